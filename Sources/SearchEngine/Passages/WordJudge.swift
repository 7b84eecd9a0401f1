import ArabicText

/// Tells which words of a text one word of a query means.
enum WordJudge: Sendable {
  /// The word and its kin.
  case kin(SearchWord)
  /// The same folded key alone.
  case folded(SearchWord)
  /// The word as it is typed, a hamza on an alef aside; at the start of a phrase with و or ف before
  /// it too.
  case quoted(form: [UInt8], isFirst: Bool)
  /// Words that begin with a folded key; `behind` are the key with particles before it.
  case beginning(SearchWord, behind: [[UInt8]])
  /// The word, its kin and words that differ from it by a few edits.
  case near(SearchWord, letters: [UInt32], most: Int)

  /// What is found of a word.
  enum Verdict: Sendable, Hashable {
    /// The word itself, in some form.
    case kin(Kinship)
    /// A word that goes on after what was typed.
    case goesOn
  }

  /// Returns how a word of a text answers, by its typed form and its folded key.
  func verdict(typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Verdict? {
    switch self {
    case .kin(let word):
      return word.kinship(typed: typed, key: key).map(Verdict.kin)
    case .folded(let word):
      return Self.folded(word, typed: typed, key: key)
    case .quoted(let form, let isFirst):
      return Self.quoted(form, isFirst: isFirst, typed: typed)
    case .beginning(let word, let behind):
      if let whole = Self.folded(word, typed: typed, key: key) { return whole }
      if key.starts(with: word.key) { return .goesOn }
      for form in behind where key.starts(with: form) {
        return key.count == form.count ? .kin(.particle) : .goesOn
      }
      return nil
    case .near(let word, let letters, let most):
      if let kinship = word.kinship(typed: typed, key: key) { return .kin(kinship) }
      for stripping in Particles.strippings(of: key) {
        let form = EditDistance.letters(stripping.form(of: key))
        if EditDistance.isWithin(most, letters, form) { return .kin(.edited) }
      }
      return nil
    }
  }

  private static func folded(
    _ word: SearchWord, typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>
  ) -> Verdict? {
    guard key.elementsEqual(word.key) else { return nil }
    return .kin(typed.elementsEqual(word.typed) ? .typed : .folded)
  }

  private static func quoted(
    _ form: [UInt8], isFirst: Bool, typed: ArraySlice<UInt8>
  ) -> Verdict? {
    let bare = bareAlefs(typed)
    if bare == form { return .kin(.typed) }
    guard isFirst, bare.count == form.count + 2, bare.first == 0xD9,
      bare[1] == 0x88 || bare[1] == 0x81, bare[2...].elementsEqual(form)
    else { return nil }
    return .kin(.particle)
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
