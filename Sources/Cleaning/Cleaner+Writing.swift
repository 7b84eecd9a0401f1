internal import CorpusModel

/// Writing what stays, and noting what goes.
extension Cleaner {
  /// Writes the paragraphs of the body and lists what was dropped.
  func write(_ raw: inout RawArticle, _ article: inout ArticleBytes) {
    if isBody(raw.text) {
      swap(&article.text, &raw.text)
      if let last = blocks.last {
        article.text.removeLast(article.text.count - last.range.upperBound)
      }
    } else {
      writeKept(raw, &article)
    }
    guard blocks.contains(where: { $0.isKept && $0.kind != .body }) else { return }
    for block in blocks where block.isKept { article.kinds.append(block.kind) }
  }

  /// Whether all blocks stay and nothing but single newlines stands between them, so that the text of
  /// the file is the body as it is.
  private func isBody(_ text: [UInt8]) -> Bool {
    var end = -1
    for place in blocks.indices {
      guard blocks[place].isKept, blocks[place].range.lowerBound == end + 1 else { return false }
      end = blocks[place].range.upperBound
    }
    return end > 0
  }

  /// Writes what stays, a newline between each two paragraphs, and lists what goes.
  private func writeKept(_ raw: RawArticle, _ article: inout ArticleBytes) {
    article.text.reserveCapacity(raw.text.count)
    var count = 0
    for block in blocks {
      switch block.verdict {
      case .undecided, .paragraph:
        if count > 0 { article.text.append(0x0A) }
        article.text += raw.text[block.range]
        count += 1
      case .headline: break
      case .dropped(let reason): note(block, reason, raw, count, &article)
      }
    }
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
