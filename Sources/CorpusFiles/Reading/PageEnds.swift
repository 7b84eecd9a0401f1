internal import CorpusModel

/// Where a text was printed on pages: what stands at their edges and is no part of it. Programs that make text of a
/// PDF part pages by a form feed.
enum PageEnds {
  /// How many bytes a page's number has at most, with the words around it.
  private static let longestNumber = 60

  /// Returns what is known of the lines of a text: the numbers of its pages are none of the article's, and neither is
  /// what stands above every page but above the first of them. Nothing where the text has no pages.
  ///
  /// - Parameter pageEnds: Where in the text pages end.
  static func marks(of text: [UInt8], _ pageEnds: [Int]) -> [RawArticle.Mark] {
    guard !pageEnds.isEmpty else { return [] }
    var marks: [RawArticle.Mark] = []
    var head: ArraySlice<UInt8>?
    var start = 0
    for end in pageEnds + [text.count] {
      let lines = text[start..<max(start, end)]
        .split(separator: 0x0A, omittingEmptySubsequences: false).map { ArticleBody.trimmed($0) }
      var page = [RawArticle.Mark](repeating: .unknown, count: lines.count)
      for place in [lines.firstIndex { !$0.isEmpty }, lines.lastIndex { !$0.isEmpty }] {
        guard let place, isNumber(lines[place]) else { continue }
        page[place] = .dropped(.debris)
      }
      if let place = lines.indices.first(where: { !lines[$0].isEmpty && page[$0] == .unknown }) {
        if let head, head.elementsEqual(lines[place]) {
          page[place] = .dropped(.boilerplate)
        } else if head == nil {
          head = lines[place]
        }
      }
      marks += page
      start = end + 1
    }
    return marks
  }

  /// Whether a line is the number of a page: `12`, `- 12 -`, `صفحة 3 من 10`, `Page 3/10`.
  private static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard !line.isEmpty, line.count <= longestNumber else { return false }
    var hasDigits = false
    var word: [UInt8] = []
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "0"..."9", "٠"..."٩", "۰"..."۹": hasDigits = true
      case "-", "–", "—", "|", "/", "(", ")", "[", "]", ".", ":", " ", "\u{A0}", "\u{200E}",
        "\u{200F}":
        guard isWord(word) else { return false }
        word.removeAll()
      default: word += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return hasDigits && isWord(word)
  }

  private static func isWord(_ word: [UInt8]) -> Bool {
    word.isEmpty || words.contains(word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
  }

  private static let words = Set(
    ["صفحة", "الصفحة", "ص", "من", "page", "of", "p", "pg", "sur"].map { Array($0.utf8) })
}
