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
  /// The word that is being typed, with particles and the article or without.
  private let forms: [ArraySlice<UInt8>]
  /// The words of a field's value before it.
  private let earlier: [[UInt8]]

  /// From how many letters on a word may complete other words than the first of a name.
  private static let leastLettersInside = 3

  /// Prepares to complete a query; nothing where it does not end in what can be completed.
  init?(_ query: ParsedQuery, image: Image, actors: [SearchActor], tables: SearchTables) {
    guard let end = query.unfinished else { return nil }
    let words = end.key.utf8.split(separator: 0x20).map { Array($0) }
    // After a field all its values are to be had; a word must have begun.
    guard end.place != .word || !words.isEmpty else { return nil }
    (self.image, self.actors, self.tables) = (image, actors, tables)
    (self.query, self.end) = (query, end)
    forms = Self.forms(of: words.last ?? [])
    earlier = end.place == .word ? [] : Array(words.dropLast())
  }

  /// Returns the likeliest completions: of names, those that most articles have first.
  func completions(limit: Int) -> [Completion] {
    let found =
      switch end.place {
      case .word: actorNames() + fieldNames()
      case .actor: actorNames()
      case .outlet: outletNames()
      case .field: fieldValues()
      }
    var seen: Set<String> = []
    return
      found
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
      .filter { $0.text != query.text && seen.insert($0.text).inserted }
      .prefix(max(limit, 0)).map { $0 }
  }

  private func actorNames() -> [Completion] {
    let names = tables.table(of: actors).names
    let typed = end.place == .word ? wordsBefore() : []
    let before = end.place == .word ? typed.map(\.key) : earlier
    var best: [Int: (words: Int, name: String)] = [:]
    for name in names.names {
      let actor = actors[name.owner]
      guard let words = wordsMatched(name, of: names, before),
        let shown = name.isLatin ? actor.names.first : actor.names[name.place], !shown.isEmpty
      else { continue }
      if let known = best[name.owner], known.words >= words { continue }
      best[name.owner] = (words, shown)
    }
    return best.map { actor, match in
      let isLonger = end.place == .word && match.words > 0
      let start = isLonger ? typed[typed.count - match.words].start : end.range.start
      return completion(match.name, from: start, count: actors[actor].articles.count)
    }
  }

  private func outletNames() -> [Completion] {
    var names = NameTable()
    let outlets = image.outlets
    for (owner, name) in outlets.enumerated() { names.add(name, owner: owner, place: 0) }
    let counts = tables.columns(of: image).articlesOfOutlets
    return names.names
      .filter { wordsMatched($0, of: names, earlier) != nil }
      .map { name in
        let count = name.owner < counts.count ? counts[name.owner] : 0
        return completion(outlets[name.owner], from: end.range.start, count: count)
      }
  }

  /// Names of fields, in the letters that are being typed.
  private func fieldNames() -> [Completion] {
    guard letterCount >= Self.leastLettersInside else { return [] }
    return QueryField.allCases.flatMap { $0.names.prefix(2) }
      .filter { Folding.key(of: $0).utf8.starts(with: end.key.utf8) }
      .map { Completion(name: $0 + ":", text: text($0 + ":", from: end.range.start), count: 0) }
  }

  /// The values of the field before the end, in the language in which it is named.
  private func fieldValues() -> [Completion] {
    let before = String(query.text.unicodeScalars.prefix(end.range.start))
    let field =
      before.split(separator: " ").last?.split(separator: ":").first.map(String.init) ?? ""
    let key = Folding.key(of: field)
    return QueryField.allCases
      .filter { $0.names.contains { Folding.key(of: $0) == key } }
      .flatMap { $0.values(arabic: key.utf8.contains { $0 >= 0x80 }) }
      .filter { Folding.key(of: $0).utf8.starts(with: end.key.utf8) }
      .map { completion($0, from: end.range.start, count: 0) }
  }

  private static func forms(of letters: [UInt8]) -> [ArraySlice<UInt8>] {
    var forms = [letters[...]]
    let bare = DefiniteArticle.dropped(from: letters[...])
    if bare.count < letters.count { forms.append(bare) }
    for stripping in Particles.strippings(of: letters[...]) where stripping.dropped > 0 {
      forms.append(stripping.form(of: letters[...])[...])
    }
    return forms
  }

  private var letterCount: Int { forms.first.map { $0.count { $0 & 0xC0 != 0x80 } } ?? 0 }

  /// Returns how many words before the end are words of a name that goes on with what is being
  /// typed; nothing where no word of it begins so.
  ///
  /// The first word of a name may be met from its first letter, the others from their third. In the
  /// value of a field all words before must be of the name.
  private func wordsMatched(
    _ name: NameTable.Name, of table: NameTable, _ before: [[UInt8]]
  ) -> Int? {
    var found: Int?
    for place in 0..<table.wordCount(name) {
      let word = table.word(place, of: name)
      let bare = DefiniteArticle.dropped(from: word)
      guard forms.contains(where: { word.starts(with: $0) || bare.starts(with: $0) }) else {
        continue
      }
      let isBefore =
        place <= before.count
        && (0..<place).allSatisfy { number in
          let typed = before[before.count - place + number][...]
          let word = table.word(number, of: name)
          return typed.elementsEqual(word)
            || DefiniteArticle.dropped(from: typed).elementsEqual(
              DefiniteArticle.dropped(from: word))
        }
      if isBefore, place >= earlier.count {
        found = max(found ?? 0, place)
      } else if earlier.isEmpty, letterCount >= Self.leastLettersInside {
        found = found ?? 0
      }
    }
    return found
  }

  /// A word of the query that stands before its end.
  private struct Before {
    let key: [UInt8]
    let start: Int
  }

  /// Returns the words before the end that nothing but blanks parts from it and each other.
  private func wordsBefore() -> [Before] {
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

  /// Puts a name in the place of what is being typed, in quotes where it has blanks.
  private func completion(_ name: String, from start: Int, count: Int) -> Completion {
    let scalars = query.text.unicodeScalars
    let isInQuotes = scalars.prefix(start).count { $0 == "\"" } % 2 != 0
    let isClosed = scalars.dropFirst(end.range.end).contains("\"")
    let value = isInQuotes ? name + (isClosed ? "" : "\"") : ParsedQuery.quoted(name)
    return Completion(name: name, text: text(value, from: start), count: count)
  }

  /// The query with a text in the place of what is between some place and the end.
  private func text(_ value: String, from start: Int) -> String {
    query.replacing(TextRange(min(start, end.range.end), end.range.end), with: value)
  }
}
