internal import CorpusModel

/// Where a text was printed on pages: what stands at their edges and is no part of it. Programs that make text of a
/// PDF part pages by a form feed.
struct PageEnds {
  /// How many bytes a page's number has at most, with the words around it.
  private static let longestNumber = 60

  /// The lines of each page, without the blanks at their ends.
  private let pages: [[ArraySlice<UInt8>]]
  private var marks: [[RawArticle.Mark]]

  /// Marks what is known of the lines of a text: the numbers of its pages are none of the article's, and neither is
  /// what stands above most pages, but above the first of them. What a page's end parted is joined again.
  ///
  /// - Parameter ends: Where in the text pages end; where nothing says so, numbers between the lines may.
  static func read(_ raw: inout RawArticle, _ ends: [Int]) {
    let numbers = ends.isEmpty ? PageNumbers.lines(of: raw.text) : []
    guard !ends.isEmpty || !numbers.isEmpty else { return }
    let ends = ends.isEmpty ? numbers.map(\.end).filter { $0 < raw.text.count } : ends
    var pages = Self(raw.text, ends)
    if !numbers.isEmpty {
      pages.markLast(of: numbers.count)
    } else {
      pages.markNumbers { $0.firstIndex { !$0.isEmpty } }
      pages.markNumbers { $0.lastIndex { !$0.isEmpty } }
    }
    pages.markHeads()
    raw.marks = Array(pages.marks.joined())
    PageBreaks.join(
      &raw,
      ends: pages.pages.dropLast().reduce(into: []) {
        $0.append(($0.last ?? 0) + $1.count)
      })
  }

  private init(_ text: [UInt8], _ pageEnds: [Int]) {
    var pages: [[ArraySlice<UInt8>]] = []
    var start = 0
    for end in pageEnds + [text.count] {
      pages.append(
        text[start..<max(start, end)].split(separator: 0x0A, omittingEmptySubsequences: false)
          .map { ArticleBody.trimmed($0) })
      start = end + 1
    }
    self.pages = pages
    marks = pages.map { Array(repeating: .unknown, count: $0.count) }
  }

  // MARK: Numbers

  /// Marks the last lines of so many pages, which are numbers.
  private mutating func markLast(of count: Int) {
    for page in pages.indices.prefix(count) {
      guard let line = pages[page].lastIndex(where: { !$0.isEmpty }) else { continue }
      marks[page][line] = .dropped(.debris)
    }
  }

  /// Marks the numbers at one edge of the pages: those that go up by one from page to page, on two pages next to each
  /// other and on most that have a number there. Other numbers may as well end a sentence.
  private mutating func markNumbers(at edge: ([ArraySlice<UInt8>]) -> Int?) {
    var found: [(page: Int, line: Int, firsts: Set<Int>)] = []
    var counts: [Int: Int] = [:]
    for page in pages.indices {
      guard let line = edge(pages[page]), !endsSentence(line, on: page) else { continue }
      // What the first page would have, were it counted so.
      let firsts = Set(Self.numbers(in: pages[page][line]).map { $0 - page })
      for first in firsts { counts[first, default: 0] += 1 }
      if !firsts.isEmpty { found.append((page, line, firsts)) }
    }
    let likely = counts.filter { first, count in
      count * 2 > found.count
        && zip(found, found.dropFirst()).contains {
          $1.page == $0.page + 1 && $0.firsts.contains(first) && $1.firsts.contains(first)
        }
    }
    guard let best = likely.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return }
    for (page, line, firsts) in found where firsts.contains(best.key) {
      marks[page][line] = .dropped(.debris)
    }
  }

  /// Whether a line ends the sentence that stands open above it.
  private func endsSentence(_ line: Int, on page: Int) -> Bool {
    guard pages[page][line].last == 0x2E else { return false }
    let above =
      pages[page][..<line].last { !$0.isEmpty }
      ?? pages[..<page].last { $0.contains { !$0.isEmpty } }?.last { !$0.isEmpty }
    return above.map { !PageLine.endsSentence($0) } ?? false
  }

  /// Returns the numbers of a line that may be that of a page: `12`, `- 12 -`, `صفحة 3 من 10`, `Page 3/10`; none of
  /// any other line.
  static func numbers(in line: ArraySlice<UInt8>) -> [Int] {
    guard !line.isEmpty, line.count <= longestNumber else { return [] }
    var numbers: [Int] = []
    var isInNumber = false
    var word: [UInt8] = []
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if let digit = digit(scalar) {
        let before = isInNumber ? numbers.removeLast() : 0
        numbers.append(min(before * 10 + digit, 1_000_000))
        isInNumber = true
        continue
      }
      isInNumber = false
      switch scalar {
      case "-", "–", "—", "|", "/", "(", ")", "[", "]", ".", ":", " ", "\u{A0}", "\u{200E}",
        "\u{200F}":
        guard isWord(word) else { return [] }
        word.removeAll()
      default: word += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return isWord(word) ? numbers : []
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "٠"..."٩": Int(scalar.value - 0x660)
    case "۰"..."۹": Int(scalar.value - 0x6F0)
    default: nil
    }
  }

  private static func isWord(_ word: [UInt8]) -> Bool {
    word.isEmpty || words.contains(TextLine.lowercased(word))
  }

  private static let words = Set(
    ["صفحة", "الصفحة", "ص", "من", "page", "of", "p", "pg", "sur"].map { Array($0.utf8) })

  // MARK: Heads

  /// Marks the first line of each page that has the same as the first, where most pages have it.
  private mutating func markHeads() {
    let heads = pages.indices.compactMap { page in
      pages[page].indices.first { !pages[page][$0].isEmpty && marks[page][$0] == .unknown }
        .map { (page: page, line: $0) }
    }
    guard let first = heads.first else { return }
    let same = heads.dropFirst().filter {
      pages[$0.page][$0.line].elementsEqual(pages[first.page][first.line])
    }
    guard same.count * 2 > heads.count - 1 else { return }
    for head in same { marks[head.page][head.line] = .dropped(.boilerplate) }
    if !same.isEmpty, hasColumns(first) {
      marks[first.page][first.line] = .dropped(.boilerplate)
    }
  }

  /// Whether the words of a head stand at both edges of the page, as those of no headline do.
  private func hasColumns(_ head: (page: Int, line: Int)) -> Bool {
    pages[head.page][head.line].holds(Array(repeating: 0x20, count: Self.fewestBlanks))
  }

  /// How many blanks stand at least between the two.
  private static let fewestBlanks = 4
}
