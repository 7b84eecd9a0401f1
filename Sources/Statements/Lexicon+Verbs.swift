internal import ArabicText

extension Lexicon {
  /// Adds all forms of the verbs of some rows, each past, present, participle and noun of action.
  mutating func addVerbs(_ rows: String, _ traits: VerbTraits) {
    let words = FoldedWords(rows)
    for row in stride(from: 0, to: words.count - 3, by: 4) {
      func cell(_ column: Int) -> [UInt8]? {
        let letters = Array(words.folded(words[row + column]))
        return letters.count > 2 ? letters : nil
      }
      if let past = cell(0) { addPast(past, traits) }
      if let present = cell(1) { addPresent(present, traits) }
      if let participle = cell(2) { addParticiple(participle, traits) }
      if let noun = cell(3) { addNounOfAction(noun, traits) }
    }
  }

  private static let pronouns = [
    Letters.heh, Letters.heh + Letters.alef, Letters.heh + Letters.meem,
    Letters.heh + Letters.meem + Letters.alef,
  ]

  private mutating func addVerb(_ letters: [UInt8], _ form: VerbForm, _ traits: VerbTraits) {
    add(letters, LexiconEntry(classes: .verb, form: form, traits: traits))
  }

  /// Adds the third persons of a past; one that ends in ا or ى loses it before endings (نفت, نفوا).
  private mutating func addPast(_ past: [UInt8], _ traits: VerbTraits) {
    let isWeak = past.hasSuffix(Letters.alef) || past.hasSuffix(Letters.yeh)
    let stem = isWeak ? Array(past.dropLast(2)) : past
    let feminine = stem + Letters.teh
    addVerb(past, [], traits)
    addVerb(feminine, .feminine, traits)
    addVerb(stem + Letters.waw + Letters.alef, .plural, traits)
    addVerb(stem + Letters.waw, .plural, traits)
    addVerb(stem + (isWeak ? Letters.yeh : []) + Letters.alef, .dual, traits)
    addVerb(feminine + Letters.alef, [.feminine, .dual], traits)
    for pronoun in Self.pronouns {
      addVerb((isWeak ? stem + Letters.alef : past) + pronoun, .withObject, traits)
      addVerb(feminine + pronoun, [.feminine, .withObject], traits)
    }
  }

  /// Adds the third persons of a present, given in the masculine.
  private mutating func addPresent(_ present: [UInt8], _ traits: VerbTraits) {
    let isWeak =
      present.hasSuffix(Letters.alef) || present.hasSuffix(Letters.yeh)
      || present.hasSuffix(Letters.waw)
    let stem = Array(present.dropFirst(2))
    let short = isWeak ? Array(stem.dropLast(2)) : stem
    addVerb(Letters.yeh + stem, .present, traits)
    addVerb(Letters.teh + stem, [.present, .feminine], traits)
    addVerb(Letters.yeh + short + Letters.waw + Letters.noon, [.present, .plural], traits)
    addVerb(Letters.yeh + stem + Letters.alef + Letters.noon, [.present, .dual], traits)
    addVerb(
      Letters.teh + stem + Letters.alef + Letters.noon, [.present, .feminine, .dual], traits)
    for pronoun in Self.pronouns {
      addVerb(Letters.yeh + stem + pronoun, [.present, .withObject], traits)
      addVerb(Letters.teh + stem + pronoun, [.present, .feminine, .withObject], traits)
    }
  }

  /// Adds a participle as it stands beside a verb (قائلا, قائلة, قائلين).
  private mutating func addParticiple(_ participle: [UInt8], _ traits: VerbTraits) {
    func add(_ letters: [UInt8], _ form: VerbForm) {
      self.add(letters, LexiconEntry(classes: .participle, form: form, traits: traits))
    }
    let isWeak = participle.hasSuffix(Letters.yeh)
    let stem = isWeak ? Array(participle.dropLast(2)) : participle
    add(participle + Letters.alef, [])
    add(participle + Letters.heh, .feminine)
    add(stem + Letters.yeh + Letters.noon, .plural)
    add(participle + Letters.alef + Letters.teh, [.feminine, .plural])
  }

  /// Adds a noun of action, alone and with pronouns (قول, قوله), also behind بـ (بقوله).
  private mutating func addNounOfAction(_ noun: [UInt8], _ traits: VerbTraits) {
    add(noun, LexiconEntry(classes: .sayingNoun, traits: traits))
    let stem = noun.hasSuffix(Letters.heh) ? noun.dropLast(2) + Letters.teh : noun
    for (place, pronoun) in Self.pronouns.enumerated() {
      let form: VerbForm = place == 0 ? [] : place == 1 ? .feminine : .plural
      add(stem + pronoun, LexiconEntry(classes: .ownSaying, form: form, traits: traits))
    }
  }
}
