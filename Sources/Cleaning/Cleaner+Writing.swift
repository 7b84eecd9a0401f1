internal import CorpusModel

/// Writing what stays, and noting what goes.
extension Cleaner {
  /// Writes the paragraphs of the body and lists what was dropped.
  func write(_ raw: RawArticle, _ article: inout ArticleBytes) {
    article.text.reserveCapacity(raw.text.count)
    var count = 0
    var kinds: [Paragraph.Kind] = []
    for block in blocks {
      switch block.verdict {
      case .undecided: append(block, .body, raw.text, count, &article, &kinds)
      case .paragraph(let kind): append(block, kind, raw.text, count, &article, &kinds)
      case .headline: continue
      case .dropped(let reason):
        note(block, reason, raw, count, &article)
        continue
      }
      count += 1
    }
    article.kinds += kinds
  }

  /// Adds a paragraph; kinds are listed from the first on that is no body.
  private func append(
    _ block: Block, _ kind: Paragraph.Kind, _ text: [UInt8], _ count: Int,
    _ article: inout ArticleBytes, _ kinds: inout [Paragraph.Kind]
  ) {
    if count > 0 { article.text.append(0x0A) }
    article.text += text[block.range]
    if kind != .body, kinds.isEmpty { kinds = Array(repeating: .body, count: count) }
    if kind != .body || !kinds.isEmpty { kinds.append(kind) }
  }

  /// Lists a block that was dropped.
  private func note(
    _ block: Block, _ reason: DroppedLine.Reason, _ raw: RawArticle, _ place: Int,
    _ article: inout ArticleBytes
  ) {
    let line = raw.firstLine == 0 ? 0 : raw.firstLine + block.line
    let text = String(decoding: raw.text[block.range], as: UTF8.self)
    article.provenance.dropped.append(DroppedLine(text, reason, line: line, place: place))
  }

  /// Tells the language by the letters; Arabic is what a text is in where nobody says otherwise.
  func findLanguage(_ article: inout ArticleBytes) {
    let text = article.text.isEmpty ? article.title[...] : article.text[...]
    let language = Letters.language(of: text)
    guard language != "ar" else { return }
    article.language = Array(language.utf8)
    article.provenance.language = .text
  }

  /// Takes the host of the article's address as its outlet.
  mutating func findOutlet(inAddressOf article: inout ArticleBytes) {
    var host = article.url[...]
    for scheme in ["https://", "http://"] where host.starts(with: scheme.utf8) {
      host = host.dropFirst(scheme.utf8.count)
      host = host.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x3A }
      for name in ["www.", "m."] where host.starts(with: name.utf8) {
        host = host.dropFirst(name.utf8.count)
      }
      guard host.contains(0x2E) else { return }
      takeOutlet(Array(host), .address, &article)
      return
    }
  }
}
