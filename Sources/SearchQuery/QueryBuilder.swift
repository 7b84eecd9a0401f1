internal import ArabicText
internal import CorpusModel

/// Puts the parts of a query together as they are read, within parentheses and without.
///
/// Parentheses are kept on a stack and not by recursion, and those around nothing or around one part
/// leave no trace, so that what is built is at most as deep as it has words.
struct QueryBuilder {
  /// How many words and filters count.
  static let mostTerms = 32

  /// What stands within a pair of parentheses, or without any.
  private struct Group {
    /// All of these, each being any of its alternatives.
    var operands: [[Query]] = []
    /// Where an OR waits for its right side.
    var or: TextRange?
    /// What stands before the opening parenthesis.
    let lead: Lead
    /// Where the opening parenthesis stands.
    let start: Int
    /// Whether what is within is excluded, by this group or one around it.
    let isExcluded: Bool
  }

  private var groups = [Group(lead: Lead(), start: 0, isExcluded: false)]
  private var terms = 0
  /// Where what did not count stands.
  private(set) var surplus: TextRange?

  /// How many parentheses are open.
  var depth: Int { groups.count - 1 }
  /// Whether an OR could stand here.
  var hasLeftSide: Bool { groups.last.map { !$0.operands.isEmpty && $0.or == nil } ?? false }
  /// Whether what comes next is excluded already.
  var isExcluded: Bool { groups.last?.isExcluded ?? false }
  /// The field before the parentheses that are open.
  var field: QueryField? { groups.last?.lead.field }

  /// Notes an OR whose left side is there.
  mutating func or(_ range: TextRange) { groups[groups.count - 1].or = range }

  /// Forgets an OR, and returns where it stands.
  @discardableResult
  mutating func dropOr() -> TextRange? {
    defer { groups[groups.count - 1].or = nil }
    return groups[groups.count - 1].or
  }

  /// Opens a group; parentheses within those of a field are of that field too.
  mutating func open(_ lead: Lead, at start: Int) {
    var lead = lead
    let isExcluded = isExcluded || lead.isWithout
    lead.field = lead.field ?? field
    groups.append(Group(lead: lead, start: start, isExcluded: isExcluded))
  }

  /// Closes the last group; returns where it begins, and what stands before it where nothing is in
  /// it.
  mutating func close() -> (start: Int, empty: Lead?) {
    guard groups.count > 1, let group = groups.popLast() else { return (0, nil) }
    guard let query = Self.query(group) else { return (group.start, group.lead) }
    insert(group.lead.isWithout ? Self.without(query) : query)
    return (group.start, nil)
  }

  /// Returns what was built.
  func finished() -> Query? { groups.first.flatMap(Self.query) }

  /// Adds a part that was read, as far as there is room.
  mutating func add(_ query: Query, isWithout: Bool, at range: TextRange) {
    let query = isWithout ? Self.without(query) : query
    let isKnown = isKnown(query)
    let (kept, count) = isKnown ? (nil, 0) : Self.cut(query, to: Self.mostTerms - terms)
    if !isKnown, kept != query { surplus = TextRange(surplus?.start ?? range.start, range.end) }
    terms += count
    if let kept { insert(kept) } else { dropOr() }
  }

  private mutating func insert(_ query: Query) {
    let last = groups.count - 1
    if dropOr() != nil, let place = groups[last].operands.indices.last {
      groups[last].operands[place].append(query)
    } else {
      groups[last].operands.append([query])
    }
  }

  /// Whether the part is there already, so that it need not be asked for twice.
  private func isKnown(_ query: Query) -> Bool {
    guard let group = groups.last else { return false }
    if group.or != nil {
      return group.operands.last?.contains { $0.asksTheSame(as: query) } ?? false
    }
    return group.operands.contains { $0.count == 1 && $0[0].implies(query) }
  }

  private static func query(_ group: Group) -> Query? {
    var operands: [[Query]] = []
    for operand in group.operands {
      let alternatives = distinct(operand)
      if alternatives.count == 1, case .all(let inner) = alternatives[0] {
        for part in inner { append(distinct([part]), to: &operands) }
      } else {
        append(alternatives, to: &operands)
      }
    }
    var parts: [Query] = []
    for alternatives in operands.map(distinct) {
      guard let first = alternatives.first else { continue }
      if alternatives.count > 1 {
        parts.append(.any(alternatives))
      } else if !parts.contains(where: { $0.implies(first) }) {
        parts.append(first)
      }
    }
    return parts.count > 1 ? .all(parts) : parts.first
  }

