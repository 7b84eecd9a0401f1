/// What a field of a record says of an article: a member of a JSON object, a column of a table.
struct ArticleField: Equatable {
  /// What a field can be.
  enum Part: Int, CaseIterable {
    case id, title, date, outlet, byline, url, language, summary, story, text
    /// A text that says in short what is in the article, and is all there is where nothing else is.
    case description
    /// What an article begins with, and may be kept apart from its text.
    case opening
  }

  /// What it is.
  let part: Part
  /// Which field counts of several that say the same: that of the lowest rank.
  let rank: Int

  /// Finds the field of a name, however its words are joined (`published_at`, `publishedAt`); nothing
  /// where the name is none that is known.
  init?(named name: ArraySlice<UInt8>) {
    if let field = Self(known: name) {
      self = field
      return
    }
    guard let rest = Self.withoutOwner(name), let field = Self(known: rest) else { return nil }
    // The plain name counts more.
    self.init(field.part, field.rank + 100)
  }

  private init?(known name: ArraySlice<UInt8>) {
    guard let first = name.first else { return nil }
    if first >= 0x80 {
      guard let field = Self.arabic[Self.arabicKey(name)] else { return nil }
      self = field
      return
    }
    // Letters without their case and what joins words, in a few machine words.
    var key = SIMD4<UInt64>.zero
    var count = 0
    for byte in name {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: break
      case 0x5F, 0x2D, 0x20, 0x2E, 0x3A: continue
      default: return nil
      }
      guard count < 32 else { return nil }
      let letter = UInt64(byte >= 0x41 ? byte | 0x20 : byte)
      key[count / 8] |= letter &<< UInt64(count % 8 * 8)
      count += 1
    }
    guard let field = Self.latin[key] else { return nil }
    self = field
  }

  /// Returns what of a name stands behind the word that says whose field it is; nothing where none does.
  private static func withoutOwner(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = name.first, first < 0x80 else { return nil }
    let owner = owners.first { owner in
      name.count > owner.count && zip(name, owner).allSatisfy { $0 | 0x20 == $1 }
    }
    return owner.map { name.dropFirst($0.count) }
  }

  /// An Arabic name without what joins its words and whatever hamzas and dots its letters have.
  private static func arabicKey(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    for byte in name where byte != 0x5F && byte != 0x2D && byte != 0x20 {
      switch (key.last, byte) {
      case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5): key.append(0xA7)
      case (0xD8, 0xA9):
        key[key.count - 1] = 0xD9
        key.append(0x87)
      case (0xD9, 0x89): key.append(0x8A)
      default: key.append(byte)
      }
    }
    return key
  }

  /// Whether it may have all of a page, menus too.
  var isUncleaned: Bool { part == .text && Self.uncleaned.contains(rank % 100) }
  /// Whether it is a text where it has blocks, and something else where it has words.
  var isOfBlocks: Bool { part == .text && Self.ofBlocks.contains(rank % 100) }
  /// Whether it names an outlet, and no lists of other things are called so.
  var mayBeList: Bool { part != .outlet || rank % 100 < Self.firstVagueOutlet }

  /// The same field where it counts less, as what describes a page does beside what is in it.
  var lessened: Self { Self(part, rank + 200) }

  /// Who published and who wrote what is beside it.
  static let published = Self(.outlet, 500)
  static let written = Self(.byline, 500)
  /// A story that is the text itself, and no name of one.
  static let storyText = Self(.text, all.count { $0.field.part == .text })

  /// Whether what it says may be an address: pictures and programs are called by the vague ones, too.
  var mayBeAddress: Bool { mayBeList || rank % 100 >= Self.firstHost }

  private static let uncleaned = ranks(
    of: .text, ["html", "rawtext", "rawcontent", "rawhtml", "markdown"])
  private static let ofBlocks = ranks(
    of: .text,
    ["blocks", "sections", "contentelements", "chapters", "slices", "components", "editorstate"])
  private static let firstVagueOutlet = ranks(of: .outlet, ["provider"]).first ?? 0
  private static let firstHost = ranks(of: .outlet, ["website"]).first ?? 0

  private static func ranks(of part: Part, _ names: [String]) -> Set<Int> {
    let names = names.map { Array($0.utf8) }
    return Set(all.filter { $0.field.part == part && names.contains($0.name) }.map(\.field.rank))
  }

  private init(_ part: Part, _ rank: Int) { (self.part, self.rank) = (part, rank) }

  /// The names, the ones that count most first; `_` joins words.
  private static let names: [(part: Part, names: String)] = [
    (.id, "id guid uuid articleid postid slug postname المعرف رقم_الخبر رقم_المقال"),
    (
      .title,
      "title headline headlines heading subject pagetitle displaytitle titre name العنوان عنوان "
        + "عنوان_الخبر عنوان_المقال عنوان_المقالة عنوان_التقرير"
    ),
    (
      .date,
      "date published publishedat publishdate publisheddate publishedon pubdate datepublished "
        + "publicationdate datepublication publishtime publishdatetime releasedate issued datetime "
        + "dateiso posted postedat firstpublished firstpublishedat firstpublishdate "
        + "firstpublicationdate datefirstpublished datepublish publishedtime publicationtime "
        + "publicationdatetime datetimepublished datepublishedutc publishedutc pubtime dateposted "
        + "issuedate issuedat dateissued displaydate displaydatetime datepubliee datedepublication "
        + "created createdat createdon datecreated creationdate createtime createdtime createdutc "
        + "time timestamp ts dategmt seendate dateadded addedat "
        + "updated updatedat updateddate updatedtime lastupdated lastupdatedat dateupdated changed "
        + "modified modifiedat modifiedtime modifieddate datemodified lastmodified lastmod "
        + "التاريخ تاريخ تاريخ_النشر تاريخ_الخبر تاريخ_المقال تاريخ_الاصدار تاريخ_الاضافة "
        + "وقت_النشر نشر_في تاريخ_التحديث"
    ),
    (
      .outlet,
      "outlet source publisher sitename site newspaper publication sourcename outletname "
        + "publishername publicationname publicationtitle medianame sitetitle sourcetitle "
        + "newssource ispartof sourcehostname providername channelname websitename newspapername "
        + "blogname journal magazine paper agency newsagency المصدر مصدر الصحيفة صحيفة الموقع "
        + "الجريدة جريدة الوكالة وكالة_الانباء الناشر اسم_الموقع اسم_الصحيفة اسم_الجريدة "
        + "اسم_المصدر مصدر_الخبر جهة_النشر الوسيلة وسيلة_الاعلام الوسيلة_الاعلامية المجلة القناة "
        + "provider media channel brand website feed domain hostname host"
    ),
    (
      .byline,
      "byline bylines author authors authorname authornames authorsname authordisplayname "
        + "primaryauthor by creator creators writer writers writername reporter reporters journalist "
        + "journalists correspondent correspondents columnist penname writtenby contributor "
        + "contributors auteur auteurs redacteur signature الكاتب كاتب الكاتبة اسم_الكاتب "
        + "المؤلف اسم_المؤلف بقلم كتبه كتب الصحفي الصحافي الصحفية المراسل المراسلة مراسل "
        + "editor editors المحرر محرر اسم_المحرر تحرير"
    ),
    (
      .url,
      "url link canonicalurl sourceurl articleurl permalink weburl pageurl originalurl href uri "
        + "webpage lien الرابط رابط رابط_الخبر رابط_المقال"
    ),
    (.language, "language lang inlanguage locale langue اللغة لغة"),
    (.summary, "summary abstract resume الملخص ملخص الخلاصة"),
    (.story, "story"),
    (
      .text,
      "fulltext fullarticle articlebody maintext text body content contenttext contenthtml article "
        + "contentencoded plaintext bodytext cleantext cleanedtext maincontent mainbody fullcontent "
        + "textcontent contentbody bodyhtml htmlbody bodycontent contentplain bodyplain "
        + "texte contenu corps paragraphs blocks contentelements sections chapters slices components "
        + "editorstate html rawtext rawcontent rawhtml markdown النص نص المحتوى المتن نص_الخبر نص_المقال نص_المقالة "
        + "الفقرات فقرات متن النص_الكامل نص_كامل متن_المقال متن_الخبر محتوى محتوى_الخبر محتوى_المقال الخبر المقال"
    ),
    (
      .description,
      "description excerpt snippet teaser subtitle subheadline deck الوصف وصف العنوان_الفرعي"
    ),
    (.opening, "leadparagraph lead lede chapo chapeau standfirst intro المقدمة مقدمة"),
  ]
  /// What stands before the name of a field to say whose it is: `post_title`, `newsDate`, or in whose terms: `dc:creator`.
  private static let owners = [
    "article", "post", "news", "story", "web", "field", "og", "dc", "dcterms", "meta",
  ].map { Array($0.utf8) }

  private static let all: [(name: [UInt8], field: Self)] = names.flatMap { part, names in
    names.split(separator: " ").enumerated().map { (Array($1.utf8), Self(part, $0)) }
  }

  private static let latin: [SIMD4<UInt64>: Self] = {
    var table: [SIMD4<UInt64>: Self] = [:]
    for (name, field) in all where name[0] < 0x80 {
      var key = SIMD4<UInt64>.zero
      for (place, byte) in name.enumerated() {
        key[place / 8] |= UInt64(byte) &<< UInt64(place % 8 * 8)
      }
      table[key] = field
    }
    return table
  }()

  private static let arabic = Dictionary(
    all.filter { $0.name[0] >= 0x80 }.map { (arabicKey($0.name[...]), $0.field) },
    uniquingKeysWith: { first, _ in first })
}
