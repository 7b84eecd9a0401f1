/// The text of a file, fit to be kept: well-formed UTF-8 with newlines for line ends, and no other
/// control character (C0, DEL, C1).
///
/// A byte order mark at the start is dropped. CR LF, CR, VT, FF, NEL, U+2028 and U+2029 become newlines and
/// a tab becomes a blank. Every other control character, and every maximal part of malformed
/// UTF-8 (Unicode 16, section 3.9, table 3-8), becomes U+FFFD.
struct CleanText {
  /// How often something was replaced, and where first.
  struct Replacements: Equatable {
    var count = 0
    /// The line of the first one, from 1.
    var line = 0
  }

  /// The text as UTF-8.
  private(set) var utf8: [UInt8] = []
  /// What was malformed UTF-8.
  private(set) var malformed = Replacements()
  /// Which control characters were replaced.
  private(set) var controls = Replacements()

  /// Where in the text pages end: the newlines that were form feeds.
  private(set) var pageEnds: [Int] = []

  /// How the bytes were encoded.
  private(set) var encoding = TextEncoding.utf8

  private var line = 1

  /// Cleans the bytes of a file, which may be in an older encoding.
  init(file bytes: [UInt8]) {
    self.init(bytes)
    // Nearly all are UTF-8 without a fault, and need no second look.
    guard malformed.count > 0 else { return }
    let encoding = TextEncoding.of(bytes[...])
    guard encoding != .utf8 else { return }
    self.init(TextDecoder.utf8(of: bytes, encoding))
    self.encoding = encoding
  }

  /// Cleans bytes, whatever they are.
  init(_ bytes: [UInt8]) {
    utf8.reserveCapacity(bytes.count + 16)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var kept = index
    while index < bytes.count {
      // Latin letters, and the two bytes of Arabic ones, need no closer look.
      if (0x20..<0x7F).contains(bytes[index]) {
        index += 1
        continue
      }
      if bytes[index] & 0xF0 == 0xD0, Self.isContinuation(bytes, index + 1) {
        index += 2
        continue
      }
      let step = Self.step(bytes, at: index)
      if case .keep = step.action {
        index += step.length
        continue
      }
      utf8 += bytes[kept..<index]
      apply(step.action)
      index += step.length
      kept = index
    }
    utf8 += bytes[kept...]
  }

  private enum Action { case keep, blank, newline, pageEnd, control, malformed }

  private mutating func apply(_ action: Action) {
    switch action {
    case .keep: break
    case .blank: utf8.append(0x20)
    case .newline:
      utf8.append(0x0A)
      line += 1
    case .pageEnd:
      pageEnds.append(utf8.count)
      utf8.append(0x0A)
      line += 1
    case .control: replace(\.controls)
    case .malformed: replace(\.malformed)
    }
  }

  private mutating func replace(_ what: WritableKeyPath<Self, Replacements>) {
    if self[keyPath: what].count == 0 { self[keyPath: what].line = line }
    self[keyPath: what].count += 1
    utf8 += [0xEF, 0xBF, 0xBD]
  }

  /// Returns what to do with the scalar, or the malformed part of one, at `index`.
  private static func step(_ bytes: [UInt8], at index: Int) -> (action: Action, length: Int) {
    let lead = bytes[index]
    switch lead {
    case 0x20..<0x7F: return (.keep, 1)
    case 0x09: return (.blank, 1)
    case 0x0A, 0x0B: return (.newline, 1)
    case 0x0C: return (.pageEnd, 1)
    case 0x0D:
      let hasNewline = index + 1 < bytes.count && bytes[index + 1] == 0x0A
      return (.newline, hasNewline ? 2 : 1)
    case 0xC2..<0xE0:
      guard isContinuation(bytes, index + 1) else { return (.malformed, 1) }
      guard lead == 0xC2, bytes[index + 1] < 0xA0 else { return (.keep, 2) }
      return (bytes[index + 1] == 0x85 ? .newline : .control, 2)
    case 0xE0..<0xF5: return longStep(bytes, at: index)
    case 0..<0x20, 0x7F: return (.control, 1)
    default: return (.malformed, 1)
    }
  }

  /// Returns what to do with a scalar of three or four bytes.
  private static func longStep(_ bytes: [UInt8], at index: Int) -> (action: Action, length: Int) {
    let lead = bytes[index]
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard index + 1 < bytes.count, second.contains(bytes[index + 1]) else { return (.malformed, 1) }
    guard isContinuation(bytes, index + 2) else { return (.malformed, 2) }
    if lead < 0xF0 {
      let isLineEnd = lead == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
      return (isLineEnd ? .newline : .keep, 3)
    }
    return isContinuation(bytes, index + 3) ? (.keep, 4) : (.malformed, 3)
  }

  private static func isContinuation(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  /// Returns a string fit to be shown on one line: control characters become U+FFFD.
  static func shown(_ string: String) -> String {
    let isClean = string.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value & ~1 != 0x2028
    }
    if isClean { return string }
    let replaced = string.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: "\u{FFFD}"
      default: scalar
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: replaced)
    return String(view)
  }
}
