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
    // Letters without their case and what joins words, in two machine words.
    var key = SIMD2<UInt64>.zero
    var count = 0
    for byte in name {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: break
      case 0x5F, 0x2D, 0x20, 0x2E: continue
      default: return nil
      }
      guard count < 16 else { return nil }
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

  private static let uncleaned = Set(
    all.filter { $0.field.part == .text && uncleanedNames.contains($0.name) }.map(\.field.rank))
  private static let uncleanedNames = ["html", "rawtext", "rawcontent"].map { Array($0.utf8) }

  private init(_ part: Part, _ rank: Int) { (self.part, self.rank) = (part, rank) }

  /// The names, the ones that count most first; `_` joins words.
  private static let names: [(part: Part, names: String)] = [
    (.id, "id guid uuid articleid postid slug postname المعرف رقم_الخبر رقم_المقال"),
    (
      .title,
      "title headline heading subject pagetitle titre name العنوان عنوان عنوان_الخبر عنوان_المقال "
        + "عنوان_المقالة"
    ),
    (
      .date,
      "date published publishedat publishdate publisheddate publishedon pubdate datepublished "
        + "publicationdate datepublication publishtime publishdatetime releasedate issued datetime "
        + "dateiso posted postedat created createdat datecreated createtime time timestamp ts dategmt "
        + "updated updatedat modified datemodified التاريخ تاريخ تاريخ_النشر تاريخ_الخبر "
        + "تاريخ_المقال وقت_النشر"
    ),
    (
      .outlet,
      "outlet source publisher sitename site newspaper publication sourcename outletname "
        + "publishername medianame sitetitle journal agency feed domain المصدر مصدر الصحيفة الموقع "
        + "الجريدة الوكالة الناشر اسم_الموقع اسم_الصحيفة مصدر_الخبر"
    ),
    (
      .byline,
      "byline author authors authorname creator writer reporter journalist writtenby auteur auteurs "
        + "الكاتب كاتب اسم_الكاتب المؤلف المحرر الصحفي المراسل"
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
        + "contentencoded plaintext bodytext cleantext cleanedtext "
        + "texte contenu corps paragraphs html rawtext rawcontent النص نص المحتوى المتن نص_الخبر نص_المقال نص_المقالة "
        + "متن_الخبر محتوى_الخبر محتوى_المقال الخبر المقال"
    ),
    (
      .description,
      "description excerpt snippet teaser subtitle subheadline deck الوصف وصف العنوان_الفرعي"
    ),
    (.opening, "leadparagraph lead lede chapo chapeau standfirst intro المقدمة مقدمة"),
  ]
  /// What stands before the name of a field to say whose it is: `post_title`, `newsDate`.
  private static let owners = ["article", "post", "news"].map { Array($0.utf8) }

  private static let all: [(name: [UInt8], field: Self)] = names.flatMap { part, names in
    names.split(separator: " ").enumerated().map { (Array($1.utf8), Self(part, $0)) }
  }

  private static let latin: [SIMD2<UInt64>: Self] = {
    var table: [SIMD2<UInt64>: Self] = [:]
    for (name, field) in all where name[0] < 0x80 {
      var key = SIMD2<UInt64>.zero
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
