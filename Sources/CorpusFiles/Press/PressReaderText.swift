internal import CorpusModel

/// An article as PressReader gives it out as text: headline, outlet, day and author below each other, and at the end the
/// name of the maker.
enum PressReaderText {
  /// How many lines stand above a text at most.
  private static let mostLinesOfHead = 8
  /// How many words a name has at most.
  private static let mostWordsOfName = 6

  /// Returns the article of a text; nothing unless it is surely one of that maker.
  ///
  /// - Parameter lines: The lines of the text without the blanks at their ends.
  static func articles(of lines: [ArraySlice<UInt8>]) -> [RawArticle]? {
    let filled = lines.indices.filter { !lines[$0].isEmpty }
    let tail = filled.suffix(6)
    guard tail.contains(where: { isOfMaker(lines[$0]) }),
      let date = filled.prefix(mostLinesOfHead).firstIndex(where: {
        PressDocuments.isDate(lines[$0])
      }), date > 0
    else { return nil }
    var part = TextPart(lines, 0..<lines.count)
    for place in tail where isOfMaker(lines[place]) || isList(lines[place]) {
      part.drop(place, .boilerplate)
    }
    part.state(date: Array(lines[filled[date]]))
    part.drop(filled[date], .date)
    // Headline, outlet and day, or outlet, day and headline.
    let isFirst = date > 1
    let outlets = isFirst ? filled[1..<date] : filled[..<date]
    // The name may be there in Latin letters, too.
    let outlet = outlets.first { lines[$0].contains { $0 >= 0xD8 } } ?? outlets[outlets.startIndex]
    part.stated.outlet = Array(lines[outlet])
    for place in outlets { part.drop(place, .siteName) }
    var behind = filled[(date + 1)...]
    guard let title = isFirst ? filled.first : behind.popFirst() else { return nil }
    part.stated.title = Array(lines[title])
    part.drop(title, .repeatedTitle)
    if let name = behind.first, isName(lines[name]), lines.indices.contains(name + 1),
      lines[name + 1].isEmpty || lines[name].first == 0x2D
    {
      part.stated.byline = Array(ArticleBody.trimmed(lines[name].drop { $0 == 0x2D }))
      BylineLabel.remove(from: &part.stated.byline)
      part.drop(name, .byline)
    }
    return part.hasText ? [part.article] : nil
  }

  private static func isOfMaker(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 120 else { return false }
    let words = TextLine.lowercased(line)
    return words.elementsEqual("pressreader".utf8) || words.holds(Array("pressreader.".utf8))
      || words.starts(with: "© pressreader".utf8)
  }

  /// Whether a line leads to other papers: `Newspapers in Arabic`.
  private static func isList(_ line: ArraySlice<UInt8>) -> Bool {
    let words = TextLine.lowercased(line.prefix(20))
    return ["newspapers in ", "newspapers from ", "journaux en ", "صحف من ", "صحف باللغة "].contains
    {
      words.starts(with: Array($0.utf8).prefix(20))
    } && TextLine.words(in: line) <= 6
  }

  private static func isName(_ line: ArraySlice<UInt8>) -> Bool {
    (1...mostWordsOfName).contains(TextLine.words(in: line)) && !PageLine.endsSentence(line)
      && !line.contains { (0x30...0x39).contains($0) }
  }
}
