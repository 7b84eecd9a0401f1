internal import CorpusModel

/// Texts that programs write in a shape of their own, which tells what each line is: what databases of the press export,
/// several articles with labels, subtitles of a film.
enum TextShape {
  /// Returns the articles of a text in such a shape; nothing of any other.
  static func articles(of text: [UInt8]) -> [RawArticle]? {
    guard mayHaveShape(text) else { return nil }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { ArticleBody.trimmed($0) }
    return Subtitles.articles(of: lines) ?? CodedPress.articles(of: lines)
      ?? FactivaDisplay.articles(of: lines)
      ?? PressDocuments.articles(of: lines) ?? PressReaderText.articles(of: lines)
      ?? LabelledParts.articles(of: lines)
  }

  /// Whether lines begin with anything but Arabic letters, as nearly none of other texts do.
  private static func mayHaveShape(_ text: [UInt8]) -> Bool {
    var start = 0
    var count = 0
    while start < text.count {
      let end = JSONScanner.first(0x0A, in: text, start..<text.count)
      if let byte = text[start..<end].first(where: { $0 != 0x20 }), byte < 0x80 || byte == 0xC2 {
        count += 1
        if count > 1 { return true }
      }
      start = end + 1
    }
    return count > 0
  }
}
