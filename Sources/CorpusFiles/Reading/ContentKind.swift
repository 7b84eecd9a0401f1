extension SourceFile.Kind {
  /// How much of a file is looked at to tell what it holds.
  static let mostOfContent = 4_096

  /// Tells what a file holds whose name does not say it, by its beginning; nothing where that is no text
  /// and nothing else that is known.
  init?(content bytes: ArraySlice<UInt8>) {
    let bytes = bytes.prefix(Self.mostOfContent)
    if let kind = Self.packed(bytes) {
      self = kind
      return
    }
    let encoding = TextEncoding.of(bytes)
    let text = CleanText(TextDecoder.utf8(of: Array(bytes), encoding))
    // A text has hardly any control character, and is in an encoding that is known.
    let odd = text.controls.count + text.malformed.count
    guard odd * 50 <= bytes.count else { return nil }
    self = Self.kind(of: text.utf8[...])
  }

  /// Knows what is packed by its first bytes.
  private static func packed(_ bytes: ArraySlice<UInt8>) -> Self? {
    if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      return .packed
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      return .archive
    }
    return bytes.dropFirst(257).starts(with: Array("ustar".utf8)) ? .archive : nil
  }

  private static func kind(of text: ArraySlice<UInt8>) -> Self {
    guard let (first, rest) = firstLine(of: text) else { return .plainText }
    switch first.first {
    case 0x3C where isMarkup(text): return FeedFile.isLikely(text) ? .feed : .page
    case 0x46 where MailFile.isLikely(text): return .mail
    case 0x7B:
      // Objects line by line are read so, that a broken one costs no other.
      let second = firstLine(of: rest)?.line
      return first.last == 0x7D && second?.first == 0x7B ? .jsonLines : .json
    case 0x5B where isList(first, rest): return .json
    case _ where isMail(first, rest): return .mail
    case _ where FrontMatter.isFence(first) || ArticleBody.heading(first) != nil: return .markdown
    case _ where isHeader(first): return .table
    default: return .plainText
    }
  }

  /// Whether a text that begins with a bracket is a feed, or has a tag that pages begin with.
  private static func isMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: text, as: UTF8.self).lowercased()
    return [
      "<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<rss", "<feed",
      "<rdf:",
    ]
    .contains { text.contains($0) }
  }

  /// Returns the first line that is not blank, trimmed, and what follows it.
  private static func firstLine(
    of text: ArraySlice<UInt8>
  ) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    var rest = text
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let line = ArticleBody.trimmed(rest[..<end])
      rest = rest[end...].dropFirst()
      if !line.isEmpty { return (line, rest) }
    }
    return nil
  }

  /// Whether a text that begins with a bracket is a list of objects.
  private static func isList(_ first: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    let behind = ArticleBody.trimmed(first.dropFirst())
    let next = behind.isEmpty ? firstLine(of: rest)?.line ?? [] : behind
    return next.first == 0x7B || next.first == 0x5D
  }

  /// Whether a text begins as a mail that is alone.
  private static func isMail(_ first: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    let second = firstLine(of: rest)?.line ?? []
    return [first, second].allSatisfy { line in
      let name = line.prefix { $0 != 0x3A }.map { $0 | 0x20 }
      return name.count < line.count && Self.mailHeaders.contains(name)
    }
  }

  private static let mailHeaders: Set<[UInt8]> = Set(
    [
      "return-path", "received", "date", "from", "to", "subject", "message-id", "mime-version",
      "delivered-to", "reply-to", "content-type", "dkim-signature", "list-unsubscribe",
    ].map { Array($0.utf8) })

  /// Whether a line names columns of a table.
  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    columns(line).contains { TableFile.haveArticles($0, mayBeOther: true) }
  }

  /// Returns what the columns of a line are, parted by each of the marks that part them.
  private static func columns(_ line: ArraySlice<UInt8>) -> [[ArticleField?]] {
    [0x2C, 0x3B, 0x09].map { (separator: UInt8) in
      line.split(separator: separator).map { name in
        ArticleField(named: ArticleBody.trimmed(name).filter { $0 != 0x22 }[...])
      }
    }
  }
}
