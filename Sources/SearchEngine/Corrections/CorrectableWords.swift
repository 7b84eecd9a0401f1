import CorpusModel
public import SearchQuery

/// A word of a query that another may take the place of.
struct CorrectableWord: Sendable {
  /// The word.
  let term: QueryTerm
  /// Whether it may go on.
  let isPrefix: Bool
  /// Where in quotes it stands, if it does.
  var quoted: QuotedForms.Place?

  /// The word as it is typed.
  var text: String { String(decoding: term.surface, as: UTF8.self) }
  /// How many letters it has.
  var letterCount: Int { term.key.count { $0 & 0xC0 != 0x80 } }
  /// Whether it is written in Latin letters.
  var isLatin: Bool { term.key.contains { (0x61...0x7A).contains($0) } }
  /// Whether it is all digits, which nobody misspells by the keyboard or the ear.
  var isNumber: Bool { term.key.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Query {
  /// The words that are looked for, in the order of the query; what is excluded, filtered or already
  /// fuzzy is left out.
  var correctableWords: [CorrectableWord] {
    var words: [CorrectableWord] = []
    collect(&words)
    return words.sorted { $0.term.range < $1.term.range }
  }

  /// The same without those in quotes, which stand for themselves.
  var unquotedWords: [CorrectableWord] {
    var words: [CorrectableWord] = []
    collect(&words, takesQuoted: false)
    return words.sorted { $0.term.range < $1.term.range }
  }

  /// The words of each part that is excluded, without those in quotes.
  var excludedWords: [[CorrectableWord]] {
    switch self {
    case .without(let part): [part.unquotedWords] + part.excludedWords
    case .all(let parts), .any(let parts): parts.flatMap(\.excludedWords)
    case .inTitle(let inner): inner.excludedWords
    case .word, .prefix, .fuzzy, .phrase, .phrasePrefix, .joined, .filter: []
    }
  }

  private func collect(_ words: inout [CorrectableWord], takesQuoted: Bool = true) {
    switch self {
    case .phrase where !takesQuoted, .phrasePrefix where !takesQuoted: break
    case .word(let term): words.append(CorrectableWord(term: term, isPrefix: false))
    case .prefix(let term): words.append(CorrectableWord(term: term, isPrefix: true))
    case .phrase(let terms): words += Self.quoted(terms[...], of: terms.count)
    case .joined(let terms):
      words += terms.map { CorrectableWord(term: $0, isPrefix: false) }
    case .phrasePrefix(let terms):
      words += Self.quoted(terms.dropLast(), of: terms.count)
      words += terms.suffix(1).map { CorrectableWord(term: $0, isPrefix: true) }
    case .inTitle(let inner): inner.collect(&words, takesQuoted: takesQuoted)
    case .all(let parts), .any(let parts):
      for part in parts { part.collect(&words, takesQuoted: takesQuoted) }
    case .fuzzy, .filter, .without: break
    }
  }

  private static func quoted(
    _ terms: ArraySlice<QueryTerm>, of count: Int
  ) -> [CorrectableWord] {
    terms.enumerated().map { place, term in
      CorrectableWord(term: term, isPrefix: false, quoted: .init(place, of: count))
    }
  }
}

extension ParsedQuery {
  /// Whether a name in Latin letters may be among the words, for which actors are looked at whatever is
  /// found.
  public var mayNameInLatinLetters: Bool {
    guard let query else { return false }
    return query.unquotedWords.contains(where: \.isLatin)
      || query.excludedWords.contains { $0.contains(where: \.isLatin) }
  }
}
