import ArabicText
import CorpusModel
import IndexImage
import SearchQuery

/// What words the articles of an image have.
struct Vocabulary {
  let image: Image
  let words: WordExpansion
  let isCancelled: () -> Bool

  /// How many spellings are told at most.
  private static let mostSpellings = 3

  /// Returns whether any article has a word, or one that goes on so, in any form.
  func has(_ word: CorrectableWord) -> Bool { has(word, through: .spelling) }

  /// Returns whether any article has a word in some forms, or one that goes on so.
  func has(_ word: CorrectableWord, through farthest: Kinship) -> Bool {
    if word.isPrefix { return !words.prefix(word.term).sources.isEmpty }
    if let place = word.quoted {
      return !TermExpansion(image).quoted(word.term, place).isEmpty
    }
    if !image.terms(ofKey: word.term.key[...]).isEmpty { return true }
    guard words.kinship == .all else { return false }
    return !TermExpansion(image).kin(of: word.term, through: farthest).isEmpty
      || !words.writtenApart(word.term).isEmpty
  }

  /// Returns how many articles have a key.
  func articleCount(ofKey key: [UInt8]) -> Int {
    image.articleCount(ofTerms: image.terms(ofKey: key[...]))
  }

  /// Returns how many articles have the rarest word of a text, in any of its spellings.
  func articleCount(ofRarest text: String) -> Int {
    let words = FoldedWords(text)
    let counts = words.map { image.articleCount(ofTerms: image.terms(ofKey: words.folded($0))) }
    return counts.min() ?? 0
  }

  /// Returns whether any article has the keys of both words, of one that goes on a key that begins so.
  func hasTogether(_ one: CorrectableWord, _ other: CorrectableWord) -> Bool {
    hasAny(
      .all(
        [one, other].map { .word($0.isPrefix ? words.prefix($0.term) : words.folded($0.term.key)) })
    )
  }

  /// Returns whether articles have all words of a text with the very same letters.
  func hasTyped(_ text: String) -> Bool {
    let words = FoldedWords(text)
    return words.allSatisfy { word in
      let form = TypedForm.of(words.surface(word))
      var isThere = false
      image.forEachTerm(in: image.terms(ofKey: words.folded(word))) { _, _, typed in
        isThere = isThere || typed.elementsEqual(form)
      }
      return isThere
    }
  }

  /// Returns known words that are nearly a word, the likeliest first: without a letter that was taken
  /// for a particle, then one edit away, then two; of equals the commonest.
  func spellings(of word: CorrectableWord) -> [String] {
    var found = partedAtArticle(word.term.key) + partedInPhrase(word.term.key)
    for stripping in Particles.strippings(of: word.term.key[...]) where stripping.dropped > 0 {
      let form = stripping.form(of: word.term.key[...])
      guard form.count(where: { $0 & 0xC0 != 0x80 }) >= Corrector.leastLetters,
        let text = commonest(image.terms(ofKey: form[...]).map { $0 })
      else { continue }
      found.append(text)
    }
    let near = (edited(word) + editedBehindArticle(word.term.key)).sorted { left, right in
      if left.distance != right.distance { return left.distance < right.distance }
      return left.count != right.count ? left.count > right.count : left.term < right.term
    }
    found += near.prefix(Self.mostSpellings).map(\.text)
    var seen: Set<String> = []
    return Array(found.filter { seen.insert($0).inserted }.prefix(Self.mostSpellings))
  }

  /// A word of the articles that is some edits away, and what to put for it.
  private struct Edited {
    let distance: Int
    let term: Int
    let count: Int
    let text: String
  }

  private func edited(_ word: CorrectableWord) -> [Edited] {
    let isShort = word.letterCount < Corrector.leastLettersToEdit
    return near(word.term.key, edits: EditDistance.most(forLetters: word.letterCount)) { key in
      // A word of three letters has many neighbours; only a letter that was left out is put back.
      !isShort || key.count { $0 & 0xC0 != 0x80 } == word.letterCount + 1
    }
  }

  /// Returns words that articles have without the article that was typed, one edit away: الانتخبات where
  /// all have انتخابات.
  private func editedBehindArticle(_ key: [UInt8]) -> [Edited] {
    Particles.strippings(of: key[...]).flatMap { stripping -> [Edited] in
      let bare = Array(key.dropFirst(stripping.dropped))
      guard stripping.endsInArticle(of: key[...]),
        bare.count(where: { $0 & 0xC0 != 0x80 }) >= Corrector.leastLettersToEdit
      else { return [] }
      return near(
        bare, edits: 1, behind: String(decoding: key[..<stripping.dropped], as: UTF8.self))
    }
  }

  /// Returns the words of the articles that are near a key and are not there to serve others.
  private func near(
    _ key: [UInt8], edits: Int, behind particles: String = "",
    _ isWanted: (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) -> [Edited] {
    EditScan(image).terms(near: key, edits: edits, isCancelled: isCancelled).compactMap { near in
      var text: String?
      image.forEachTerm(in: near.term..<near.term + 1) { _, key, typed in
        guard isWanted(key), !FunctionWords.contains(typed),
          particles.isEmpty || !typed.starts(with: DefiniteArticle.letters)
        else { return }
        text = particles + String(decoding: typed, as: UTF8.self)
      }
      return text.map {
        Edited(
          distance: near.distance, term: near.term,
          count: image.articleCount(ofTerm: near.term), text: $0)
      }
    }
  }

  /// Returns two words that were run together before an article, where articles have both:
  /// وزيرالخارجية.
  private func partedAtArticle(_ key: [UInt8]) -> [String] {
    let article = DefiniteArticle.letters
    var found: [String] = []
    for place in stride(from: 6, to: max(6, key.count - 7), by: 2)
    where key[place...].starts(with: article) {
      guard let first = commonest(image.terms(ofKey: key[..<place]).map { $0 }),
        let second = commonest(image.terms(ofKey: key[place...]).map { $0 })
      else { continue }
      found.append(first + " " + second)
    }
    return found
  }

  /// Returns two words that were run together, where articles have them side by side: تيزيوزو.
  private func partedInPhrase(_ key: [UInt8]) -> [String] {
    let letters = Corrector.leastLetters
    let starts = key.indices.filter { key[$0] & 0xC0 != 0x80 }
    guard starts.count >= 2 * letters else { return [] }
    return starts[letters...(starts.count - letters)].compactMap { place in
      let (first, second) = (Array(key[..<place]), Array(key[place...]))
      guard let left = commonest(image.terms(ofKey: first[...]).map(\.self)),
        let right = commonest(image.terms(ofKey: second[...]).map(\.self)),
        hasAny(.phrase([words.folded(first), words.folded(second)]))
      else { return nil }
      return left + " " + right
    }
  }

  private func hasAny(_ plan: Plan) -> Bool {
    var evaluation = Evaluation(image)
    evaluation.limit = 1
    evaluation.countsAll = false
    evaluation.isCancelled = isCancelled
    return !evaluation.run(plan).hits.isEmpty
  }

  /// Returns the typed form of the term that most articles have.
  func commonest(_ terms: [Int]) -> String? {
    terms.max { left, right in
      let counts = (image.articleCount(ofTerm: left), image.articleCount(ofTerm: right))
      return counts.0 != counts.1 ? counts.0 < counts.1 : left > right
    }.flatMap(typed)
  }

  private func typed(_ term: Int) -> String? {
    var text: String?
    image.forEachTerm(in: term..<term + 1) { _, _, typed in
      text = String(decoding: typed, as: UTF8.self)
    }
    return text
  }
}
