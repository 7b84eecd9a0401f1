import ArabicText

/// Writes the sections `dictionary`, `terms`, `stems`, `sounds` and `signatures`.
///
/// Takes time linear in the letters.
struct DictionaryWriter {
  /// How many keys and terms were added.
  private(set) var keyCount = 0
  private(set) var termCount = 0

  private var heads: [UInt8] = []
  private var places: [UInt8] = []
  private var blocks: [UInt8] = []
  /// The keys and typed forms of the block being filled.
  private var keys: [UInt8] = []
  private var forms: [UInt8] = []
  private var blockKeys = 0
  /// The key being filled: its letters, those of the key before, and its terms.
  private var key: [UInt8] = []
  private var codes: [UInt8] = []
  private var codesBefore: [UInt8] = []
  private var formCodes: [UInt8] = []
  private var keyTerms = 0

  private var terms = TermTableWriter()
  private var signatures = KeySignatures.Writer()
  private var stems: [UInt64] = []
  private var sounds: [UInt64] = []

  /// Creates a writer.
  init() {}

  /// Adds a term. Terms come in the order of their keys and then of their typed forms, bytewise, each
  /// once, and their lists lie behind each other in `postings` in the same order.
  ///
  /// - Parameters:
  ///   - key: The folded key, not empty.
  ///   - typed: The typed form.
  ///   - articles: How many articles have the term.
  ///   - postings: How many bytes their list has.
  mutating func add(
    key: ArraySlice<UInt8>, typed: ArraySlice<UInt8>, articles: Int, postings: Int
  ) {
    add(key: key, typed: typed)
    addList(articles: articles, bytes: postings)
  }

  /// Adds the list of the next term. As many lists as terms must be added, but they need not take turns.
  mutating func addList(articles: Int, bytes: Int) {
    terms.add(articles: articles, postings: bytes)
  }

  /// Adds a term without its list.
  mutating func add(key: ArraySlice<UInt8>, typed: ArraySlice<UInt8>) {
    if keyTerms == 0 || !key.elementsEqual(self.key) {
      finishKey()
      self.key.removeAll(keepingCapacity: true)
      self.key += key
      codes.removeAll(keepingCapacity: true)
      LetterCode.append(key, to: &codes)
      signatures.add(key, codes)
      stems.append(StableHash.of(CoarseKeys.stem(of: key)))
      sounds.append(StableHash.of(CoarseKeys.sound(of: key)))
      keyCount += 1
    }
    appendForm(typed)
    keyTerms += 1
    termCount += 1
  }

  /// Hands the sections to a writer, and sets its counts of keys and terms.
  consuming func write(to writer: inout ImageWriter) throws(ImageProblem) {
    finishKey()
    finishBlock()
    writer.counts.keys = keyCount
    writer.counts.terms = termCount
    try writer.append(heads + places, to: .dictionary)
    try writer.append(blocks, to: .dictionary)
    try writer.append(terms.encoded, to: .terms)
    try writer.append(CoarseTable.encoded(stems), to: .stems)
    try writer.append(CoarseTable.encoded(sounds), to: .sounds)
    try writer.append(signatures.encoded, to: .signatures)
  }

  private mutating func finishKey() {
    guard keyTerms > 0 else { return }
    if blockKeys == 0 {
      var opening = KeyBlocks.opening(codes).bigEndian
      unsafe withUnsafeBytes(of: &opening) { unsafe heads.append(contentsOf: $0) }
      places.append(u32: UInt32(clamping: blocks.count))
      places.append(u32: UInt32(clamping: termCount - keyTerms))
      codesBefore.removeAll(keepingCapacity: true)
    }
    var shared = 0
    while shared < min(codes.count, codesBefore.count), codes[shared] == codesBefore[shared] {
      shared += 1
    }
    let following = codes.count - shared
    let sharedField = min(shared, Int(KeyBlocks.mostShared))
    let followingField = min(following, Int(KeyBlocks.mostFollowing))
    keys.append(UInt8(sharedField << 4 | followingField << 1 | (keyTerms > 1 ? 1 : 0)))
    if sharedField == Int(KeyBlocks.mostShared) { keys.append(varint: shared - sharedField) }
    if followingField == Int(KeyBlocks.mostFollowing) {
      keys.append(varint: following - followingField)
    }
    if keyTerms > 1 { keys.append(varint: keyTerms) }
    keys += codes[shared...]
    blockKeys += 1
    keyTerms = 0
    swap(&codes, &codesBefore)
    if blockKeys == KeyBlocks.blockLength { finishBlock() }
  }

  private mutating func finishBlock() {
    guard blockKeys > 0 else { return }
    blocks.append(varint: keys.count)
    blocks += keys
    blocks += forms
    keys.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    blockKeys = 0
  }

  private mutating func appendForm(_ typed: ArraySlice<UInt8>) {
    formCodes.removeAll(keepingCapacity: true)
    LetterCode.append(typed, to: &formCodes)
    if formCodes.count == codes.count, codes.count < 256 {
      let changes = codes.indices.filter { formCodes[$0] != codes[$0] }
      if changes.count * 2 < min(codes.count + 2, Int(KeyBlocks.wholeForm)) {
        forms.append(UInt8(changes.count))
        for place in changes {
          forms.append(UInt8(place))
          forms.append(formCodes[place])
        }
        return
      }
    }
    forms.append(KeyBlocks.wholeForm)
    forms.append(varint: formCodes.count)
    forms += formCodes
  }
}
