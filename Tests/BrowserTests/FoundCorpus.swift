import CorpusModel

@testable import Library

/// Reports as they are found: one of them cleaned of what its page had, its date and outlet guessed, the
/// same report in two other outlets, and another that is stated whole.
let foundCorpus: Corpus = {
  let body: [(Paragraph.Kind, String)] = [
    (.caption, "سد الينابيع كما بدا من الطريق العلوي"),
    (
      .body,
      "بدأت شركة المياه الثلاثاء ملء سد الينابيع بعد أربع سنوات من الأشغال، وينتظر أن يروي خمس بلديات في الهضاب."
    ),
    (.heading, "مخزون لثلاث سنوات"),
    (
      .body,
      "وقالت مديرة المشروع هدى الشريف إن السد يتسع لـ 45 مليون متر مكعب ، وهو ما يكفي المنطقة ثلاث سنوات جافة متتالية."
    ),
    (.quote, "كنا نحمل الماء على الدواب، ولن نحمله بعد اليوم."),
    (
      .body,
      "وتبقى مئة أسرة تنتظر تعويضها عن بساتين غمرتها المياه، وقد وعدت الولاية بدفعه قبل نهاية السنة."
    ),
  ]
  let english = "The reservoir seen from the upper road"
  func provenance() -> Provenance {
    var provenance = Provenance()
    provenance.title = .line
    provenance.outlet = .line
    provenance.date = .text
    provenance.dateBasis = "الثلاثاء 4 مارس 2025"
    provenance.byline = .stated
    provenance.language = .text
    provenance.dropped = [
      DroppedLine("التخطي إلى المحتوى", .boilerplate, line: 1, place: 0),
      DroppedLine("صدى الهضاب", .siteName, line: 2, place: 0),
      DroppedLine("سد الينابيع يستقبل أول مياهه", .repeatedTitle, line: 5, place: 0),
      DroppedLine("Thumbnail", .debris, line: 6, place: 1),
      DroppedLine("#سد_الينابيع #المياه #الهضاب", .hashtags, line: 14, place: 6),
      DroppedLine("”", .debris, line: 15, place: 6),
    ]
    return provenance
  }
  func article(
    _ id: String, _ title: String, _ outlet: String, day: Int, _ body: [(Paragraph.Kind, String)],
    byline: String? = nil, provenance: Provenance = Provenance()
  ) -> Article {
    var paragraphs: [Paragraph] = []
    var start = 0
    for (kind, text) in body {
      let end = start + text.unicodeScalars.count
      paragraphs.append(Paragraph(kind, TextRange(start, end)))
      start = end + 1
    }
    return Article(
      id: ArticleID(id), title: title, outlet: outlet,
      date: PartialDate(year: 2025, month: 3, day: day), byline: byline,
      text: ArticleText(body.map(\.1).joined(separator: "\n")), paragraphs: paragraphs,
      path: "\(id).txt", provenance: provenance)
  }
  let company = Actor(
    id: ActorID("huda"), kind: .person, name: "هدى الشريف", latin: "Huda Sharif", aliases: [],
    origin: .curated)
  let corpus = Corpus(
    titles: ("تقارير وُجدت", "Found reports"),
    articles: [
      article(
        "echo", "سد الينابيع يستقبل أول مياهه", "صدى الهضاب", day: 4, body, byline: "مريم سعد",
        provenance: provenance()),
      article("voice", "الماء يصل إلى الهضاب", "صوت الوادي", day: 5, Array(body.dropFirst(1))),
      article(
        "bulletin", "ملء السد الجديد", "نشرة الشرق", day: 6,
        [(.body, english)] + Array(body.dropFirst(1))),
      article(
        "fair", "معرض الكتاب يفتح أبوابه", "نشرة الشرق", day: 5,
        [(.body, "افتتح معرض الكتاب في المدينة القديمة مساء الأربعاء بمشاركة ثمانين دارا للنشر.")]),
    ], actors: [company], problems: []
  ) { Corpus.Findings() }
  // What the reader does in the background.
  _ = corpus.copies
  return corpus
}()
