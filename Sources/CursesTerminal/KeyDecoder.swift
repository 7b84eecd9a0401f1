import Screen

/// Turns the bytes a terminal sends into keys, pasted text and answers.
///
/// Bytes arrive in pieces of any length; what is not yet whole waits. The decoder knows no clock:
/// `patience` says how long to wait for more, and `giveUp` decides without it.
struct KeyDecoder {
  /// Keys by the sequences that terminfo gives, each longer than one byte.
  private let sequences: [[UInt8]: Key]
  private let longestSequence: Int
  private var bytes: [UInt8] = []
  private var head = 0
  private var paste: [UInt8]?

  /// The most bytes that one paste may have; the rest is dropped.
  static let pasteLimit = 1 << 20
  /// The most bytes that an escape sequence may have.
  private static let sequenceLimit = 64
  /// The most bytes that a reply may have.
  private static let stringLimit = 4096
  private static let escape: UInt8 = 0x1B
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Creates a decoder that knows a terminal's own sequences besides the common ones.
  init(sequences: [[UInt8]: Key] = [:]) {
    self.sequences = sequences.filter { $0.key.count > 1 && $0.key.first == Self.escape }
    longestSequence = self.sequences.keys.lazy.map(\.count).max() ?? 0
  }

  /// Takes what was read.
  mutating func feed(_ new: some Sequence<UInt8>) {
    if head > 0 {
      bytes.removeFirst(head)
      head = 0
    }
    bytes.append(contentsOf: new)
  }

  /// Returns how many milliseconds to wait for the rest of what has begun; nothing where nothing has.
  ///
  /// - Parameter awaitingAnswers: Whether it may be an answer, which a slow link may part.
  func patience(awaitingAnswers: Bool = false) -> Int? {
    if paste != nil { return 1000 }
    switch bytes.count - head {
    case 0: return nil
    case 1 where bytes[head] == Self.escape: return 25
    case _ where awaitingAnswers && bytes[head] == Self.escape: return 1000
    case 2 where bytes[head] == Self.escape: return 25
    default: return 200
    }
  }

  /// Returns the next input among the bytes so far, if one is whole.
  mutating func next() -> TerminalInput? {
    while head < bytes.count {
      if paste != nil {
        if let text = continuePaste() { return .paste(text) }
        return nil
      }
      switch step() {
      case .input(let input): return input
      case .nothing: continue
      case .incomplete: return nil
      }
    }
    return nil
  }

  /// Stops waiting: what is incomplete becomes the keys it may be, or is dropped.
  mutating func giveUp() -> TerminalInput? {
    if let text = paste {
      let rest = bytes[head...]
      bytes.removeAll()
      head = 0
      paste = nil
      return .paste(Self.text(text + rest))
    }
    guard head < bytes.count else { return nil }
    let rest = bytes[head...]
    if rest.first == Self.escape, rest.count <= 2 {
      // The Escape key, and perhaps a bracket or an O typed just after it.
      head += 1
      return .key(.escape)
    }
    // Escape [ or O, as left by the line above, is a key by now; anything else is half a sequence.
    head = bytes.count
    return nil
  }

  private enum Step {
    case input(TerminalInput), nothing, incomplete
  }

  /// Reads one key or one sequence.
  private mutating func step() -> Step {
    let first = bytes[head]
    switch first {
    case Self.escape: return escapeStep()
    case 0x08, 0x7F: return take(1, .backspace)
    case 0x09: return take(1, .tab)
    case 0x0A, 0x0D: return take(1, .enter)
    case 0x00...0x1F: return take(1, control(first))
    case 0x20...0x7E: return take(1, .character(Unicode.Scalar(first)))
    default: return scalarStep()
    }
  }

  private mutating func take(_ count: Int, _ key: Key?) -> Step {
    head += count
    guard let key else { return .nothing }
    return .input(.key(key))
  }

  private func control(_ byte: UInt8) -> Key {
    .control(Unicode.Scalar((1...26).contains(byte) ? byte + 0x60 : byte + 0x40))
  }

