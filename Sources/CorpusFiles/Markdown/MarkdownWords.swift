/// The words of a paragraph of Markdown, without the marks in them (CommonMark 0.31, and what notebooks add):
/// emphasis, code and what is struck out stand as they are, a link is its words, a picture what stands for it.
/// A backslash before a mark lets it stand for itself, and so does whatever is no complete mark.
struct MarkdownWords {
  /// How many marks that open something may be open at once; older ones stand for themselves.
  private static let mostOpen = 64
  /// How long an address may be, and how deep brackets may lie in each other in it.
  static let longestAddress = 2_048
  static let deepestAddress = 4

  /// A run of marks that may begin emphasis, or a bracket that may begin a link.
  private struct Opening {
    let mark: UInt8
    /// Where in `words` its marks lie that are left.
    var range: Range<Int>
  }

  let text: ArraySlice<UInt8>
  let references: Set<[UInt8]>
  private(set) var words: [UInt8] = []
  /// Which bytes of `words` are marks, and go.
  private var isMark: [Bool] = []
  private var open: [Opening] = []
  /// The lengths of runs of code marks that do not come again.
  private var missing: Set<Int> = []
  /// Where the comment ends that ended last, or the text, where no more of them do.
  private var commentEnd = 0

  /// Returns the words of a paragraph; its newlines stay.
  ///
  /// - Parameter references: What words in brackets may refer to: those are links.
  static func of(_ text: ArraySlice<UInt8>, references: Set<[UInt8]> = []) -> [UInt8] {
    guard text.contains(where: { isSpecial($0) }) else { return Array(text) }
    var paragraph = Self(text, references)
    paragraph.read()
    return zip(paragraph.words, paragraph.isMark).filter { !$1 }.map(\.0)
  }

  /// Returns the paragraph whose words some bytes are: themselves where they have no marks in them.
  static func escaping(_ words: ArraySlice<UInt8>) -> [UInt8] {
    if of(words).elementsEqual(words) { return Array(words) }
    return words.flatMap { isSpecial($0) || $0 == 0x5D ? [0x5C, $0] : [$0] }
  }

