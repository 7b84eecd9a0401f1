extension KeyBlocks {
  /// Returns the block that a term is in.
  func block(ofTerm term: Int) -> Int {
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low &+ high) >> 1
      if firstTerm(ofBlock: middle) <= term { low = middle &+ 1 } else { high = middle }
    }
    return max(0, low &- 1)
  }

  /// Visits the terms of a range in order, each with its key and its typed form.
  func forEachTerm(
    in range: Range<Int>, _ body: (Int, ArraySlice<UInt8>, ArraySlice<UInt8>) -> Void
  ) {
    let range = range.clamped(to: 0..<termCount)
    guard !range.isEmpty else { return }
    var reader = BlockReader()
    // Damage must not lead back to terms that were visited.
    var next = range.lowerBound
    for block in block(ofTerm: range.lowerBound)..<blockCount {
      guard next < range.upperBound, firstTerm(ofBlock: block) < range.upperBound else { return }
      reader.visit(self, block, keys: nil, terms: next..<range.upperBound) { term, key, form in
        next = term &+ 1
        body(term, key, form)
      }
    }
  }

  /// Visits the terms of some keys, whose numbers ascend, each with its key and its typed form.
  func forEachTerm(
    ofKeys keys: [Int], _ body: (Int, ArraySlice<UInt8>, ArraySlice<UInt8>) -> Void
  ) {
    var reader = BlockReader()
    var rest = keys[...]
    while let first = rest.first {
      let block = first / Self.blockLength
      let inBlock = rest.prefix { $0 / Self.blockLength == block }
      rest = rest.dropFirst(inBlock.count)
      guard first >= 0, first < keyCount else { continue }
      reader.visit(self, block, keys: inBlock, terms: 0..<termCount, body)
    }
  }

  /// Returns the terms of a key by its number.
  func terms(ofKeyNumber key: Int) -> Range<Int> {
    guard key >= 0, key < keyCount else { return 0..<0 }
    let block = key / Self.blockLength
    var offset = keys(ofBlock: block).start
    var term = firstTerm(ofBlock: block)
    for _ in block &* Self.blockLength..<key {
      let entry = KeyEntry(bytes, offset)
      offset = entry.end
      term = min(termCount, term &+ entry.terms)
    }
    return term..<min(termCount, term &+ KeyEntry(bytes, offset).terms)
  }
}

/// What is used again from block to block: the letters of the key and the form being read.
private struct BlockReader {
  private var codes: [UInt8] = []
  private var formCodes: [UInt8] = []
  private var key: [UInt8] = []
  private var form: [UInt8] = []
  private var keyLength = 0
  private var formLength = 0

  /// Visits those of a block's terms that are in a range, and of some keys or of all.
  mutating func visit(
    _ blocks: KeyBlocks, _ block: Int, keys: ArraySlice<Int>?, terms: Range<Int>,
    _ body: (Int, ArraySlice<UInt8>, ArraySlice<UInt8>) -> Void
  ) {
    let bytes = blocks.bytes
    let stretch = blocks.keys(ofBlock: block)
    var offset = stretch.start
    var forms = offset &+ stretch.length
    var term = blocks.firstTerm(ofBlock: block)
    // What is said of a key must not run over the next block's.
    let end = min(terms.upperBound, blocks.firstTerm(ofBlock: block &+ 1))
    var wanted = keys
    let first = block &* KeyBlocks.blockLength
    codes.removeAll(keepingCapacity: true)
    for number in first..<min(blocks.keyCount, first &+ KeyBlocks.blockLength) {
      guard term < end, wanted?.isEmpty != true else { return }
      let entry = KeyEntry(bytes, offset)
      // Damage may say what it likes; no key is longer than the section.
      codes.removeSubrange(min(entry.shared, codes.count)...)
      bytes.append(entry.start..<entry.start &+ entry.following, to: &codes)
      offset = entry.end
      var isWanted = term &+ entry.terms > terms.lowerBound
      if let next = wanted?.first {
        isWanted = isWanted && next == number
        if next == number { wanted = wanted?.dropFirst() }
      }
      if isWanted { keyLength = LetterCode.writeWord(of: codes, over: &key) }
      for _ in 0..<entry.terms {
        guard term < end else { return }
        if isWanted, term >= terms.lowerBound {
          let isSame = readForm(bytes, &forms)
          body(term, key[..<keyLength], isSame ? key[..<keyLength] : form[..<formLength])
        } else {
          skipForm(bytes, &forms)
        }
        term &+= 1
      }
    }
  }

  /// Reads a typed form; returns whether it is the key.
  private mutating func readForm(_ bytes: ImageBytes, _ offset: inout Int) -> Bool {
    let changes = bytes.u8(offset)
    offset &+= 1
    if changes == 0 { return true }
    formCodes.removeAll(keepingCapacity: true)
    if changes == KeyBlocks.wholeForm {
      let length = bytes.varintCount(&offset)
      bytes.append(offset..<offset &+ length, to: &formCodes)
      offset = min(bytes.count, offset &+ length)
    } else {
      formCodes += codes
      for _ in 0..<changes {
        let place = Int(bytes.u8(offset))
        if place < formCodes.count { formCodes[place] = bytes.u8(offset &+ 1) }
        offset &+= 2
      }
    }
    formLength = LetterCode.writeWord(of: formCodes, over: &form)
    return false
  }

  private func skipForm(_ bytes: ImageBytes, _ offset: inout Int) {
    let changes = bytes.u8(offset)
    offset &+= 1
    if changes == KeyBlocks.wholeForm {
      let length = bytes.varintCount(&offset)
      offset = min(bytes.count, offset &+ length)
    } else {
      offset &+= 2 &* Int(changes)
    }
  }
}
