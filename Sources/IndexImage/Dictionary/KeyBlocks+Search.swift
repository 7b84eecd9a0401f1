extension KeyBlocks {
  /// Where a key stands, or would stand.
  struct Place {
    /// The number of the first key that is not less, and that of its first term.
    var key: Int
    var term: Int
    /// How many terms it has, where it is the same key; nothing where it is not.
    var terms = 0
  }

  /// Returns where a word in its codes stands among the keys.
  func place(of codes: [UInt8]) -> Place {
    let opening = Self.opening(codes)
    // The last block whose first key is not greater.
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low &+ high) >> 1
      let head = UInt64(bigEndian: bytes.u64(middle &* 8))
      if head < opening || head == opening && !isGreater(middle, codes) {
        low = middle &+ 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return Place(key: 0, term: 0) }
    return place(of: codes, in: low &- 1)
  }

  /// Returns the range of keys and that of terms that begin with a word in its codes.
  func range(beginning codes: [UInt8]) -> (keys: Range<Int>, terms: Range<Int>) {
    let lower = place(of: codes)
    let upper = place(of: codes + [LetterCode.pastAll])
    return (
      lower.key..<max(lower.key, upper.key), lower.term..<max(lower.term, upper.term)
    )
  }

  /// Returns whether the first key of a block is greater than a word.
  private func isGreater(_ block: Int, _ codes: [UInt8]) -> Bool {
    let entry = KeyEntry(bytes, keys(ofBlock: block).start)
    for place in 0..<min(entry.following, codes.count) {
      let code = bytes.u8(entry.start &+ place)
      if code != codes[place] { return code > codes[place] }
    }
    return entry.following > codes.count
  }

  private func place(of codes: [UInt8], in block: Int) -> Place {
    var offset = keys(ofBlock: block).start
    var term = firstTerm(ofBlock: block)
    // How many letters the key before has in common with the word; it is less than the word.
    var common = 0
    let keys = block &* Self.blockLength..<min(keyCount, (block &+ 1) &* Self.blockLength)
    for key in keys {
      let entry = KeyEntry(bytes, offset)
      offset = entry.end
      if entry.shared < common { return Place(key: key, term: term) }
      if entry.shared == common {
        let length = min(entry.following, codes.count &- common)
        var same = 0
        while same < length, bytes.u8(entry.start &+ same) == codes[common &+ same] { same &+= 1 }
        let isWhole = common &+ same == codes.count
        if same == entry.following, isWhole {
          return Place(key: key, term: term, terms: min(entry.terms, termCount &- term))
        }
        if isWhole
          || same < entry.following && bytes.u8(entry.start &+ same) > codes[common &+ same]
        {
          return Place(key: key, term: term)
        }
        common &+= same
      }
      term = min(termCount, term &+ entry.terms)
    }
    return Place(key: keys.upperBound, term: firstTerm(ofBlock: block &+ 1))
  }
}
