import ArabicText
import CorpusModel
import IndexImage
import SearchQuery

/// Finds the names that may complete the end of a query.
struct Completer {
  private let image: Image
  private let actors: [SearchActor]
  private let tables: SearchTables
  private let query: ParsedQuery
  private let end: Unfinished
  private let matcher: NameMatcher
  /// The words of the query before the end that nothing but blanks parts from it and each other.
  private let before: [Before]

  /// A word of the query that stands before its end.
  private struct Before {
    let key: [UInt8]
    let start: Int
  }

  /// How many names are offered that only begin like the last word, beside those that go on with the word
  /// before it; none beside those that go on with several.
  private static let mostOthers = 2

  /// Words in the midst of names, behind which no other name begins.
  private static let joiningWords = Set(
    [
      "بن", "ابن", "بنت", "ابو", "ابي", "ام", "ال", "عبد", "bin", "ben", "ibn", "bint", "abu", "al",
      "el",
    ]
    .map { Array($0.utf8) })

  /// Prepares to complete a query; nothing where it does not end in what can be completed.
  init?(_ query: ParsedQuery, image: Image, actors: [SearchActor], tables: SearchTables) {
    guard let end = query.unfinished ?? Self.endBehindBlank(of: query) else { return nil }
    (self.image, self.actors, self.tables) = (image, actors, tables)
    (self.query, self.end) = (query, end)
    let words = end.key.utf8.split(separator: 0x20).map { Array($0) }
    switch end.place {
    case .word, .title:
      before = Self.wordsBefore(end, in: query)
      matcher = NameMatcher(words.last ?? [], after: before.map(\.key), needsAll: false)
    case .actor, .outlet, .field:
      before = []
      matcher = NameMatcher(words.last ?? [], after: words.dropLast(), needsAll: true)
    }
  }

  /// Returns the likeliest completions: those that go on with most of the words that are typed first, of
  /// these those that most articles have.
  func completions(limit: Int) -> [Completion] {
    let found: [Candidate] =
      switch end.place {
      case .word: actorNames() + fieldNames()
      case .title, .actor: actorNames()
      case .outlet: outletNames()
      case .field: fieldValues()
      }
    let most = found.map(\.words).max() ?? 0
    let isWithinName = before.last.map { Self.joiningWords.contains($0.key) } ?? false
    var others = most > 1 ? Self.mostOthers : 0
    var seen: Set<String> = []
    return
      found
      .sorted { one, other in
        if one.words != other.words { return one.words > other.words }
        let (one, other) = (one.completion, other.completion)
        return one.count != other.count ? one.count > other.count : one.name < other.name
      }
      .filter { candidate in
        // Where the words before go on in a name, one that merely begins like the last word is hardly meant.
        if candidate.words < most { others += 1 }
        if candidate.words == 0, isWithinName { return false }
        let text = candidate.completion.text
        return (candidate.words == most || others <= Self.mostOthers) && text != query.text
          && seen.insert(text).inserted
      }
      .prefix(max(limit, 0)).map(\.completion)
  }

  /// What may be offered.
  private struct Candidate {
    /// With how many of the words before the end it goes on.
    var words = 0
    let completion: Completion
  }

  // MARK: - Names

  private func actorNames() -> [Candidate] {
    let names = tables.table(of: actors).names
    var best: [Int: (match: NameMatcher.Match, name: NameTable.Name)] = [:]
    for name in names.names {
      guard let match = matcher.match(name, of: names) else { continue }
      if let known = best[name.owner], !known.match.isWorse(than: match) { continue }
      best[name.owner] = (match, name)
    }
    // What stands there may be a name already: then only what goes on with all of it is offered.
    let isText = end.place == .word || end.place == .title
    let whole = isText ? best.values.filter(\.match.isWhole).map(\.match.words).max() : nil
    return best.compactMap { owner, found in
      let (match, name) = found
      if let whole, match.isWhole || !match.isFromStart || match.words < whole { return nil }
      let actor = actors[owner]
      guard let shown = name.isLatin ? actor.names.first : actor.names[name.place], !shown.isEmpty
      else { return nil }
      let start =
        match.words > 0 && isText ? before[before.count - match.words].start : end.range.start
      return Candidate(words: match.words, completion: completion(shown, of: actor, from: start))
    }
  }

  private func outletNames() -> [Candidate] {
    var names = NameTable()
    let outlets = image.outlets
    for (owner, name) in outlets.enumerated() { names.add(name, owner: owner, place: 0) }
    let counts = tables.columns(of: image).articlesOfOutlets
    return names.names
      .filter { matcher.match($0, of: names) != nil }
      .map { name in
        let count = name.owner < counts.count ? counts[name.owner] : 0
        return candidate(outlets[name.owner], quoted(outlets[name.owner]), count: count)
      }
  }

