internal import CorpusModel

extension ParsedQuery {
  /// How many bytes of a query are read.
  public static let longestText = 4096

  /// How many words and filters of a query count.
  public static let mostTerms = QueryBuilder.mostTerms

  /// Reads a query.
  ///
  /// Whatever the text, reading takes time linear in the first `longestText` bytes of it and gives a
  /// query of at most `mostTerms` words and filters, nested no deeper than a few times that.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - isTyping: Whether it is still being typed, with the caret at its end: then its last word
  ///     stands for all that begin so, and what only lacks its end is no problem.
  public init(parsing text: String, isTyping: Bool) {
    let bytes = Array(text.utf8.prefix(Self.longestText + 1))
    let isCut = bytes.count > Self.longestText
    var scalars = Array(
      String(decoding: isCut ? bytes[..<Self.wholeScalars(bytes)] : bytes[...], as: UTF8.self)
        .unicodeScalars)
    // Of a word at the cut nobody knows how it goes on.
    while isCut, let last = scalars.last, QueryScalar(last) != .blank { scalars.removeLast() }
    var parser = QueryParser(scalars, isTyping: isTyping && !isCut)
    let query = parser.read()
    var problems = parser.problems
    if isCut { problems.append(QueryProblem(.tooLong, TextRange(scalars.count, scalars.count))) }
    self.init(
      text: String(String.UnicodeScalarView(scalars)), query: query, problems: problems,
      unfinished: parser.unfinished)
  }

  /// Returns how many bytes of those that are read are of whole scalars.
  private static func wholeScalars(_ bytes: [UInt8]) -> Int {
    var end = longestText
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
