internal import CorpusModel

/// What stands above an article without a label: its headline, where it was published, and when.
extension PressDocuments {
  /// Takes the headline, the outlet and the date from lines above a text. The outlet stands above the date; the headline
  /// before both, or behind.
  static func takeHead(
    _ places: [Int], _ lines: [ArraySlice<UInt8>], into part: inout TextPart
  ) {
    var distinct: [Int] = []
    for place in places.prefix(mostLinesOfHead)
    where !distinct.contains(where: { lines[$0].elementsEqual(lines[place]) }) {
      distinct.append(place)
    }
    var titles = distinct[...]
    if let date = distinct.firstIndex(where: { isDate(lines[$0]) }) {
      part.state(date: Array(lines[distinct[date]]))
      part.drop(distinct[date], .date)
      titles = distinct[..<date]
      if date > 0, date > 1 || distinct.count > 2 || !part.stated.title.isEmpty {
        if part.stated.outlet.isEmpty { part.stated.outlet = Array(lines[distinct[date - 1]]) }
        part.drop(distinct[date - 1], .siteName)
        titles = date > 1 ? distinct[..<(date - 1)] : distinct[(date + 1)...]
      }
    }
    for place in titles where titles.count > 1 && isEdition(lines[place]) {
      part.drop(place, .boilerplate)
    }
    guard part.stated.title.isEmpty, let title = titles.first(where: { part.isKept($0) }) else {
      return
    }
    part.stated.title = Array(lines[title])
    for place in places where lines[place].elementsEqual(lines[title]) {
      part.drop(place, .repeatedTitle)
    }
  }

  /// Whether a line says which edition of the day it was: `First Edition`.
  private static func isEdition(_ line: ArraySlice<UInt8>) -> Bool {
    TextLine.words(in: line) <= 3
      && TextLine.lowercased(line).suffix(8).elementsEqual(" edition".utf8)
  }

  /// How many lines are looked at.
  private static let mostLinesOfHead = 24
  /// How many words a date has at most, with the name of the day and the time.
  private static let mostWordsOfDate = 8

  /// Whether a line is likely to be a date and nothing else.
  static func isDate(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split { $0 == 0x20 || $0 == 0x2F || $0 == 0x2D }
    guard words.count <= mostWordsOfDate, TextLine.hasYear(line) else { return false }
    let letters = words.count { !$0.contains { (0x30...0x39).contains($0) } }
    return words.count >= 2 && letters * 2 <= words.count + 1
  }

  /// Returns the outlet of what says where an article stood: `Outlet; City. Day, page`.
  static func outlet(_ words: [UInt8]) -> [UInt8] {
    let name = words.prefix { $0 != 0x3B && $0 != 0x5B }
    let comma = name.firstIndex(of: 0x2C)
    let isDated = comma.map { TextLine.hasYear(name[$0...]) } ?? false
    return Array(ArticleBody.trimmed(isDated ? name[..<(comma ?? name.endIndex)] : name))
  }

  /// Returns the date that stands behind an outlet; nothing where none does.
  static func date(behind words: [UInt8]) -> [UInt8]? {
    guard let mark = words.firstIndex(where: { $0 == 0x3B || $0 == 0x2C }) else { return nil }
    var rest = words[(mark + 1)...]
    // Behind the city.
    if let end = rest.lastIndex(of: 0x5D) { rest = rest[(end + 1)...] }
    rest = rest.drop { $0 == 0x20 || $0 == 0x2E }
    // A page may stand behind it.
    for place in rest.indices where rest[place...].starts(with: ", p".utf8) {
      rest = rest[..<place]
      break
    }
    let date = rest.prefix { $0 != 0x3B && $0 != 0x3A }
    let text = ArticleBody.trimmed(date.last == 0x2E ? date.dropLast() : date)
    return TextLine.hasYear(text) ? inOrder(Array(text)) : nil
  }

  /// Returns a date that has the month before the day, as EBSCO writes it, with the year first: `3/4/2025`.
  private static func inOrder(_ date: [UInt8]) -> [UInt8] {
    let parts = date.split(separator: 0x2F)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return date }
    return Array([parts[2], parts[0], parts[1]].joined(separator: [0x2D]))
  }
}
