internal import CorpusModel

/// The words of a film or a broadcast as subtitles (SubRip, WebVTT): times and numbers stand above them.
enum Subtitles {
  /// How many times a text has at least that is surely one.
  private static let fewestTimes = 2

  /// Returns the article of a text; nothing unless it begins with a time, above which only a number and what WebVTT
  /// begins with may stand, and times stand throughout.
  ///
  /// - Parameter lines: The lines of the text without the blanks at their ends.
  static func articles(of lines: [ArraySlice<UInt8>]) -> [RawArticle]? {
    guard let first = lines.firstIndex(where: isTime) else { return nil }
    let isWeb = lines.first { !$0.isEmpty }.map { $0.starts(with: "WEBVTT".utf8) } ?? false
    let above = lines[..<first].filter { !$0.isEmpty }
    let times = lines.count(where: isTime)
    guard isWeb || above.count <= 1 && above.allSatisfy(isNumber) && times >= fewestTimes else {
      return nil
    }
    var part = TextPart(lines, 0..<lines.count)
    // WebVTT has notes and styles in groups of their own.
    var isNote = false
    for place in lines.indices {
      let line = lines[place]
      let isFirst = place == 0 || lines[place - 1].isEmpty
      if line.isEmpty {
        isNote = false
      } else if isTime(line) {
        isNote = false
        part.drop(place, .debris)
        // What stands above it names it.
        if place > 0, isNumber(lines[place - 1]) || isWeb && (place < 2 || lines[place - 2].isEmpty)
        {
          part.drop(above: place)
        }
      } else if isWeb,
        isNote || isFirst && begins(line, with: ["WEBVTT", "NOTE", "STYLE", "REGION"])
      {
        isNote = true
        part.drop(place, .debris)
      }
    }
    for place in lines.indices { part.keep(place) }
    return [part.article]
  }

  private static func begins(_ line: ArraySlice<UInt8>, with words: [String]) -> Bool {
    words.contains { line.starts(with: $0.utf8) }
  }

  private static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
    (1...7).contains(line.count) && line.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a line says from when to when: `00:00:01,000 --> 00:00:04,200`.
  private static func isTime(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first.map({ (0x30...0x39).contains($0) }) == true, line.count <= 120 else {
      return false
    }
    let parts = line.split(separator: 0x20, maxSplits: 3)
    return parts.count >= 3 && parts[1].elementsEqual("-->".utf8) && isClock(parts[0])
      && isClock(parts[2])
  }

  private static func isClock(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: 0x3A, omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy {
        (2...6).contains($0.count)
          && $0.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }
      }
  }
}
