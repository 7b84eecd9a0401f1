internal import CorpusModel
internal import YAMLReader

/// What the front matter of an article says.
struct FrontMatter {
  private(set) var id: Fields.Text?
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var date: PartialDate?
  /// The date in words; empty where it is none.
  private(set) var dateText = ""
  private(set) var language: String?
  private(set) var summary: String?
  private(set) var source: ActorID?
  private(set) var byline: String?
  private(set) var url: String?
  private(set) var story: String?
  /// Whether the text is as cleaning left it.
  private(set) var isClean = false
  /// Where fields are from that were guessed when it was cleaned.
  private(set) var provenance = Provenance()

  private static let keys = [
    "id", "title", "outlet", "date", "language", "summary", "source", "byline", "url", "story",
    "cleaned", "guessed",
  ]

  /// Reads front matter that begins on the second line of its file.
  init(_ bytes: ArraySlice<UInt8>, _ log: inout FileLog) {
    let document = YAMLDocument(bytes, firstLine: 2)
    log.note(document)
    guard let root = document.root else {
      if document.isComplete { log.note("the front matter is empty", line: 1) }
      return
    }
    let what = "the front matter"
    guard
      let fields = Fields(
        root, of: what, known: Self.keys, isComplete: document.isComplete, isAnybodys: true, &log)
    else { return }
    isClean = fields.text("cleaned", &log)?.text == "true"
    // Of what was found in a file nothing is known for certain.
    func text(_ key: String) -> Fields.Text? {
      isClean ? fields.text(key, &log) : fields.expected(key, &log)
    }
    id = isClean ? fields.text("id", &log) : fields.identifier(isAnybodys: true, &log)
    title = text("title")?.text
    outlet = text("outlet")?.text
    if let date = text("date") { read(date: date, &log) }
    language = text("language").flatMap { Self.language($0, &log) }
    summary = text("summary")?.text
    byline = fields.text("byline", &log)?.text
    url = fields.text("url", &log)?.text
    if let source = fields.text("source", &log) {
      if source.text.contains("://") {
        // What saves pages as Markdown calls the address so.
        url = url ?? source.text
      } else {
        self.source = ActorID(source.text)
        log.claims.refer(to: .outlet(ActorID(source.text)), at: log.place(source.place))
      }
    }
    story = fields.text("story", &log)?.text
    readGuessed(fields, &log)
  }

  /// Reads a date, which programs write in more ways than one.
  private mutating func read(date text: Fields.Text, _ log: inout FileLog) {
    if let date = PartialDate(iso8601: text.text) {
      self.date = date
      return
    }
    switch WrittenDate(Array(text.text.utf8)[...]) {
    case .day(let date): self.date = date
    case .words: dateText = text.text
    case .impossible: _ = Fields.date(text, "date", &log)
    }
  }

  /// Reads which fields were guessed, and of what.
  private mutating func readGuessed(_ fields: Fields, _ log: inout FileLog) {
    let names = Provenance().origins.map(\.field)
    guard let guessed = fields.mapping("guessed", known: names + ["basis"], &log) else { return }
    func origin(_ field: String) -> FieldOrigin {
      guard let text = guessed.text(field, &log) else { return .stated }
      let origins = FieldOrigin.allCases.filter(\.isGuessed)
      if let origin = origins.first(where: { "\($0)" == text.text }) { return origin }
      let known = origins.map { "\($0)" }.joined(separator: ", ")
      log.note("'\(field)' must be guessed of one of these: \(known)", at: text.place)
      return .stated
    }
    provenance.title = origin("title")
    provenance.outlet = origin("outlet")
    provenance.date = origin("date")
    provenance.byline = origin("byline")
    provenance.language = origin("language")
    provenance.dateBasis = guessed.text("basis", &log)?.text ?? ""
  }

  /// Reads a language tag: parts of one to eight Latin letters and digits, the first of two or
  /// more letters (the shape of BCP 47; the registry is not asked).
  static func language(_ text: Fields.Text, _ log: inout FileLog) -> String? {
    let parts = text.text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...8 : 1...8).contains(part.utf8.count)
        && part.unicodeScalars.allSatisfy {
          $0.isASCII
            && ($0.properties.isAlphabetic || (index > 0 && $0.properties.numericType != nil))
        }
    }
    if isTag { return text.text }
    log.note("'language' must be a language tag such as ar", at: text.place)
    return nil
  }

  /// Parts a text into its front matter and its body; nothing where it has no front matter.
  static func parts(
    of text: ArraySlice<UInt8>, _ log: inout FileLog
  ) -> (front: ArraySlice<UInt8>, body: ArraySlice<UInt8>)? {
    guard let firstEnd = text.firstIndex(of: 0x0A), isFence(text[..<firstEnd]) else { return nil }
    let front = text[text.index(after: firstEnd)...]
    var start = front.startIndex
    while start < front.endIndex {
      let end = front[start...].firstIndex(of: 0x0A) ?? front.endIndex
      if isFence(front[start..<end]) { return (front[..<start], front[end...]) }
      start = min(end + 1, front.endIndex)
    }
    log.note("the front matter that begins here does not end with a line of ---", line: 1)
    return nil
  }

  /// Returns whether a line begins or ends front matter.
  static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    ArticleBody.trimmed(line).elementsEqual([0x2D, 0x2D, 0x2D])
  }
}
