import Screen

/// What a terminal says when it is asked.
enum Answer: Equatable {
  /// What its background is (xterm's OSC 11).
  case background(Theme.Background)
  /// What it can do, by numbers (DA1), which every terminal tells.
  case attributes([Int])
  /// Which it is, by numbers (DA2).
  case identity([Int])
  /// Which unit it is, in hexadecimal digits (DA3).
  case unit(String)
  /// Its name and version (XTVERSION).
  case version(String)
  /// The state of a mode of ECMA-48 (DECRQM): 0 unknown, 1 set, 2 reset, 3 and 4 for ever so.
  case mode(Int, state: Int)
  /// The cursor's place, from 1 (CPR).
  case cursor(row: Int, column: Int)

  /// Reads a control sequence, from its parameters to its last byte; nothing where it is no answer.
  init?(controlSequence parameters: ArraySlice<UInt8>, final: UInt8) {
    let mark = parameters.first
    switch final {
    case UInt8(ascii: "c") where mark == UInt8(ascii: "?"):
      self = .attributes(Self.numbers(parameters.dropFirst()))
    case UInt8(ascii: "c") where mark == UInt8(ascii: ">"):
      self = .identity(Self.numbers(parameters.dropFirst()))
    case UInt8(ascii: "y") where parameters.last == UInt8(ascii: "$"):
      let numbers = Self.numbers(parameters.dropLast())
      // With a question mark the mode is one of DEC's.
      guard numbers.count == 2, mark != UInt8(ascii: "?") else { return nil }
      self = .mode(numbers[0], state: numbers[1])
    case UInt8(ascii: "R"):
      let numbers = Self.numbers(parameters)
      guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }) else { return nil }
      self = .cursor(row: numbers[0], column: numbers[1])
    default: return nil
    }
  }

  /// Reads what a device control string holds; nothing where it is no answer.
  init?(deviceControl contents: ArraySlice<UInt8>) {
    let rest = contents.dropFirst(2)
    switch contents.prefix(2) {
    case [UInt8(ascii: ">"), UInt8(ascii: "|")]: self = .version(Self.printable(rest))
    case [UInt8(ascii: "!"), UInt8(ascii: "|")]: self = .unit(Self.printable(rest))
    default: return nil
    }
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
  }

  /// A name as it may be shown: short, in ASCII, and without what could steer a terminal.
  private static func printable(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(60).filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
  }
}