  private init(_ text: ArraySlice<UInt8>, _ references: Set<[UInt8]>) {
    (self.text, self.references) = (text, references)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    // \ * _ ` [ < ~ = &
    case 0x5C, 0x2A, 0x5F, 0x60, 0x5B, 0x3C, 0x7E, 0x3D, 0x26: true
    default: false
    }
  }

  private mutating func read() {
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      switch byte {
      case 0x5C where isPunctuation(at: place + 1):
        append(text[(place + 1)...].prefix(1))
        place += 2
      case 0x2A, 0x5F, 0x7E, 0x3D: place = readRun(place)
      case 0x60: place = readCode(place)
      case 0x5B: place = readOpening(place)
      case 0x5D: place = readClosing(place)
      case 0x3C: place = readAddress(place)
      case 0x26: place = readCharacter(place)
      default:
        let plain = text[place...].dropFirst().prefix { !Self.isSpecial($0) && $0 != 0x5D }
        append(text[place..<plain.endIndex])
        place = plain.endIndex
      }
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    words += bytes
    isMark += repeatElement(false, count: bytes.count)
  }

  private mutating func push(_ opening: Opening) {
    if open.count == Self.mostOpen { open.removeFirst() }
    open.append(opening)
  }

  private mutating func drop(_ range: Range<Int>) {
    for place in range { isMark[place] = true }
  }

  // MARK: Emphasis

  /// Reads a run of marks of emphasis; returns where it ends.
  private mutating func readRun(_ place: Int) -> Int {
    let mark = text[place]
    let run = text[place...].prefix { $0 == mark }
    let start = words.count
    append(run)
    var range = start..<words.count
    let (before, behind) = (isBlank(place - 1), isBlank(run.endIndex))
    // An underscore within a word, as addresses have them, is none.
    let isInWord = mark == 0x5F
    if !before, !isInWord || !isLetter(at: run.endIndex) { close(mark, &range) }
    guard !range.isEmpty, !behind, !isInWord || !isLetter(before: place) else {
      return run.endIndex
    }
    push(Opening(mark: mark, range: range))
    return run.endIndex
  }

  /// Ends what marks of the same kind began, as far as these reach.
  private mutating func close(_ mark: UInt8, _ range: inout Range<Int>) {
    let isDouble = mark == 0x7E || mark == 0x3D
    while !range.isEmpty, let place = open.lastIndex(where: { $0.mark == mark }) {
      let opening = open[place].range
      let count = opening.count > 1 && range.count > 1 ? 2 : 1
      guard !isDouble || opening.count == 2 && range.count == 2 else { return }
      drop((opening.upperBound - count)..<opening.upperBound)
      drop(range.prefix(count))
      range = range.dropFirst(count)
      open.removeSubrange((place + 1)...)
      open[place].range = opening.dropLast(count)
      if open[place].range.isEmpty { open.removeLast() }
    }
  }

  private func isBlank(_ place: Int) -> Bool {
    guard text.indices.contains(place) else { return true }
    return text[place] == 0x20 || text[place] == 0x0A
  }

  private func isPunctuation(at place: Int) -> Bool {
    guard text.indices.contains(place) else { return false }
    switch text[place] {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    default: return false
    }
  }

  private func isLetter(at place: Int) -> Bool {
    guard !isBlank(place), !isPunctuation(at: place) else { return false }
    return !Self.marks.contains { text[place...].starts(with: $0) }
  }

  private func isLetter(before place: Int) -> Bool {
    guard !isBlank(place - 1), !isPunctuation(at: place - 1) else { return false }
    return !Self.marks.contains { text[..<place].suffix($0.count).elementsEqual($0) }
  }

  /// Marks beyond ASCII that stand beside words.
  private static let marks = ["،", "؛", "؟", "«", "»", "“", "”", "…", "–", "—", "\u{A0}"].map {
    Array($0.utf8)
  }

  // MARK: Code and addresses

  /// Reads code between marks, in which no other mark counts; returns where it ends.
  private mutating func readCode(_ place: Int) -> Int {
    let run = text[place...].prefix { $0 == 0x60 }
    guard run.count <= 3, !missing.contains(run.count) else {
      append(run)
      return run.endIndex
    }
    var end = run.endIndex
    while let next = text[end...].firstIndex(of: 0x60) {
      let closing = text[next...].prefix { $0 == 0x60 }
      if closing.count == run.count {
        append(text[run.endIndex..<next])
        return closing.endIndex
      }
      end = closing.endIndex
    }
    missing.insert(run.count)
    append(run)
    return run.endIndex
  }

  /// Reads an address between angle brackets; returns where it ends.
  private mutating func readAddress(_ place: Int) -> Int {
    let rest = text[(place + 1)...].prefix(Self.longestAddress)
    let address = rest.prefix { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E }
    let isAddress = Self.schemes.contains { address.starts(with: $0) }
    guard isAddress, address.endIndex < text.endIndex, text[address.endIndex] == 0x3E else {
      if let end = endOfComment(place) ?? InlineMarkup.endOfTag(text, place) {
        // What begins a line parts words.
        if InlineMarkup.isBreak(text[place..<end]) { append([0x20]) }
        return end
      }
      append(text[place...].prefix(1))
      return place + 1
    }
    append(address)
    return address.endIndex + 1
  }

  /// Reads a character by its name or number, `&nbsp;`; returns where it ends.
  private mutating func readCharacter(_ place: Int) -> Int {
    guard let (character, end) = InlineMarkup.character(text, place) else {
      append(text[place...].prefix(1))
      return place + 1
    }
    append(character[...])
    return end
  }

  /// Returns where a comment ends that begins at a place; nothing where none does.
  private mutating func endOfComment(_ place: Int) -> Int? {
    guard InlineMarkup.beginsComment(text, place) else { return nil }
    // Its dashes may be those that it begins with.
    if commentEnd < place + 5 {
      commentEnd = InlineMarkup.endOfComment(text, behind: place + 2) ?? .max
    }
    return commentEnd == .max ? nil : commentEnd
  }

  private static let schemes = ["http://", "https://", "mailto:"].map { Array($0.utf8) }

  // MARK: Links

  private mutating func readOpening(_ place: Int) -> Int {
    if let end = readNotebookLink(place) ?? readNote(place) { return end }
    let start = words.count
    append(text[place...].prefix(1))
    push(Opening(mark: 0x5B, range: start..<words.count))
    return place + 1
  }

  /// Reads `[[page]]` or `[[page|words]]`; returns where it ends.
  private mutating func readNotebookLink(_ place: Int) -> Int? {
    guard text[place...].starts(with: [0x5B, 0x5B]) else { return nil }
    let inner = text[(place + 2)...].prefix(400).prefix { $0 != 0x5B && $0 != 0x5D && $0 != 0x0A }
    guard !inner.isEmpty, text[inner.endIndex...].starts(with: [0x5D, 0x5D]) else { return nil }
    append(inner.firstIndex(of: 0x7C).map { inner[($0 + 1)...] } ?? inner)
    return inner.endIndex + 2
  }

  /// Reads what refers to a note, `[^1]`, of which the number in brackets stays; returns where it ends.
  private mutating func readNote(_ place: Int) -> Int? {
    guard text[place...].starts(with: [0x5B, 0x5E]) else { return nil }
    let label = text[(place + 2)...].prefix(MarkdownReference.longest).prefix {
      $0 > 0x20 && $0 != 0x5B && $0 != 0x5D
    }
    guard !label.isEmpty, text[label.endIndex...].first == 0x5D else { return nil }
    append([0x5B])
    append(text[label.startIndex...label.endIndex])
    return label.endIndex + 1
  }

  private mutating func readClosing(_ place: Int) -> Int {
    guard let bracket = open.lastIndex(where: { $0.mark == 0x5B }) else {
      append(text[place...].prefix(1))
      return place + 1
    }
    let start = open[bracket].range.lowerBound
    guard
      let end = endOfTarget(from: place + 1) ?? endOfReference(from: start, to: place)
    else {
      open.remove(at: bracket)
      append(text[place...].prefix(1))
      return place + 1
    }
    open.removeSubrange(bracket...)
    drop(start..<(start + 1))
    if start > 0, words[start - 1] == 0x21, !isMark[start - 1] { isMark[start - 1] = true }
    return end
  }
}
