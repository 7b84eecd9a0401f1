import CorpusModel
import SearchQuery

/// What a query was read as, in one line to compare with what is expected.
struct QueryCase {
  /// A query with a caret at its end is being typed.
  static let caret: Character = "‸"

  let parsed: ParsedQuery

  init(_ text: String) {
    let isTyping = text.last == Self.caret
    parsed = ParsedQuery(parsing: isTyping ? String(text.dropLast()) : text, isTyping: isTyping)
  }

  var query: String { parsed.query?.description ?? "-" }

  /// Each problem with the part of the query that it is about.
  var problems: String {
    let problems = parsed.problems.map { "\($0.reason)=\(part($0.range))" }
    return problems.isEmpty ? "-" : problems.joined(separator: " ; ")
  }

  /// What may be completed: the place, the letters so far, and the part that a name takes the place of.
  var unfinished: String {
    parsed.unfinished.map { "\($0.place) \($0.key)=\(part($0.range))" } ?? "-"
  }

  private func part(_ range: TextRange) -> String {
    let scalars = Array(parsed.text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[range.start..<range.end]))
  }
}
