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
    let plan = Plan.all(
      [one, other].map { .word($0.isPrefix ? words.prefix($0.term) : words.folded($0.term.key)) })
    var evaluation = Evaluation(image)
    evaluation.limit = 1
    evaluation.countsAll = false
    evaluation.isCancelled = isCancelled
    return !evaluation.run(plan).hits.isEmpty
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
    var found = partedAtArticle(word.term.key)
    for stripping in Particles.strippings(of: word.term.key[...]) where stripping.dropped > 0 {
      let form = stripping.form(of: word.term.key[...])
      guard form.count(where: { $0 & 0xC0 != 0x80 }) >= Corrector.leastLetters,
        let text = commonest(image.terms(ofKey: form[...]).map { $0 })
      else { continue }
      found.append(text)
    }
    let isShort = word.letterCount < Corrector.leastLettersToEdit
    let near = EditScan(image).terms(
      near: word.term.key, edits: EditDistance.most(forLetters: word.letterCount),
      isCancelled: isCancelled
    )
    .map { (distance: $0.distance, term: $0.term, count: image.articleCount(ofTerm: $0.term)) }
    .filter { entry in
      guard isShort else { return true }
      // A word of three letters has many neighbours; only a letter that was left out is put back.
      return isLonger(entry.term, than: word)
    }
    .sorted { left, right in
      if left.distance != right.distance { return left.distance < right.distance }
      return left.count != right.count ? left.count > right.count : left.term < right.term
    }
    for entry in near.prefix(Self.mostSpellings) {
      if let text = typed(entry.term) { found.append(text) }
    }
    var seen: Set<String> = []
    return Array(found.filter { seen.insert($0).inserted }.prefix(Self.mostSpellings))
  }

  private func isLonger(_ term: Int, than word: CorrectableWord) -> Bool {
    var letters = 0
    image.forEachTerm(in: term..<term + 1) { _, key, _ in
      letters = key.count { $0 & 0xC0 != 0x80 }
    }
    return letters == word.letterCount + 1
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
