/// The features of the second reading: what is heard at a token and beside it, and what the first
/// reading made of it.
enum EchoTemplates {
  /// Hands over the hash of each feature of the token at a place; the clues have two edges in front.
  @inline(__always)
  static func forEach(
    _ clues: [Clue], _ echoes: ArraySlice<Echoes.Echo>, _ labels: ArraySlice<Label>, at place: Int,
    _ body: (_ hash: UInt64) -> Void
  ) {
    let at = echoes.startIndex + place
    let none = Echoes.Echo()
    let here = echoes[at]
    let last = place > 0 ? echoes[at - 1] : none
    let next = at + 1 < echoes.endIndex ? echoes[at + 1] : none
    let label = UInt64(labels[labels.startIndex + place].rawValue)
    let lastLabel = place > 0 ? UInt64(labels[labels.startIndex + place - 1].rawValue) : 9
    let nextLabel =
      labels.startIndex + place + 1 < labels.endIndex
      ? UInt64(labels[labels.startIndex + place + 1].rawValue) : 9
    let clue = clues[place + 2]
    @inline(__always) func add(_ template: UInt8, _ value: UInt64) {
      body(WordHash.pair(UInt64(template) &+ 0x1000, value))
    }
    @inline(__always) func both(_ template: UInt8, _ first: UInt64, _ second: UInt64) {
      add(template, WordHash.pair(first &+ 0x77, second))
    }
    add(100, UInt64(here.word))
    add(101, UInt64(last.word))
    add(102, UInt64(next.word))
    both(103, UInt64(here.word), label)
    both(104, UInt64(last.word), UInt64(here.word))
    both(105, UInt64(here.word), UInt64(next.word))
    add(106, UInt64(here.withLast))
    add(107, UInt64(here.withNext))
    both(108, UInt64(here.withLast), UInt64(here.word))
    both(109, UInt64(here.withNext), UInt64(here.word))
    both(110, UInt64(here.word), UInt64(clue.cues))
    both(111, UInt64(here.word), UInt64(clue.entry.coarse))
    both(112, UInt64(here.word), UInt64(clue.shape))
    both(113, UInt64(here.word), UInt64(clue.place))
    both(114, UInt64(here.word), lastLabel)
    both(115, UInt64(here.word), nextLabel)
    both(116, label, lastLabel)
    both(117, label, nextLabel)
    both(118, UInt64(here.withLast), label)
    both(119, UInt64(here.withNext), label)
    both(120, UInt64(here.word), UInt64(clues[place + 1].cues))
  }
}
