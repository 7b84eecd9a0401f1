import ArabicText
import CorpusModel
import FoundationEssentials
import SearchQuery

/// Queries of several kinds, read from a file of JSON Lines: `{"kind": …, "raw": [words]}`.
struct QueryFile {
  /// What a query asks for.
  enum Kind: String, CaseIterable {
    case common, rare, and2, or3, phrase, prefix
    case fuzzy = "fuzzy1"
    case typing
    case null
  }

  /// The queries of each kind, in the order of the file.
  private(set) var queries: [Kind: [ParsedQuery]] = [:]

  private struct Line: Decodable {
    let kind: String
    let raw: [String]
  }

  /// Reads a file; lines of kinds that nobody knows are passed over.
  init(_ path: String) throws {
    let decoder = JSONDecoder()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.utf8.split(separator: 0x0A) {
      let line = try decoder.decode(Line.self, from: Data(line))
      guard let kind = Kind(rawValue: line.kind == "fuzzy" ? "fuzzy1" : line.kind) else { continue }
      let terms = line.raw.compactMap(Self.term)
      guard terms.count == line.raw.count, let query = Self.query(kind, terms) else { continue }
      queries[kind, default: []].append(
        ParsedQuery(
          text: line.raw.joined(separator: " "), query: query,
          unfinished: kind == .typing ? Self.unfinished(terms) : nil))
    }
  }

  private static func term(_ word: String) -> QueryTerm? {
    let folded = FoldedWords(word)
    guard folded.count == 1, let only = folded.first else { return nil }
    return QueryTerm(
      surface: Array(folded.surface(only)), key: Array(folded.folded(only)),
      range: TextRange(only.scalars.lowerBound, only.scalars.upperBound))
  }

  private static func unfinished(_ terms: [QueryTerm]) -> Unfinished? {
    terms.last.map {
      Unfinished(.word, key: String(decoding: $0.key, as: UTF8.self), range: $0.range)
    }
  }

  private static func query(_ kind: Kind, _ terms: [QueryTerm]) -> Query? {
    guard let first = terms.first, let last = terms.last else { return nil }
    return switch kind {
    case .common, .rare, .null: .word(first)
    case .and2: .all(terms.map(Query.word))
    case .or3: .any(terms.map(Query.word))
    case .phrase: .phrase(terms)
    case .prefix: .prefix(first)
    case .fuzzy: .fuzzy(first)
    case .typing: terms.count == 1 ? .prefix(first) : .all([.word(first), .prefix(last)])
    }
  }
}
