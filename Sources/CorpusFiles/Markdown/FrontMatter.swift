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
  /// What other programs write beside, or in place of these.
  private static let others = [
    "published", "created", "author", "authors", "description", "site", "publisher", "lang", "link",
    "tags", "categories", "draft",
  ]
  private static let known = keys + others

  /// Reads front matter that begins on the second line of its file.
  init(_ bytes: ArraySlice<UInt8>, _ log: inout FileLog) {
    let document = YAMLDocument(bytes, firstLine: 2)
    log.note(document)
    guard let root = document.root else {
      if document.isComplete { log.note("the front matter is empty", line: 1) }
      return
    }
    let what = "the front matter"
    let names = Self.names(in: root)
    guard
      let fields = Fields(
        root, of: what, known: Self.known + names.values.joined(), isComplete: document.isComplete,
        isAnybodys: true, &log)
    else { return }
    isClean = fields.text("cleaned", &log)?.text == "true"
    // Of what was found in a file nothing is known for certain.
    func text(_ key: String, or others: [String] = []) -> Fields.Text? {
      if !fields.has(key), let said = fields.said(others) { return said }
      return isClean ? fields.text(key, &log) : fields.expected(key, &log)
    }
    id = isClean ? fields.text("id", &log) : fields.identifier(isAnybodys: true, &log)
    func named(_ part: ArticleField.Part) -> [String] { names[part] ?? [] }
    title = text("title", or: named(.title))?.text
    outlet = text("outlet", or: ["site", "publisher"] + named(.outlet))?.text
    // When a note was made says little of a page that is saved in it, and has a date of its own.
    let dates = fields.has("published") ? ["published"] : ["created"]
    if let date = text("date", or: dates + named(.date)) { read(date: date, &log) }
    language = text("language", or: ["lang"] + named(.language)).flatMap { Self.language($0, &log) }
    summary = text("summary", or: ["description"] + named(.summary) + named(.description))?.text
    let authors = ["author", "authors"] + named(.byline)
    if let name = (fields.text("byline", &log) ?? fields.said(authors))?.text {
      byline = isClean ? name : BylineLabel.removed(from: name)
    }
    url =
      (fields.text("url", &log) ?? fields.said(["link"] + named(.url), isMarkdown: false))?
      .text
    if let address = outlet, OutletAddress.hasScheme(Array(address.utf8)), !isClean {
      (outlet, url) = (nil, url ?? address)
    }
    if let source = fields.text("source", &log) {
      if source.text.contains("://") {
        // What saves pages as Markdown calls the address so.
        url = url ?? source.text
      } else if !isClean, outlet == nil,
        source.text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x20 })
      {
        // A name, and no actor's identifier.
        outlet = source.text
      } else {
        self.source = ActorID(source.text)
        log.claims.refer(to: .outlet(ActorID(source.text)), at: log.place(source.place))
      }
    }
    story = fields.text("story", &log)?.text
    readGuessed(fields, &log)
  }

  /// Returns the keys that are known of records, and not here, by what they say, the ones that count most first.
  private static func names(in root: YAMLNode) -> [ArticleField.Part: [String]] {
    guard case .mapping(let entries) = root.content,
      !entries.contains(where: { $0.key == "cleaned" })
    else { return [:] }
    let fields = entries.compactMap { entry -> (field: ArticleField, key: String)? in
      guard !known.contains(entry.key) else { return nil }
      return ArticleField(named: Array(entry.key.utf8)[...]).map { ($0, entry.key) }
    }
    let parts = Dictionary(
      grouping: fields.sorted { $0.field.rank < $1.field.rank }, by: \.field.part)
    return parts.mapValues { $0.map(\.key) }
      .filter { $0.key != .id && $0.key != .text && $0.key != .opening }
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
    guard fields.has("guessed") else { return }
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
    if let tag = StatedFields.language(Array(text.text.utf8)) {
      return String(decoding: tag, as: UTF8.self)
    }
    log.note("'language' must be a language tag such as ar", at: text.place)
    return nil
  }

  /// Parts a text into its front matter, as YAML, and its body; nothing where it has no front matter: what stands
  /// behind a rule, and is no keys with values, is the article.
  static func parts(
    of text: ArraySlice<UInt8>, _ log: inout FileLog
  ) -> (front: ArraySlice<UInt8>, body: ArraySlice<UInt8>)? {
    guard let firstEnd = text.firstIndex(of: 0x0A) else { return nil }
    let isTOML = ArticleBody.trimmed(text[..<firstEnd]).elementsEqual(Self.fenceOfTOML)
    guard isTOML || isFence(text[..<firstEnd]) else { return nil }
    let fence = isTOML ? Self.fenceOfTOML : Self.fence
    let front = text[text.index(after: firstEnd)...]
    var start = front.startIndex
    var keys = FrontMatterKeys(known: known)
    var isLikelyTOML: Bool?
    while start < front.endIndex {
      let end = front[start...].firstIndex(of: 0x0A) ?? front.endIndex
      let line = front[start..<end]
      if ArticleBody.trimmed(line).elementsEqual(fence) {
        if isTOML { return (yaml(ofTOML: front[..<start]), front[end...]) }
        return keys.areFrontMatter ? (front[..<start], front[end...]) : nil
      }
      if !isTOML {
        keys.look(at: line)
      } else if isLikelyTOML == nil {
        isLikelyTOML = beginsTOML(with: ArticleBody.trimmed(line))
        if isLikelyTOML == false { return nil }
      }
      start = min(end + 1, front.endIndex)
    }
    guard isTOML || keys.isFirst != false else { return nil }
    let shown = String(decoding: fence, as: UTF8.self)
    log.note("the front matter that begins here does not end with a line of \(shown)", line: 1)
    return nil
  }

  /// Returns whether TOML begins with a line: a table, or a key and a value; nothing for a line that does not tell.
  private static func beginsTOML(with line: ArraySlice<UInt8>) -> Bool? {
    guard let first = line.first, first != 0x23, first != 0x0D else { return nil }
    if first == 0x5B { return true }
    guard let sign = line.firstIndex(of: 0x3D) else { return false }
    let key = ArticleBody.trimmed(line[..<sign]).filter { $0 != 0x22 && $0 != 0x27 }
    return FrontMatterKeys.isLatin(key[...])
  }

  private static let fence: [UInt8] = [0x2D, 0x2D, 0x2D]
  private static let fenceOfTOML: [UInt8] = [0x2B, 0x2B, 0x2B]

  /// Returns whether a line begins or ends front matter.
  static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    ArticleBody.trimmed(line).elementsEqual(fence)
  }

  /// Returns the simple keys of TOML (`key = value`) as YAML, line by line; blank lines for what is none, and
  /// for all tables, which hold what a site and no article is about.
  private static func yaml(ofTOML text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var yaml: [UInt8] = []
    var isTable = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = ArticleBody.trimmed(line)
      isTable = isTable || line.first == 0x5B
      if !isTable, let sign = line.firstIndex(of: 0x3D) {
        let (key, value) = (
          ArticleBody.trimmed(line[..<sign]), ArticleBody.trimmed(line[(sign + 1)...])
        )
        if isKey(key), isValue(value) { yaml += key + [0x3A, 0x20] + value }
      }
      yaml.append(0x0A)
    }
    return yaml.dropLast()
  }

  private static func isKey(_ key: ArraySlice<UInt8>) -> Bool {
    !key.isEmpty
      && key.allSatisfy { $0 == 0x2D || $0 == 0x5F || (0x61...0x7A).contains($0 | 0x20) }
  }

  /// Whether a value of TOML ends on its line, and is one of YAML.
  private static func isValue(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, let last = value.last else { return false }
    switch first {
    case 0x22, 0x27: return value.count > 1 && last == first && value.dropFirst().first != first
    case 0x5B: return last == 0x5D
    default: return (0x30...0x39).contains(first) || (0x61...0x7A).contains(first)
    }
  }
}
