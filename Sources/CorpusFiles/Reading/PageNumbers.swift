/// Numbers of pages between the lines of a text in which nothing else says where pages end.
struct PageNumbers {
  /// A line that is the number of a page: which one, and where in the text it ends.
  struct Line {
    let place: Int
    let end: Int
  }

  /// How many letters a line has at least that goes on behind a number.
  private static let fewestLetters = 35
  /// How many digits a number has at most that stands alone, where nothing else says that it is of a page.
  private static let mostDigits = 3

  private let lines: [ArraySlice<UInt8>]

  /// Returns the numbers of a text's pages; none unless they go up by one, and words, or a sentence that one of them
  /// parts, or the same line behind all of them say that they are of pages.
  static func lines(of text: [UInt8]) -> [Line] {
    guard mayHave(text) else { return [] }
    let numbers = Self(
      lines: text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
        ArticleBody.trimmed($0)
      })
    return numbers.sure().map { Line(place: $0, end: numbers.end(of: $0, in: text)) }
  }

  /// Whether a line is short and has a digit, as hardly any is.
  private static func mayHave(_ text: [UInt8]) -> Bool {
    var start = 0
    while start < text.count {
      let end = JSONScanner.first(0x0A, in: text, start..<text.count)
      if end - start <= longest, mayBeNumber(text[start..<end]) { return true }
      start = end + 1
    }
    return false
  }

  private static func mayBeNumber(_ line: ArraySlice<UInt8>) -> Bool {
    var (hasDigit, count, before) = (false, 0, UInt8(0))
    for byte in line {
      if byte != 0x20 { count += 1 }
      hasDigit =
        hasDigit || (0x30...0x39).contains(byte) || before == 0xD9 && (0xA0...0xA9).contains(byte)
        || before == 0xDB && (0xB0...0xB9).contains(byte)
      before = byte
    }
    return hasDigit && count <= mostBytes
  }

  /// How many bytes but blanks a number has at most with the words around it, and how many with them.
  private static let mostBytes = 40
  private static let longest = 240

  private func end(of place: Int, in text: [UInt8]) -> Int {
    var end = lines[place].endIndex
    while end < text.count, text[end] != 0x0A { end += 1 }
    return end
  }

  /// Returns the lines that are surely numbers of pages.
  private func sure() -> [Int] {
    var found: [(place: Int, numbers: [Int])] = []
    for place in lines.indices where !lines[place].isEmpty && isAlone(place) {
      let numbers = PageEnds.numbers(in: lines[place])
      if !numbers.isEmpty { found.append((place, numbers)) }
    }
    // What the first of them would have, were all counted.
    var counts: [Int: Int] = [:]
    for (order, line) in found.enumerated() {
      for first in Set(line.numbers.map { $0 - order }) { counts[first, default: 0] += 1 }
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value == found.count
    else { return [] }
    let places = found.map(\.place)
    let isSure =
      places.allSatisfy { hasWord(lines[$0]) } || haveHead(places)
      || places.count(where: parts) * 2 >= places.count
    guard isSure else { return [] }
    // Alone a number may as well be a year.
    if places.count == 1, found[0].numbers.contains(where: { String($0).count > Self.mostDigits }) {
      return []
    }
    return places
  }

  /// Whether blank lines stand around a line.
  private func isAlone(_ place: Int) -> Bool {
    (place == 0 || lines[place - 1].isEmpty)
      && (place + 1 == lines.count || lines[place + 1].isEmpty)
  }

  /// Whether a word says that a number is of a page.
  private func hasWord(_ line: ArraySlice<UInt8>) -> Bool {
    let words = TextLine.lowercased(line)
    return ["صفحة", "الصفحة", "page", "pg"].contains { words.holds(Array($0.utf8)) }
  }

  /// Whether a number parts a sentence: of prose, for lines of verse have no stop either, and may be numbered.
  private func parts(_ place: Int) -> Bool {
    guard let above = lines[..<place].lastIndex(where: { !$0.isEmpty }),
      lines[(place + 1)...].contains(where: { !$0.isEmpty }),
      letters(above) >= Self.fewestLetters, !PageLine.endsSentence(lines[above])
    else { return false }
    let paragraph = lines[...above].suffix(Self.mostLines).reversed().prefix { !$0.isEmpty }
    return letters(above) > Self.widest || paragraph.contains { $0.holds(Self.innerStop) }
  }

  private func letters(_ place: Int) -> Int { lines[place].count { $0 & 0xC0 != 0x80 } }

  private static let innerStop = Array(". ".utf8)
  /// How many lines above a number are looked at.
  private static let mostLines = 12
  /// How many letters a line has at most that was broken at a width.
  private static let widest = 100

  /// Whether the line that the text begins with stands behind most of several numbers, too.
  private func haveHead(_ places: [Int]) -> Bool {
    guard places.count > 1, let head = lines.first(where: { !$0.isEmpty }) else { return false }
    let behind = places.compactMap { place in lines[(place + 1)...].first { !$0.isEmpty } }
    return !behind.isEmpty && behind.count { $0.elementsEqual(head) } * 2 > behind.count
  }
}
