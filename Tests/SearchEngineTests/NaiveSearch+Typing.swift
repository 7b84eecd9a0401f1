@testable import SearchEngine
import SearchQuery

extension NaiveSearch {
  /// Returns what a query asks for: while somebody types, a last word that articles have stands for its
  /// other forms too, from three letters on; the names of actors that are asked for count as words.
  func meaning(of query: ParsedQuery) -> Query? {
    unfinishedWord(of: query)?.namingActors(actors, whole: false, owners: owners)
  }

  private func unfinishedWord(of query: ParsedQuery) -> Query? {
    guard let asked = query.query, query.unfinished != nil, kinship == .all else {
      return query.query
    }
    switch asked {
    case .prefix: return whole(asked)
    case .all(let parts): return .all(parts.dropLast() + parts.suffix(1).map(whole))
    default: return asked
    }
  }

  private func whole(_ part: Query) -> Query {
    guard case .prefix(let term) = part,
      String(decoding: term.key, as: UTF8.self).unicodeScalars.count >= 3,
      terms.contains(where: { $0.key == term.key })
    else { return part }
    return .any([.word(term), part])
  }
}
