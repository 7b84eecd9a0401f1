import CorpusModel
import SearchQuery

extension Corrector {
  /// Returns a replacement of which several words stay in the field or beside the OR where one stood:
  /// in parentheses, and behind a hyphen in quotes. In quotes they stay together by themselves.
  func keptTogether(_ replacement: Replacement) -> Replacement {
    let range = replacement.range
    guard replacement.text.unicodeScalars.contains(where: Self.isBlank),
      range.start <= range.end, range.end <= scalars.count
    else { return replacement }
    if range.start > 0, scalars[range.start - 1] == "-" {
      return Replacement(range: range, text: ParsedQuery.quoted(replacement.text))
    }
    guard let parsed = query.query, parsed.holdsSingleWords else { return replacement }
    let isUnquoted = parsed.unquotedWords.contains {
      (range.start..<range.end).contains($0.term.range.start)
    }
    guard isUnquoted else { return replacement }
    // A star is one of the last word.
    let end = scalars[range.end...].firstIndex { !Self.isStar($0) } ?? scalars.count
    let stars = String(String.UnicodeScalarView(scalars[range.end..<end]))
    return Replacement(
      range: TextRange(range.start, end), text: "(\(replacement.text)\(stars))")
  }

  private static func isStar(_ scalar: Unicode.Scalar) -> Bool {
    ["*", "٭", "＊", "∗"].contains(scalar)
  }
}

extension Query {
  /// Whether some of it asks for one word where two would ask for something else: a field or an OR.
  fileprivate var holdsSingleWords: Bool {
    switch self {
    case .inTitle, .any: true
    case .all(let parts): parts.contains(where: \.holdsSingleWords)
    case .word, .prefix, .fuzzy, .phrase, .phrasePrefix, .joined, .filter, .without: false
    }
  }
}
