extension Lexicon {
  /// Whether a key, given by its number, is a noun of a list: one of the families' that `agrees`
  /// holds for as it is typed there, or one of those that are listed for the endings they take.
  func isNoun(_ hash: UInt64, where agrees: (Letters) -> Bool) -> Bool {
    if !traits(hash).isDisjoint(with: [.people, .dual, .feminineNoun]) { return true }
    var isFound = false
    forEachFamily(hash) { family in
      isFound = isFound || family.contains { $0.key.hash == hash && agrees($0.typed) }
    }
    return isFound || !derived(from: hash).isEmpty
  }
}