  /// Adds what must occur too; an article is of one outlet, so that who names several wants those of any.
  private static func append(_ alternatives: [Query], to operands: inout [[Query]]) {
    let isOfOutlets = alternatives.allSatisfy(\.isOutlet)
    if isOfOutlets, let place = operands.firstIndex(where: { $0.allSatisfy(\.isOutlet) }) {
      operands[place] += alternatives
    } else {
      operands.append(alternatives)
    }
  }

  /// Returns the alternatives without those that stand there already, and without the parentheses around
  /// some of them.
  private static func distinct(_ alternatives: [Query]) -> [Query] {
    var kept: [Query] = []
    for part in alternatives.flatMap({ if case .any(let parts) = $0 { parts } else { [$0] } })
    where !kept.contains(where: { $0.asksTheSame(as: part) }) {
      kept.append(part)
    }
    return kept
  }

  private static func without(_ query: Query) -> Query {
    if case .without(let inner) = query { inner } else { .without(query) }
  }

  /// Returns what of a part has at most `room` terms, and how many it has.
  private static func cut(_ query: Query, to room: Int) -> (Query?, Int) {
    guard room > 0 else { return (nil, 0) }
    switch query {
    case .word, .prefix, .fuzzy, .filter: return (query, 1)
    case .phrase(let terms): return (.phrase(Array(terms.prefix(room))), min(terms.count, room))
    case .phrasePrefix(let terms):
      // What is cut off is the end, so that the words before it are whole.
      return room < terms.count ? (.phrase(Array(terms.prefix(room))), room) : (query, terms.count)
    case .joined(let terms):
      if room == 1 { return (terms.first.map { .word($0) }, 1) }
      return (.joined(Array(terms.prefix(room))), min(terms.count, room))
    case .inTitle(let inner):
      let (kept, count) = cut(inner, to: room)
      return (kept.map { .inTitle($0) }, count)
    case .without(let inner):
      let (kept, count) = cut(inner, to: room)
      // What excludes less than was asked for is no help.
      return kept == inner ? (query, count) : (nil, 0)
    case .all(let parts):
      var kept: [Query] = []
      var count = 0
      for part in parts {
        let (part, more) = cut(part, to: room - count)
        guard let part, !kept.contains(where: { $0.implies(part) }) else { continue }
        kept.append(part)
        count += more
      }
      return (kept.count > 1 ? .all(kept) : kept.first, count)
    case .any: return (query, 1)
    }
  }
}

/// What stands before a part of a query and says how it is meant.
struct Lead {
  /// A `-` before it.
  var without: TextRange?
  /// Whether it is the word NOT, which blanks may follow.
  var isSpelled = false
  /// Whether what follows is excluded.
  var isWithout: Bool { without != nil }
  /// What is asked for.
  var field: QueryField?
  /// Where the field's name and colon stand.
  var fieldRange: TextRange?
}

extension Query {
  /// Whether it asks for the articles of an outlet.
  fileprivate var isOutlet: Bool {
    if case .filter(.outlet) = self { true } else { false }
  }

  /// Whether another part asks for the same, wherever they stand.
  func asksTheSame(as other: Query) -> Bool {
    switch (self, other) {
    case (.word(let left), .word(let right)), (.prefix(let left), .prefix(let right)),
      (.fuzzy(let left), .fuzzy(let right)):
      left.key == right.key
    case (.phrase(let left), .phrase(let right)),
      (.phrasePrefix(let left), .phrasePrefix(let right)):
      left.map { TypedForm.of($0.surface) } == right.map { TypedForm.of($0.surface) }
    case (.joined(let left), .joined(let right)): left.map(\.key) == right.map(\.key)
    case (.inTitle(let left), .inTitle(let right)), (.without(let left), .without(let right)):
      left.asksTheSame(as: right)
    case (.filter(let left), .filter(let right)): left == right
    case (.all(let left), .all(let right)), (.any(let left), .any(let right)):
      left.elementsEqual(right) { $0.asksTheSame(as: $1) }
    default: false
    }
  }

  /// Whether what this asks for has all that another part asks for.
  func implies(_ other: Query) -> Bool {
    switch (self, other) {
    case (.word(let left), .prefix(let right)): left.key == right.key
    case (.phrase, .phrasePrefix(let right)): asksTheSame(as: .phrase(right))
    case (.inTitle(let left), .inTitle(let right)): left.implies(right)
    default: asksTheSame(as: other)
    }
  }
}
