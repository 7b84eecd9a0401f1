internal import CorpusModel

/// Articles as databases of the press export them as text: Nexis, ProQuest, EBSCO. What they know of an article stands
/// above and below it on lines with labels.
struct PressDocuments {
  /// How many labels a text has at least that is one of theirs.
  private static let fewestLabels = 3

  private let lines: [ArraySlice<UInt8>]
  private let labels: [PressLabel?]
  private let marks: [PressLine?]

  /// Returns the articles of a text; nothing unless it is surely one of theirs.
  ///
  /// - Parameter lines: The lines of the text without the blanks at their ends.
  static func articles(of lines: [ArraySlice<UInt8>]) -> [RawArticle]? {
    let documents = Self(lines)
    guard documents.isSure else { return nil }
    return documents.parts().map { documents.article($0) }
  }

  private init(_ lines: [ArraySlice<UInt8>]) {
    self.lines = lines
    labels = lines.map { PressLabel($0) }
    marks = lines.map { PressLine($0) }
  }

  /// Whether the labels are those of one of the makers: several, and what only that one writes.
  private var isSure: Bool {
    var known: Set<[UInt8]> = []
    var signs: [PressLabel.Maker: Int] = [:]
    var hasLength = false
    for (place, label) in labels.enumerated() {
      guard let label else { continue }
      let name = TextLine.lowercased(lines[place].prefix { $0 != 0x3A })
      guard known.insert(name).inserted else { continue }
      if let sign = label.sign { signs[sign, default: 0] += 1 }
      if Self.lengths.contains(name), Self.isLength(label.words) { hasLength = true }
    }
    guard known.count >= Self.fewestLabels else { return false }
    let hasEnd = marks.contains { $0 == .end || $0 == .opening }
    let hasBody = marks.contains { $0 == .body }
    return signs[.proQuest, default: 0] >= 2
      || signs[.ebsco, default: 0] >= 2
      || signs[.proQuest, default: 0] + signs[.ebsco, default: 0] >= 1 && hasEnd
      || hasLength && (signs[.nexis] != nil || hasBody) && (hasEnd || hasBody)
      || hasLength && signs[.nexis] != nil
  }

  private static let lengths: Set<[UInt8]> = [Array("length".utf8), Array("longueur".utf8)]

  /// Whether words say how long an article is: `500 words`.
  private static func isLength(_ words: ArraySlice<UInt8>) -> Bool {
    let parts = words.split(separator: 0x20)
    return parts.count == 2 && parts[0].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
      && [Array("words".utf8), Array("mots".utf8)].contains(TextLine.lowercased(parts[1]))
  }

  /// Parts the text where an article ends, or the next one begins.
  private func parts() -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var hasWords = false
    func hasText(_ place: Int) -> Bool { !lines[place].isEmpty && marks[place] == nil }
    for place in lines.indices {
      if marks[place] == .opening, hasWords {
        parts.append(start..<place)
        (start, hasWords) = (place, false)
      } else if marks[place] == .end, hasWords {
        parts.append(start..<(place + 1))
        (start, hasWords) = (place + 1, false)
      } else if hasText(place) {
        hasWords = true
      }
    }
    // What stands behind the last one is of it.
    if let last = parts.last, !hasWords || !hasLabels(start..<lines.count) {
      parts[parts.count - 1] = last.lowerBound..<lines.count
    } else {
      parts.append(start..<lines.count)
    }
    // What stands above the first one, such as a list of all, is of that.
    if parts.count > 1, !hasLabels(parts[0]) {
      parts[1] = parts[0].lowerBound..<parts[1].upperBound
      parts.removeFirst()
    }
    return parts
  }

  private func hasLabels(_ range: Range<Int>) -> Bool {
    range.count { labels[$0] != nil } >= Self.fewestLabels - 1
  }

  // MARK: One article

  private func article(_ range: Range<Int>) -> RawArticle {
    var part = TextPart(lines, range)
    for place in range where marks[place] != nil { part.drop(place, .boilerplate) }
    let head = range.lowerBound..<beginning(range)
    var rest: [Int] = []
    for place in head where !lines[place].isEmpty && marks[place] == nil {
      guard let label = labels[place] else {
        rest.append(place)
        continue
      }
      take(label, at: place, into: &part)
    }
    let tail = ending(head.upperBound..<range.upperBound)..<range.upperBound
    for place in tail where !lines[place].isEmpty {
      if let label = labels[place], label.field != .text {
        take(label, at: place, into: &part)
      } else {
        part.drop(place, .boilerplate)
      }
    }
    if let first = head.last, let label = labels[first], label.field == .text {
      part.drop(labelOf: first, before: label.words)
    }
    Self.takeHead(rest, lines, into: &part)
    return part.article
  }

  private func take(_ label: PressLabel, at place: Int, into part: inout TextPart) {
    let words = Array(label.words)
    switch label.field {
    case .title where part.stated.title.isEmpty:
      part.stated.title = words
      part.drop(place, .repeatedTitle)
    case .outlet:
      if part.stated.outlet.isEmpty { part.stated.outlet = Self.outlet(words) }
      if let date = Self.date(behind: words) { part.state(date: date) }
      part.drop(place, .siteName)
    case .date where TextLine.hasYear(words):
      part.state(date: words)
      part.drop(place, .date)
    case .byline where !words.isEmpty:
      if part.stated.byline.isEmpty {
        part.stated.byline = words
        BylineLabel.remove(from: &part.stated.byline)
      }
      part.drop(place, .byline)
    case .text: break
    case .abstract:
      part.stated.summary = words
      part.drop(place, .boilerplate)
    default: part.drop(place, .boilerplate)
    }
  }

  /// Returns where the text of an article begins: behind the line that says so, or behind the first labels.
  private func beginning(_ range: Range<Int>) -> Int {
    let said = range.first { place in
      marks[place] == .body || labels[place].map { $0.field == .text } ?? false
    }
    if let said { return said + 1 }
    var isInLabels = false
    for place in range where !lines[place].isEmpty && marks[place] == nil {
      if labels[place] != nil {
        isInLabels = true
      } else if isInLabels, place == range.lowerBound || lines[place - 1].isEmpty {
        return place
      }
    }
    return range.lowerBound
  }

  /// Returns where the labels below a text begin: with the first of the last groups of lines each of which begins with
  /// one, or with those that a group ends with.
  private func ending(_ range: Range<Int>) -> Int {
    var start = range.upperBound
    while true {
      var end = start
      while end > range.lowerBound, lines[end - 1].isEmpty { end -= 1 }
      var first = end
      while first > range.lowerBound, !lines[first - 1].isEmpty { first -= 1 }
      guard first < end else { return start }
      guard isLabel(first) else {
        var label = end
        while label > first, isLabel(label - 1) { label -= 1 }
        return label < end ? label : start
      }
      start = first
    }
  }

  private func isLabel(_ place: Int) -> Bool {
    labels[place].map { $0.field != .text } ?? (marks[place] != nil)
  }
}
