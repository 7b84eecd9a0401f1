import FoundationEssentials
import Library
import Screen
import Testing

@testable import Browser

/// Draws what the browser shows after some keys, and compares it with the picture of that name beside
/// this file.
///
/// A picture has the rows of the screen as they are drawn, then as many rows with a letter for the
/// style of each cell. Run the tests with WARRAQ_RECORD=1 to write the pictures anew, and look at what
/// changed before committing them.
func expectFrame(
  _ name: String, of corpus: Corpus = testCorpus, size: (columns: Int, rows: Int),
  language: InterfaceLanguage = .arabic, keys: [Key] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectFrame(
    name, of: browser(corpus, size: size, language: language, keys: keys),
    sourceLocation: sourceLocation)
}

/// Compares what a browser shows with the picture of that name.
func expectFrame(
  _ name: String, of browser: Browser, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let picture = browser.draw().picture
  let file = testFolder + "/Frames/\(name).txt"
  if ProcessInfo.processInfo.environment["WARRAQ_RECORD"] == "1" {
    try Data(picture.utf8).write(to: URL(filePath: file))
    return
  }
  let recorded = try? String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self)
  #expect(
    picture == recorded, "not as in \(name).txt; WARRAQ_RECORD=1 records it anew",
    sourceLocation: sourceLocation)
}

/// Returns a browser, on the tests' own corpus if on no other, after some keys.
func browser(
  _ corpus: Corpus = testCorpus, size: (columns: Int, rows: Int),
  language: InterfaceLanguage = .arabic, keys: [Key] = []
) -> Browser {
  var browser = Browser(
    corpus: corpus, size: Size(columns: size.columns, rows: size.rows), language: language)
  for key in keys { browser.press(key) }
  return browser
}

extension Browser {
  /// Presses a key, and has what it searches for answered before the next one.
  mutating func press(_ key: Key) {
    _ = apply(.key(key))
    answerSearch()
  }
}

/// The tests' own corpus: three articles, five actors, two ties.
let testCorpus = Corpus.open([testFolder + "/Corpus"])

/// Returns the keys that type a text.
func typing(_ text: String) -> [Key] { text.unicodeScalars.map(Key.character) }

let testFolder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }

extension Canvas {
  /// The cells of all rows but the last, whose hints tell of the way one came.
  var rowsAboveHints: [ArraySlice<Cell>] { (0..<max(0, size.rows - 1)).map { row($0) } }

  /// A row as drawn, without the blanks at its end.
  func text(ofRow row: Int) -> String {
    var text = String.UnicodeScalarView()
    for cell in self.row(row) where cell.width > 0 { text.append(cell.scalar) }
    return String(text).trimmingTrailingBlanks
  }

  /// The rows as drawn, then the rows of styles, and the cursor's place.
  fileprivate var picture: String {
    let rows = 0..<size.rows
    var picture = rows.map(text(ofRow:)).joined(separator: "\n")
    picture += "\n----\n"
    picture += rows.map { row in
      String(self.row(row).map(\.style.letter)).trimmingTrailingBlanks
    }.joined(separator: "\n")
    let place = cursor.map { "\($0.row),\($0.column)" } ?? "none"
    picture += "\n---- cursor \(place)\(showsCursor ? " shown" : "")\n"
    return picture
  }
}

extension Style {
  /// A letter for the role, a sign for what stands out.
  fileprivate var letter: Character {
    if emphasis.contains(.currentMatch) { return "#" }
    if emphasis.contains(.match) { return "*" }
    if emphasis.contains(.chosen) { return "@" }
    if emphasis.contains(.selected) { return "+" }
    if emphasis.contains(.selectedElsewhere) { return "-" }
    return switch role {
    case .plain: " "
    case .dim: "d"
    case .title: "t"
    case .heading: "h"
    case .quote: "q"
    case .caption: "c"
    case .credit: "r"
    case .paneTitle: "T"
    case .group: "g"
    case .border: "b"
    case .unread: "u"
    case .position: "p"
    case .bar: "B"
    case .barTitle: "N"
    case .barKey: "K"
    case .warning: "W"
    case .linkLabel: "!"
    case .person: "P"
    case .organisation: "O"
    case .place: "L"
    case .agreement: "A"
    case .law: "w"
    case .equipment: "E"
    case .outlet: "o"
    case .event: "e"
    }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