  /// Reads one scalar of UTF-8; drops a byte that begins none.
  private mutating func scalarStep() -> Step {
    let first = bytes[head]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    guard length > 1 else { return take(1, nil) }
    for offset in 1..<length {
      guard head + offset < bytes.count else { return .incomplete }
      let byte = bytes[head + offset]
      guard byte & 0xC0 == 0x80 else { return take(offset, nil) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0xA0 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return take(length, nil) }
    return take(length, .character(scalar))
  }

  private mutating func escapeStep() -> Step {
    if let step = knownSequence() { return step }
    guard head + 1 < bytes.count else { return .incomplete }
    switch bytes[head + 1] {
    case UInt8(ascii: "["), UInt8(ascii: "O"): return controlSequence(from: head + 2)
    // Answers.
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return controlString(from: head + 2)
    case 0x20...0x7F: return take(2, .alt(Unicode.Scalar(bytes[head + 1])))
    case 0x80...0xFF: return altScalarStep()
    default: return take(1, .escape)
    }
  }

  /// Reads the letter behind an Escape.
  private mutating func altScalarStep() -> Step {
    head += 1
    switch scalarStep() {
    case .input(.key(.character(let scalar))): return .input(.key(.alt(scalar)))
    case .incomplete:
      head -= 1
      return .incomplete
    case .input, .nothing: return .input(.key(.escape))
    }
  }

  /// Looks the bytes up among terminfo's sequences.
  private mutating func knownSequence() -> Step? {
    let available = bytes[head...].prefix(longestSequence)
    guard available.count > 1 else { return nil }
    for length in (2...available.count).reversed() {
      if let key = sequences[Array(available.prefix(length))] { return take(length, key) }
    }
    let isBeginning = sequences.keys.contains {
      $0.count > available.count && $0.starts(with: available)
    }
    return isBeginning ? .incomplete : nil
  }

  /// Reads the parameters, intermediate bytes and final byte of ECMA-48.
  private mutating func controlSequence(from start: Int) -> Step {
    var parameter = 0
    var hasMore = false
    var index = start
    while index < bytes.count, index - head < Self.sequenceLimit {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !hasMore { parameter = min(parameter * 10 + Int(byte & 0x0F), 9999) }
      case UInt8(ascii: ";"), UInt8(ascii: ":"): hasMore = true
      case 0x20...0x3F: break
      case UInt8(ascii: "[") where index == start && bytes[start - 1] == UInt8(ascii: "["):
        // The Linux console's function keys: ESC [ [ and a letter.
        guard index + 1 < bytes.count else { return .incomplete }
        return take(index + 2 - head, nil)
      case UInt8(ascii: "M") where index == start && bytes[start - 1] == UInt8(ascii: "["):
        let report = bytes[index + 1..<min(index + 4, bytes.count)]
        if report.count < 3, report.allSatisfy({ $0 >= 0x20 }) { return .incomplete }
        return finish(at: index, byte, parameter)
      case 0x40...0x7E: return finish(at: index, byte, parameter)
      // Something else begins: what came before was no sequence.
      default: return take(index - head, index == start ? .escape : nil)
      }
      index += 1
    }
    return index - head < Self.sequenceLimit ? .incomplete : take(index - head, nil)
  }

  private mutating func finish(at index: Int, _ final: UInt8, _ parameter: Int) -> Step {
    let isControlSequence = bytes[head + 1] == UInt8(ascii: "[")
    let parameters = bytes[head + 2..<index]
    head = index + 1
    if isControlSequence, let answer = Answer(controlSequence: parameters, final: final) {
      return .input(.answer(answer))
    }
    // Private sequences are no keys.
    if isControlSequence, let first = parameters.first, (0x3C...0x3F).contains(first) {
      guard first == UInt8(ascii: "<"), final == UInt8(ascii: "M"),
        let input = MouseReport.input(parameters.dropFirst())
      else { return .nothing }
      return .input(input)
    }
    if isControlSequence, final == UInt8(ascii: "~"), parameter == 200 {
      paste = []
      return .nothing
    }
    if isControlSequence, final == UInt8(ascii: "M") {
      // Its three bytes, were they left, would be keys.
      let report = bytes[head...].prefix(3).prefix { $0 >= 0x20 }
      head += report.count
      return MouseReport.input(bytes: report).map(Step.input) ?? .nothing
    }
    guard let key = KeySequences.key(final: final, firstParameter: parameter) else {
      return .nothing
    }
    return .input(.key(key))
  }

  /// Reads a string, which ends with BEL or ESC \\, and what it answers.
  private mutating func controlString(from start: Int) -> Step {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x07 || $0 == Self.escape }) else {
      return bytes.count - head < Self.stringLimit ? .incomplete : take(bytes.count - head, nil)
    }
    var next = end + 1
    if bytes[end] == Self.escape {
      guard next < bytes.count else { return .incomplete }
      next = bytes[next] == UInt8(ascii: "\\") ? next + 1 : end
    }
    let contents = bytes[start..<end]
    let kind = bytes[start - 1]
    head = next
    switch kind {
    case UInt8(ascii: "]"):
      guard let background = Theme.Background(answer: contents) else { return .nothing }
      return .input(.answer(.background(background)))
    case UInt8(ascii: "P"):
      guard let answer = Answer(deviceControl: contents) else { return .nothing }
      return .input(.answer(answer))
    default: return .nothing
    }
  }

  /// Collects pasted bytes; returns the text once its end is there.
  private mutating func continuePaste() -> String? {
    var collected = paste ?? []
    // Taken out while it grows, so that it is not copied.
    paste = []
    defer {
      bytes.removeSubrange(..<head)
      head = 0
    }
    while head < bytes.count {
      let byte = bytes[head]
      if byte == Self.escape {
        let rest = bytes[head...]
        if rest.starts(with: Self.pasteEnd) {
          head += Self.pasteEnd.count
          paste = nil
          return Self.text(collected)
        }
        if rest.count < Self.pasteEnd.count, Self.pasteEnd.starts(with: rest) { break }
      }
      if collected.count < Self.pasteLimit { collected.append(byte) }
      head += 1
    }
    paste = collected
    return nil
  }

  /// Returns pasted bytes as text: newlines as one scalar, no other controls but tabs.
  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    var clean: [UInt8] = []
    var wasReturn = false
    for byte in bytes {
      switch byte {
      case 0x0D: clean.append(0x0A)
      case 0x0A where wasReturn: break
      case 0x09, 0x0A, 0x20...0x7E, 0x80...: clean.append(byte)
      default: break
      }
      wasReturn = byte == 0x0D
    }
    return String(decoding: clean, as: UTF8.self)
  }
}
