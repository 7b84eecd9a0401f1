/// Words: folded keys and, for each, the typed forms that are its terms. Keys are numbered in their
/// order, and so are terms.
extension Image {
  /// Returns the terms of a folded key; empty where no article has it.
  public func terms(ofKey key: ArraySlice<UInt8>) -> Range<Int> {
    let place = keyBlocks.place(of: LetterCode.of(key))
    return place.term..<place.term + max(0, place.terms)
  }

  /// Returns the terms of all keys that begin with some letters, whole scalars.
  public func terms(withKeyPrefix prefix: ArraySlice<UInt8>) -> Range<Int> {
    keyBlocks.range(beginning: LetterCode.of(prefix)).terms
  }

  /// Returns the terms of a key by its number.
  public func terms(ofKeyNumber key: Int) -> Range<Int> { keyBlocks.terms(ofKeyNumber: key) }

  /// Returns the numbers of the keys that have this coarse stem key, and perhaps of others, ascending.
  public func keys(ofStem coarse: [UInt8]) -> [Int] {
    CoarseTable(section(.stems), keys: keyCount).keys(coarse)
  }

  /// Returns the numbers of the keys that have this coarse sound key, and perhaps of others, ascending.
  public func keys(ofSound coarse: [UInt8]) -> [Int] {
    CoarseTable(section(.sounds), keys: keyCount).keys(coarse)
  }

  /// Returns the numbers of all keys that are one or two edits away from a folded word, and of many
  /// that are not, ascending. An edit is a letter more, less or other, or two neighbours exchanged.
  public func keys(near key: ArraySlice<UInt8>, edits: Int) -> [Int] {
    let edits = min(2, max(0, edits))
    let codes = LetterCode.of(key)
    let signatures = KeySignatures(section(.signatures), keys: keyCount)
    if edits == 1, let ends = keysThatEndOtherwise(codes) {
      // One edit leaves the end alone, or else all that is before it.
      let keys = signatures.keys(near: key, codes, edits: 1, endsAlike: true)
      return ascending(keys.filter { !ends.contains($0) } + ends)
    }
    return ascending(signatures.keys(near: key, codes, edits: edits, endsAlike: edits == 0))
  }

  /// Returns numbers in their order, each once, whatever damage makes of them.
  private func ascending(_ keys: [Int]) -> [Int] {
    var last = -1
    return keys.sorted().filter { key in
      defer { last = key }
      return key != last
    }
  }

  /// Returns the keys that have all letters of a word but the last two, where they are not too many.
  private func keysThatEndOtherwise(_ codes: [UInt8]) -> Range<Int>? {
    // A letter in an escape has more than one code, so that more are dropped than need be.
    guard codes.count > 2 else { return nil }
    let keys = keyBlocks.range(beginning: LetterCode.droppingTwoLetters(codes)).keys
    return keys.count < 2000 ? keys : nil
  }

  /// Returns the ranges of the terms whose key has this coarse stem key, and perhaps others.
  public func terms(ofStem coarse: [UInt8]) -> [Range<Int>] {
    keys(ofStem: coarse).map { terms(ofKeyNumber: $0) }
  }

  /// Returns the ranges of the terms whose key has this coarse sound key, and perhaps others.
  public func terms(ofSound coarse: [UInt8]) -> [Range<Int>] {
    keys(ofSound: coarse).map { terms(ofKeyNumber: $0) }
  }

  /// Visits terms in order: the number, the folded key and the typed form.
  public func forEachTerm(
    in range: Range<Int>,
    _ body: (_ term: Int, _ key: ArraySlice<UInt8>, _ typed: ArraySlice<UInt8>) -> Void
  ) {
    keyBlocks.forEachTerm(in: range, body)
  }

  /// Visits the terms of some keys, whose numbers ascend: the number of the term, the folded key and
  /// the typed form. Faster than to ask for the terms of each key first.
  public func forEachTerm(
    ofKeys keys: [Int],
    _ body: (_ term: Int, _ key: ArraySlice<UInt8>, _ typed: ArraySlice<UInt8>) -> Void
  ) {
    keyBlocks.forEachTerm(ofKeys: keys, body)
  }

  /// Returns how many articles have a term.
  public func articleCount(ofTerm term: Int) -> Int { termTable[term].articles }

  /// Visits the terms of a range with how many articles each has.
  public func forEachArticleCount(
    ofTerms range: Range<Int>, _ body: (_ term: Int, _ articles: Int) -> Void
  ) {
    termTable.forEach(in: range) { term, articles, _ in body(term, articles) }
  }

  /// Returns how many articles the terms of a range have, each term counted by itself.
  public func articleCount(ofTerms range: Range<Int>) -> Int {
    var count = 0
    termTable.forEach(in: range) { _, articles, _ in count &+= articles }
    return count
  }
}
