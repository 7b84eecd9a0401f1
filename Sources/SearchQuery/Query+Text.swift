internal import CorpusModel

extension Query: CustomStringConvertible {
  /// The query as it may be typed; read again, it asks for the same.
  public var description: String { text(within: .nothing) }

  /// What a part stands in, and must be told apart from by parentheses.
  private enum Surroundings { case nothing, all, any, without }

  private func text(within surroundings: Surroundings) -> String {
    switch self {
    case .word(let term): Self.word(term)
    case .prefix(let term): Self.surface(term) + "*"
    case .fuzzy(let term): Self.surface(term) + "~"
    case .phrase(let terms): "\"" + terms.map(Self.surface).joined(separator: " ") + "\""
    case .phrasePrefix(let terms):
      "\"" + terms.map(Self.surface).joined(separator: " ") + "*\""
    case .joined(let terms): terms.map(Self.surface).joined(separator: "-")
    case .inTitle(let inner): "title:" + inner.text(within: .without)
    case .filter(let filter): filter.description
    case .all(let parts):
      Self.enclosed(
        parts.map { $0.text(within: .all) }.joined(separator: " "), surroundings != .nothing)
    case .any(let parts):
      Self.enclosed(
        parts.map { $0.text(within: .any) }.joined(separator: " OR "), surroundings != .nothing)
    case .without(let inner): "-" + inner.text(within: .without)
    }
  }

  private static func enclosed(_ text: String, _ isEnclosed: Bool) -> String {
    isEnclosed ? "(" + text + ")" : text
  }

  private static func surface(_ term: QueryTerm) -> String {
    String(decoding: term.surface, as: UTF8.self)
  }

  /// A word that would join others, were it typed alone, is kept from it by a sign that says nothing.
  private static func word(_ term: QueryTerm) -> String {
    let joins = ["or", "and", "not", "او", "و"].contains(String(decoding: term.key, as: UTF8.self))
    return (joins ? "+" : "") + surface(term)
  }
}

extension Filter: CustomStringConvertible {
  /// The filter as it may be typed.
  public var description: String {
    switch self {
    case .outlet(let key): return "outlet:\"\(key)\""
    case .actor(let key): return "actor:\"\(key)\""
    case .date(let from, let through):
      switch (from.map(Self.day), through.map(Self.day)) {
      case (nil, nil): return "date:0001..9999"
      case (let first?, nil): return "date:>=\(first)"
      case (nil, let last?): return "date:<=\(last)"
      case (let first?, let last?):
        return first == last ? "date:\(first)" : "date:\(first)..\(last)"
      }
    case .kind(let kind): return "kind:\(kind.rawValue)"
    case .unread: return "is:unread"
    }
  }

  private static func day(_ number: Int32) -> String {
    func padded(_ number: Int32, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return [padded(number / 10_000, 4), padded(number / 100 % 100, 2), padded(number % 100, 2)]
      .joined(separator: "-")
  }
}
