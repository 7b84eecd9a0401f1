internal import CorpusModel

/// Articles as Factiva exports them as text with its codes: `HD` and the headline, `PD` and the day, `LP` and `TD` before
/// the text, `AN` and what names the article behind it.
struct CodedPress {
  /// The codes above a text, and those below it.
  private static let above: Set<[UInt8]> = codes(
    "SE HD BY CR WC PD ET SN SC ED PG VOL LA CY CLM DLN")
  private static let below: Set<[UInt8]> = codes("CT RF CO IN NS RE IPC IPD PUB AN ART")
  private static let ofText: Set<[UInt8]> = codes("LP TD")

  private static func codes(_ names: String) -> Set<[UInt8]> {
    Set(names.split(separator: " ").map { Array($0.utf8) })
  }

  private static let (headline, name) = (Array("HD".utf8), Array("AN".utf8))

  /// A line with a code: which, and the words behind it.
  private typealias Coded = (code: [UInt8], words: ArraySlice<UInt8>)

  /// Returns the articles of a text; nothing unless it is surely one with codes.
  ///
  /// - Parameter lines: The lines of the text without the blanks at their ends.
  static func articles(of lines: [ArraySlice<UInt8>]) -> [RawArticle]? {
    // What stood behind a tab has but one blank before it now.
    read(lines, blanks: 2) ?? read(lines, blanks: 1)
  }

  private static func read(_ lines: [ArraySlice<UInt8>], blanks: Int) -> [RawArticle]? {
    let coded = lines.map { code(of: $0, blanks: blanks) }
    let found = Set(coded.compactMap { $0?.code })
    guard found.contains(headline), !found.isDisjoint(with: ofText), found.contains(name),
      found.intersection(above).count >= 4
    else { return nil }
    var parts: [RawArticle] = []
    var start = 0
    for place in lines.indices where coded[place]?.code == name {
      // The name may stand below its code.
      var end = place + 1
      if coded[place]?.words.isEmpty == true, end < lines.count, coded[end] == nil { end += 1 }
      let isLast = !coded[end...].contains { $0?.code == name }
      // The last article may be cut off before its name.
      let isCut = isLast && coded[end...].contains { $0?.code == headline }
      parts.append(
        article(
          start..<(isLast && !isCut ? lines.count : end), lines, coded))
      if isCut { parts.append(article(end..<lines.count, lines, coded)) }
      start = end
      if isLast { break }
    }
    return parts
  }

  private static func code(of line: ArraySlice<UInt8>, blanks: Int) -> Coded? {
    let name = line.prefix(4).prefix { (0x41...0x5A).contains($0) }
    guard name.count >= 2 else { return nil }
    let rest = line[name.endIndex...]
    let isParted =
      rest.isEmpty || rest.prefix(blanks).allSatisfy { $0 == 0x20 } && rest.count >= blanks
    let code = Array(name)
    guard isParted, above.contains(code) || below.contains(code) || ofText.contains(code) else {
      return nil
    }
    return (code, ArticleBody.trimmed(rest))
  }

  private static func article(
    _ range: Range<Int>, _ lines: [ArraySlice<UInt8>], _ coded: [Coded?]
  ) -> RawArticle {
    var part = TextPart(lines, range)
    // The lines below a code go on with what it says.
    var open: [UInt8] = []
    var values: [[UInt8]: [UInt8]] = [:]
    var isText = false
    // Behind the text each line has a code.
    let tail = (range.last { coded[$0] == nil && !lines[$0].isEmpty } ?? range.lowerBound) + 1
    for place in range where !lines[place].isEmpty {
      // Within a text a line of it may begin as a code does: IN.
      let isCode =
        !isText || place >= tail || lines[max(0, place - 1)].isEmpty
        || coded[place].map { ofText.contains($0.code) } ?? false
      if isCode, let (code, words) = coded[place] {
        isText = ofText.contains(code)
        open = code
        if isText {
          part.drop(labelOf: place, before: words)
        } else {
          part.drop(place, reason(code))
          if values[code] == nil { values[code] = Array(words) }
        }
      } else if !isText, !open.isEmpty {
        part.drop(place, reason(open))
        let before = values[open] ?? []
        // A headline may have a line or two more, what else does says no more of it.
        if before.isEmpty || open == headline, before.count < longestHeadline {
          values[open] = before + (before.isEmpty ? [] : [0x20]) + lines[place]
        }
      }
    }
    func value(_ code: String) -> [UInt8] { values[Array(code.utf8)] ?? [] }
    part.stated.title = value("HD")
    part.stated.outlet = value("SN")
    part.stated.byline = value("BY")
    BylineLabel.remove(from: &part.stated.byline)
    part.stated.language = StatedFields.language(value("LA")) ?? []
    part.state(date: value("PD"))
    return part.article
  }

  private static let longestHeadline = 400

  private static func reason(_ code: [UInt8]) -> DroppedLine.Reason {
    switch String(decoding: code, as: UTF8.self) {
    case "HD": .repeatedTitle
    case "SN": .siteName
    case "PD": .date
    case "BY": .byline
    default: .boilerplate
    }
  }
}
