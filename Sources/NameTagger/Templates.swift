/// The features of a token: which numbers of the clues around it are taken together.
enum Templates {
  /// Hands over the hash of each feature of the token whose clue stands at a place; the number of
  /// the template that makes a feature is part of its hash.
  @inline(__always)
  static func forEach(
    _ clues: [Clue], at place: Int, _ body: (_ hash: UInt64) -> Void
  ) {
    let here = clues[place]
    let last = clues[place - 1]
    let next = clues[place + 1]
    let lastButOne = clues[place - 2]
    let nextButOne = clues[place + 2]
    @inline(__always) func add(_ template: UInt8, _ value: UInt64) {
      body(WordHash.pair(UInt64(template) &+ 0x1000, value))
    }
    @inline(__always) func both(_ template: UInt8, _ first: UInt64, _ second: UInt64) {
      add(template, WordHash.pair(first &+ 0x77, second))
    }
    @inline(__always) func maybe(_ template: UInt8, _ value: UInt64) {
      if value != 0 { add(template, value) }
    }
    let fine = UInt64(here.entry.fine)
    let lastFine = UInt64(last.entry.fine)
    let nextFine = UInt64(next.entry.fine)
    add(0, 0)
    // Words.
    add(1, here.word)
    add(2, last.word)
    add(3, next.word)
    add(4, lastButOne.word)
    add(5, nextButOne.word)
    both(6, last.word, here.word)
    both(7, here.word, next.word)
    add(8, here.surface)
    maybe(9, here.stem)
    maybe(10, last.stem)
    maybe(11, next.stem)
    // Letters.
    maybe(12, here.beginnings[0])
    maybe(13, here.beginnings[1])
    maybe(14, here.beginnings[2])
    maybe(15, here.beginnings[3])
    maybe(16, here.endings[0])
    maybe(17, here.endings[1])
    maybe(18, here.endings[2])
    maybe(19, here.endings[3])
    maybe(20, last.endings[1])
    maybe(21, next.endings[1])
    maybe(22, last.beginnings[1])
    maybe(23, next.beginnings[1])
    maybe(24, last.endings[2])
    maybe(25, next.endings[2])
    // Classes.
    maybe(26, fine)
    maybe(27, lastFine)
    maybe(28, nextFine)
    maybe(29, UInt64(lastButOne.entry.fine))
    maybe(30, UInt64(nextButOne.entry.fine))
    add(31, UInt64(here.entry.coarse))
    add(32, UInt64(last.entry.coarse))
    add(33, UInt64(next.entry.coarse))
    both(34, UInt64(last.entry.coarse), UInt64(here.entry.coarse))
    both(35, UInt64(here.entry.coarse), UInt64(next.entry.coarse))
    both(36, UInt64(last.entry.coarse), UInt64(next.entry.coarse))
    both(37, lastFine, fine)
    both(38, fine, nextFine)
    both(39, lastFine, nextFine)
    maybe(40, UInt64(here.stemEntry.fine))
    maybe(41, UInt64(last.stemEntry.fine))
    maybe(42, UInt64(next.stemEntry.fine))
    // What words announce.
    cues(here.cues, 43, add)
    cues(last.cues, 44, add)
    cues(next.cues, 45, add)
    cues(lastButOne.cues, 46, add)
    cues(nextButOne.cues, 47, add)
    both(48, UInt64(last.cues), UInt64(here.cues))
    both(49, UInt64(here.cues), UInt64(next.cues))
    both(50, UInt64(last.cues), UInt64(here.entry.coarse))
    both(51, UInt64(last.cues), fine)
    // The gazetteer.
    add(52, UInt64(here.place))
    add(53, UInt64(last.place))
    add(54, UInt64(next.place))
    if here.place != 0 {
      both(55, UInt64(here.place), UInt64(last.cues))
      both(56, UInt64(here.place), UInt64(here.cues))
      both(57, UInt64(here.place), UInt64(last.entry.coarse))
      both(58, UInt64(here.place), UInt64(next.place))
    }
    // Looks.
    add(59, UInt64(here.shape))
    both(60, UInt64(last.shape), UInt64(here.shape))
    both(61, UInt64(here.shape), UInt64(next.shape))
    both(62, UInt64(last.shape), UInt64(next.shape))
    both(63, last.word, UInt64(here.shape))
    both(64, next.word, UInt64(here.shape))
    both(65, here.endings[1], UInt64(here.shape))
  }

  @inline(__always)
  private static func cues(
    _ bits: UInt32, _ template: UInt8, _ add: (UInt8, UInt64) -> Void
  ) {
    var bits = bits
    while bits != 0 {
      add(template, UInt64(bits.trailingZeroBitCount))
      bits &= bits - 1
    }
  }
}
