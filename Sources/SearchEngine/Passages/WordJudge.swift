import ArabicText
import SearchQuery

/// Tells which words of a text one word of a query means.
///
/// A class, so that asking it costs no copies of what it holds.
final class WordJudge: Sendable {
  /// What is asked for.
  enum Kind: Sendable {
    /// The word and its kin up to some level.
    case kin(through: Kinship)
    /// The same folded key alone.
    case folded
    /// The word as it is typed, a hamza on an alef aside; at the start of a phrase behind
    /// particles too.
    case quoted(QuotedForms.Place)
    /// Words whose letters as typed begin with the word's, a hamza on an alef aside.
    case quotedBeginning
    /// Words that begin with the folded key, behind particles too where they may.
    case beginning(takesParticles: Bool)
    /// The word, its kin and words that differ from it by an edit or two, by one behind particles;
    /// without kin the same folded key and words an edit away.
    case near(takesKin: Bool)
  }

  /// What is found of a word.
  enum Verdict: Sendable, Hashable {
    /// The word itself, in some form.
    case kin(Kinship)
    /// A word that goes on after what was typed.
    case goesOn
  }

  private let kind: Kind
  private let word: SearchWord
  /// The typed form with every alef bare, where the word is quoted.
  private let form: [UInt8]
  /// The letters, where edits are counted.
  private let letters: [UInt32]
  /// The forms behind particles, where edits are counted in them, too.
  private let fuzzy: FuzzyForms?
  /// The key with particles before it, where they may be.
  private let behind: [[UInt8]]
  /// The letters of the stems of which a word must have one whole to be kin; none where kin may be
  /// spelled with other letters.
  private let stems: [LetterSet]
  /// The letters that all of `behind` have.
  private let allBehind: LetterSet

  /// Prepares to judge words by one word of a query.
  init(_ kind: Kind, _ term: QueryTerm) {
    self.kind = kind
    word = SearchWord(surface: term.surface, key: term.key)
    var form: [UInt8] = []
    var letters: [UInt32] = []
    var behind: [[UInt8]] = []
    var fuzzy: FuzzyForms?
    switch kind {
    case .quoted(let place):
      form = Self.bareAlefs(word.typed)
      behind = QuotedForms.behindParticles(of: form, place)
    case .quotedBeginning: form = Self.bareAlefs(word.typed)
    case .near(let takesKin):
      letters = EditDistance.letters(word.key)
      if takesKin { fuzzy = FuzzyForms(word.key) }
    case .beginning(takesParticles: true): behind = PrefixForms.behindParticles(of: word.key)
    default: break
    }
    (self.form, self.letters, self.behind, self.fuzzy) = (form, letters, behind, fuzzy)
    allBehind = behind.dropFirst().reduce(LetterSet(behind.first?[...] ?? [])) {
      $0.intersection(LetterSet($1[...]))
    }
    stems = word.soundProbes.isEmpty ? word.stemProbes.map { LetterSet($0[...]) } : []
  }

  /// Returns how a word of a text answers, by its typed form, its folded key and the letters of
  /// the key.
  func verdict(
    typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>, letters set: LetterSet
  ) -> Verdict? {
    switch kind {
    case .kin(let farthest):
      guard let kinship = kinship(typed: typed, key: key, set), kinship <= farthest else {
        return nil
      }
      return .kin(kinship)
    case .folded:
      return folded(typed: typed, key: key)
    case .quoted:
      if Self.isSame(form, typed) { return .kin(.typed) }
      return behind.contains { Self.isSame($0, typed) } ? .kin(.particle) : nil
    case .quotedBeginning:
      guard Self.begins(typed, with: form) else { return nil }
      return typed.count == form.count ? .kin(.typed) : .goesOn
    case .beginning:
      if key.starts(with: word.key) { return folded(typed: typed, key: key) ?? .goesOn }
      return set.contains(allBehind) ? goesOn(key) : nil
    case .near(let takesKin):
      if !takesKin { return folded(typed: typed, key: key) ?? near(key, most: 1) }
      if let kinship = kinship(typed: typed, key: key, set) { return .kin(kinship) }
      return near(key, most: EditDistance.most(forLetters: letters.count))
    }
  }

  /// Most words lack a letter of each stem, and are told apart by that alone.
  private func kinship(
    typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>, _ set: LetterSet
  ) -> Kinship? {
    guard stems.isEmpty || stems.contains(where: { set.contains($0) }) else { return nil }
    return word.kinship(typed: typed, key: key)
  }

  private func folded(typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Verdict? {
    guard key.elementsEqual(word.key) else { return nil }
    return .kin(typed.elementsEqual(word.typed) ? .typed : .folded)
  }

  /// Whether a word begins with the key behind a particle.
  private func goesOn(_ key: ArraySlice<UInt8>) -> Verdict? {
    for form in behind {
      guard key.count >= form.count, let last = form.last,
        key[key.startIndex + form.count - 1] == last, key.starts(with: form)
      else { continue }
      return key.count == form.count ? .kin(.particle) : .goesOn
    }
    return nil
  }

  /// Whether a word is a few edits away.
  private func near(_ key: ArraySlice<UInt8>, most: Int) -> Verdict? {
    let count = key.count { $0 & 0xC0 != 0x80 }
    let isNear =
      abs(count - letters.count) <= most
      && EditDistance.isWithin(most, letters, EditDistance.letters(key))
    return isNear || fuzzy?.has(key) ?? false ? .kin(.edited) : nil
  }

  /// Whether a typed form is another, whose alefs are bare, but for the hamzas on its alefs.
  private static func isSame(_ form: [UInt8], _ typed: ArraySlice<UInt8>) -> Bool {
    guard form.count == typed.count else { return false }
    var place = 0
    let start = typed.startIndex
    while place < form.count {
      let here = typed[start + place]
      if form[place] == 0xD8, place + 1 < form.count, form[place + 1] == 0xA7 {
        guard place + 1 < form.count, isAlef(here, typed[start + place + 1]) else { return false }
        place += 2
      } else {
        guard form[place] == here else { return false }
        place += 1
      }
    }
    return true
  }

  /// Whether a typed form begins with another, whose alefs are bare, but for the hamzas on its alefs.
  static func begins(_ typed: ArraySlice<UInt8>, with form: [UInt8]) -> Bool {
    isSame(form, typed.prefix(form.count))
  }

  private static func isAlef(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xD8 && (second == 0xA7 || second == 0xA2 || second == 0xA3 || second == 0xA5)
      || first == 0xD9 && second == 0xB1
  }

  /// Returns a typed form with every أ إ آ ٱ as ا.
  static func bareAlefs(_ typed: some Collection<UInt8>) -> [UInt8] {
    var bytes = Array(typed)
    var place = 0
    while place + 1 < bytes.count {
      switch (bytes[place], bytes[place + 1]) {
      case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5): bytes[place + 1] = 0xA7
      case (0xD9, 0xB1): (bytes[place], bytes[place + 1]) = (0xD8, 0xA7)
      default: break
      }
      place += bytes[place] < 0x80 ? 1 : bytes[place] < 0xE0 ? 2 : bytes[place] < 0xF0 ? 3 : 4
    }
    return bytes
  }
}
