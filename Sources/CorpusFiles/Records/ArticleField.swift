/// What a field of a record says of an article: a member of a JSON object, a column of a table.
struct ArticleField: Equatable {
  /// What a field can be.
  enum Part: Int, CaseIterable {
    case id, title, date, outlet, byline, url, language, summary, story, text
    /// A text that says in short what is in the article, and is all there is where nothing else is.
    case description
  }

  /// What it is.
  let part: Part
  /// Which field counts of several that say the same: that of the lowest rank.
  let rank: Int

  /// Finds the field of a name, however its words are joined (`published_at`, `publishedAt`); nothing
  /// where the name is none that is known.
  init?(named name: ArraySlice<UInt8>) {
    guard let first = name.first else { return nil }
    if first >= 0x80 {
      guard let field = Self.arabic[Array(name)] else { return nil }
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

  private init(_ part: Part, _ rank: Int) { (self.part, self.rank) = (part, rank) }

  /// The names, the ones that count most first.
  private static let names: [(part: Part, names: String)] = [
    (.id, "id guid uuid articleid postid slug"),
    (.title, "title headline heading subject name العنوان عنوان"),
    (
      .date,
      "date published publishedat publishdate publisheddate publishedon pubdate datepublished "
        + "publicationdate publishtime issued datetime posted postedat created createdat datecreated "
        + "time timestamp updated updatedat modified datemodified التاريخ تاريخ"
    ),
    (
      .outlet,
      "outlet source publisher sitename site newspaper publication sourcename feed domain المصدر مصدر "
        + "الصحيفة الموقع"
    ),
    (.byline, "byline author authors creator writer reporter الكاتب كاتب"),
    (.url, "url link canonicalurl sourceurl articleurl permalink href uri webpage الرابط رابط"),
    (.language, "language lang inlanguage locale اللغة"),
    (.summary, "summary abstract lead lede الملخص"),
    (.story, "story"),
    (
      .text,
      "text body content articlebody fulltext maintext contenttext contenthtml article "
        + "contentencoded plaintext bodytext html paragraphs النص نص المحتوى المتن"
    ),
    (.description, "description leadparagraph excerpt snippet teaser standfirst الوصف"),
  ]

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
    all.filter { $0.name[0] >= 0x80 }.map { ($0.name, $0.field) },
    uniquingKeysWith: { first, _ in first })
}