  // MARK: - Fields

  /// Names of fields, in the letters that are being typed.
  private func fieldNames() -> [Candidate] {
    guard end.quote == nil, matcher.letterCount >= NameMatcher.leastLettersInside else { return [] }
    return QueryField.allCases.flatMap { $0.names.prefix(2) }
      .filter { Folding.key(of: $0).utf8.starts(with: end.key.utf8) }
      .map { candidate($0 + ":", $0 + ":") }
  }

  /// The values of the field before the end, in the language in which it is named.
  private func fieldValues() -> [Candidate] {
    let before = String(query.text.unicodeScalars.prefix(end.range.start))
    let field =
      before.split(separator: " ").last?.split(separator: ":").first.map(String.init) ?? ""
    let key = Folding.key(of: field)
    return QueryField.allCases
      .filter { $0.names.contains { Folding.key(of: $0) == key } }
      .flatMap { $0.values(arabic: key.utf8.contains { $0 >= 0x80 }) }
      .filter { Folding.key(of: $0).utf8.starts(with: end.key.utf8) }
      .map { candidate($0, quoted($0)) }
  }

  // MARK: - The line

  /// Returns the end of a query behind a blank, where a name may go on with its next word.
  private static func endBehindBlank(of query: ParsedQuery) -> Unfinished? {
    let scalars = query.text.unicodeScalars
    let bare = scalars.reversed().drop { $0 == " " }.reversed()
    guard bare.count < scalars.count else { return nil }
    let typed = ParsedQuery(parsing: String(String.UnicodeScalarView(bare)), isTyping: true)
    guard let word = typed.unfinished, word.place == .word, word.quote == nil else { return nil }
    return Unfinished(.word, key: "", range: TextRange(scalars.count, scalars.count))
  }

  private static func wordsBefore(_ end: Unfinished, in query: ParsedQuery) -> [Before] {
    let words = FoldedWords(query.text)
    let scalars = Array(query.text.unicodeScalars)
    var found: [Before] = []
    var next = min(end.range.start, scalars.count)
    for word in words.reversed() where word.scalars.upperBound <= next {
      let gap = scalars[word.scalars.upperBound..<next]
      guard !gap.isEmpty, gap.allSatisfy({ $0 == " " }) else { break }
      found.append(Before(key: Array(words.folded(word)), start: word.scalars.lowerBound))
      next = word.scalars.lowerBound
    }
    return found.reversed()
  }

  /// Puts the name of an actor in the place of what is being typed.
  ///
  /// Among words it becomes the value of the actor's field, which finds whom it names in every spelling and
  /// under every name, and which ranks and is lit by them (`Query.namingActors`); its words or a phrase
  /// would find that one spelling alone. In quotes, so that it is that name and not all that begin so. In a
  /// title, a phrase or behind a field's colon the words are wanted, and so they are of somebody whom no
  /// article names.
  private func completion(_ name: String, of actor: SearchActor, from start: Int) -> Completion {
    let count = actor.articles.count
    let isBehindColon = start > 0 && [":", "："].contains(scalar(start - 1))
    let isValue = end.place == .actor && end.quote == nil
    let value =
      end.place == .word && end.quote == nil && !isBehindColon && count > 0
      ? QueryField.actor.names[isLatin ? 0 : 1] + ":" + ParsedQuery.quoted(name, always: true)
      : isValue ? ParsedQuery.quoted(name, always: true) : quoted(name)
    return Completion(name: name, text: text(value, from: start), count: count)
  }

  private var isLatin: Bool {
    let letters = matcher.letterCount > 0 ? Array(end.key.utf8) : before.last?.key ?? []
    return letters.allSatisfy { $0 < 0x80 }
  }

  private func scalar(_ place: Int) -> Unicode.Scalar {
    let scalars = query.text.unicodeScalars
    return scalars[scalars.index(scalars.startIndex, offsetBy: place)]
  }

  private func candidate(_ name: String, _ value: String, count: Int = 0) -> Candidate {
    Candidate(
      completion: Completion(name: name, text: text(value, from: end.range.start), count: count))
  }

  /// A name in quotes where it has blanks, or with what closes the quote that it stands in.
  private func quoted(_ name: String) -> String {
    end.quote.map { name + query.closingQuote(of: $0) } ?? ParsedQuery.quoted(name)
  }

  /// The query with a text in the place of what is between some place and the end.
  private func text(_ value: String, from start: Int) -> String {
    query.replacing(TextRange(min(start, end.range.end), end.range.end), with: value)
  }
}
