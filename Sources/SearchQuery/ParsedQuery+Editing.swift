internal import ArabicText
public import CorpusModel

extension ParsedQuery {
  /// Returns the text of the query with a part of it replaced, as where a word is corrected or a name
  /// completed.
  ///
  /// - Parameters:
  ///   - range: The part, in Unicode scalars of the query; what lies outside is left out of it.
  ///   - replacement: What takes its place.
  public func replacing(_ range: TextRange, with replacement: String) -> String {
    replacing([(range, replacement)])
  }

  /// Returns the text of the query with parts of it replaced, which are in order and do not overlap;
  /// a part that overlaps the one before it is left as it is.
  public func replacing(_ replacements: [(range: TextRange, replacement: String)]) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    for (range, replacement) in replacements where range.start >= place {
      result += scalars[place..<min(max(range.start, place), scalars.count)]
      result += replacement.unicodeScalars
      place = min(max(range.end, place), scalars.count)
      if place == scalars.count { break }
    }
    result += scalars[place...]
    return String(result)
  }

  /// Returns what closes the quote that opens somewhere in the text: the quote that pairs with it.
  public func closingQuote(of place: Int) -> String {
    let scalars = text.unicodeScalars.dropFirst(place)
    switch scalars.first {
    case "“", "„": return "”"
    case "«": return "»"
    case "»": return "«"
    case "‹": return "›"
    case "›": return "‹"
    default: return "\""
    }
  }

  /// Returns a name as it stands for one value or phrase in a query: in quotes where it has anything
  /// but one word.
  ///
  /// - Parameter always: Whether one word is in quotes, too, so that it is taken as it is.
  public static func quoted(_ name: String, always: Bool = false) -> String {
    let bare = name.unicodeScalars.filter { QueryScalar($0) != .quote(.double) }
    let text = String(String.UnicodeScalarView(bare))
    let isOneWord = text.unicodeScalars.allSatisfy { Folding.outcome($0) != .separates }
    return isOneWord && !always && !text.isEmpty ? text : "\"" + text + "\""
  }
}
