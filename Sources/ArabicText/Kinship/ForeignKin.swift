/// A foreign word of a query and the spellings that are kin of it.
struct ForeignKin: Sendable {
  let group: ForeignLexicon.Group
  /// Its own letters, without an ending.
  let own: [Letters]
  private let endings: Endings
  /// The endings that foreign words have.
  private static let ofNames: Endings = [.none, .placeEnd, .nisba, .accusative, .plural]

  /// Finds the foreign word that a word is.
  init?(of bases: [(key: Letters, typed: Letters)]) {
    for base in bases {
      for length in 0...min(4, max(0, base.key.count - 2)) {
        let end = base.key.count - length
        guard let packed = base.key.packed(end..<base.key.count) else { continue }
        let kinds = EndingTable.shared.kinds(packed).intersection(Self.ofNames)
        guard !kinds.isEmpty else { continue }
        let stem = base.key.part(0..<end)
        guard let group = ForeignLexicon.shared.group(of: stem, allowing: kinds) else { continue }
        self.group = group
        own = [stem]
        // The nisba of a name finds no name, though some end as it does: سورية.
        let isNisbaAlone =
          kinds == .nisba
          || group.isPlace && kinds.contains(.nisba)
            && !Lexicon.shared.traits(base.key.hash).contains(.place)
        endings = isNisbaAlone ? .nisba : group.endings
        return
      }
    }
    return nil
  }

  /// Returns whether the letters from `start` are a spelling of the word.
  func isSpelled(_ word: Letters, from start: Int) -> Bool {
    var length = 0
    while length <= 4, word.count - start - length >= 2 {
      let end = word.count - length
      if let packed = word.packed(end..<word.count),
        !EndingTable.shared.kinds(packed).isDisjoint(with: endings),
        isStem(word, start..<end)
      {
        let isName = endings == .nisba
        return !isName
          || !Lexicon.shared.traits(word.hash(start..<word.count)).contains(.place)
      }
      length += 1
    }
    return false
  }

  private func isStem(_ word: Letters, _ range: Range<Int>) -> Bool {
    for spelling in group.spellings where spelling.isSpelled(word, range) { return true }
    return false
  }
}
