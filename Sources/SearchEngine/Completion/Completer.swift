import ArabicText
import CorpusModel
import IndexImage
import SearchQuery

/// Finds the names that may complete the end of a query.
struct Completer {
  private let image: Image
  private let actors: [SearchActor]
  private let names: NameTable
  private let query: ParsedQuery
  private let end: Unfinished
  private let letters: [UInt8]

  /// Prepares to complete a query, which must have an end that names may complete.
  init?(_ query: ParsedQuery, image: Image, actors: [SearchActor], names: NameTable) {
    guard let end = query.unfinished else { return nil }
    (self.image, self.actors, self.names) = (image, actors, names)
    (self.query, self.end, letters) = (query, end, Array(end.key.utf8))
  }

  /// Returns the likeliest completions: of names, those that most articles have first.
  func completions(limit: Int) -> [Completion] {
    let found =
      switch end.place {
      case .word, .actor: actorNames()
      case .outlet: outletNames()
      case .field: fieldNames()
      }
    var seen: Set<String> = []
    return
      found
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
      .filter { $0.text != query.text && seen.insert($0.text).inserted }
      .prefix(max(limit, 0)).map { $0 }
  }

  private func actorNames() -> [Completion] {
    let forms = typedForms()
    let before = end.place == .word ? wordsBefore() : []
    var best: [Int: (words: Int, name: String)] = [:]
    for name in names.names {
      let actor = actors[name.owner]
      guard let words = wordsMatched(name, forms, before),
        let shown = name.isLatin ? actor.names.first : actor.names[name.place], !shown.isEmpty
      else { continue }
      if let known = best[name.owner], known.words >= words { continue }
      best[name.owner] = (words, shown)
    }
    return best.map { actor, match in
      let start = match.words > 0 ? before[before.count - match.words].start : end.range.start
      return completion(match.name, from: start, count: actors[actor].articles.count)
    }
  }

  private func outletNames() -> [Completion] {
    var names = NameTable()
    let outlets = image.outlets
    for (owner, name) in outlets.enumerated() { names.add(name, owner: owner, place: 0) }
    let forms = typedForms()
    return names.names
      .filter { wordsMatched($0, forms, [], names) != nil }
      .map { completion(outlets[$0.owner], from: end.range.start, count: 0) }
  }

  private func fieldNames() -> [Completion] { [] }

  /// The letters that were typed, with particles and the article or without.
  private func typedForms() -> [ArraySlice<UInt8>] {
    var forms = [letters[...]]
    let bare = Article.dropped(from: letters[...])
    if bare.count < letters.count { forms.append(bare) }
    for stripping in Particles.strippings(of: letters[...]) where stripping.dropped > 0 {
      forms.append(stripping.form(of: letters[...])[...])
    }
    return forms
  }

  /// Returns how many words before the end are words of a name that goes on with what is being
  /// typed; nothing where no word of it begins so.
  ///
  /// The first word of a name may be met from its first letter, the others from their third.
  private func wordsMatched(
    _ name: NameTable.Name, _ forms: [ArraySlice<UInt8>], _ before: [Before],
    _ table: NameTable? = nil
  ) -> Int? {
    let table = table ?? names
    var found: Int?
    for place in 0..<table.wordCount(name) {
      let word = table.word(place, of: name)
      let bare = Article.dropped(from: word)
      guard forms.contains(where: { word.starts(with: $0) || bare.starts(with: $0) }) else {
        continue
      }
      let isBefore =
        place <= before.count
        && (0..<place).allSatisfy { earlier in
          let typed = before[before.count - place + earlier].key
          let word = table.word(earlier, of: name)
          return typed.elementsEqual(word)
            || Article.dropped(from: typed[...]).elementsEqual(Article.dropped(from: word))
        }
      if isBefore {
        found = max(found ?? 0, place)
      } else if letters.count { $0 & 0xC0 != 0x80 } >= 3 {
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
    var next = end.range.start
    for word in words.reversed() where word.scalars.upperBound <= end.range.start {
      let gap = scalars[word.scalars.upperBound..<min(max(next, word.scalars.upperBound), scalars.count)]
      guard !gap.isEmpty, gap.allSatisfy({ $0 == " " }) else { break }
      found.append(Before(key: Array(words.folded(word)), start: word.scalars.lowerBound))
      next = word.scalars.lowerBound
    }
    return found.reversed()
  }

  /// Puts a name where a place of the query up to its end is, in quotes where it has blanks.
  private func completion(_ name: String, from start: Int, count: Int) -> Completion {
    let scalars = query.text.unicodeScalars
    let before = String(scalars.prefix(start))
    let after = String(scalars.dropFirst(end.range.end))
    let isInQuotes = before.unicodeScalars.count { $0 == "\"" } % 2 != 0
    let hasBlanks = name.unicodeScalars.contains(" ")
    let value =
      if isInQuotes {
        after.unicodeScalars.contains("\"") ? name : name + "\""
      } else {
        hasBlanks ? "\"" + name + "\"" : name
      }
    return Completion(name: name, text: before + value + after, count: count)
  }
}
