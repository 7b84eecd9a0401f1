/// A headline with the name of its site joined to it, taken apart.
struct HeadlineParts {
  /// The headline.
  let title: ArraySlice<UInt8>
  /// The site.
  let site: ArraySlice<UInt8>

  /// The marks that join the two, with the blanks that must stand around them.
  private static let joints: [[UInt8]] = [
    " | ", " – ", " — ", " - ", " :: ", " • ", " » ", " « ", " › ", " / ", " < ", " > ", "|", " : ",
    ": ",
  ].map { Array($0.utf8) }
  private static let colons = 2

  /// Returns every way to take a line apart at its first or its last joint of a kind: the site behind
  /// the headline, or before it. Colons come last: far more often they introduce who speaks.
  static func ways(of line: ArraySlice<UInt8>) -> [(parts: HeadlineParts, isColon: Bool)] {
    let marks = marks(in: line.span)
    guard !marks.isEmpty else { return [] }
    var ways: [(parts: HeadlineParts, isColon: Bool)] = []
    for (place, joint) in joints.enumerated()
    where marks.contains(Marks(joint[joint[0] == 0x20 && joint.count > 1 ? 1 : 0])) {
      let places = Self.places(of: joint, in: line)
      guard let first = places.first, let last = places.last else { continue }
      let isColon = place >= joints.count - colons
      let (before, after) = (line[..<last], line[(last + joint.count)...])
      ways.append(
        (HeadlineParts(title: Cleaner.trimmed(before), site: Cleaner.trimmed(after)), isColon))
      let (start, rest) = (line[..<first], line[(first + joint.count)...])
      ways.append(
        (HeadlineParts(title: Cleaner.trimmed(rest), site: Cleaner.trimmed(start)), isColon))
    }
    return ways.filter { !$0.parts.title.isEmpty && !$0.parts.site.isEmpty }
  }

  /// The bytes that joints have behind their blank, or begin with.
  private struct Marks: OptionSet {
    let rawValue: UInt16
    /// A bar, blanks beside it or none.
    static let bar = Marks(rawValue: 1)
    static let hyphen = Marks(rawValue: 2)
    static let colon = Marks(rawValue: 4)
    static let slash = Marks(rawValue: 8)
    static let less = Marks(rawValue: 16)
    static let greater = Marks(rawValue: 32)
    /// The first bytes of guillemets, and of dashes, dots and single guillemets.
    static let guillemet = Marks(rawValue: 64)
    static let dash = Marks(rawValue: 128)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The mark that a byte behind a blank may be or begin.
    init(_ byte: UInt8) {
      switch byte {
      case 0x7C: self = .bar
      case 0x2D: self = .hyphen
      case 0x3A: self = .colon
      case 0x2F: self = .slash
      case 0x3C: self = .less
      case 0x3E: self = .greater
      case 0xC2: self = .guillemet
      case 0xE2: self = .dash
      default: self = []
      }
    }
  }

  /// Returns which marks that join may stand in a line.
  private static func marks(in line: Span<UInt8>) -> Marks {
    var marks: Marks = []
    var before: UInt8 = 0
    for place in line.indices {
      let byte = line[place]
      if before == 0x20 {
        marks.formUnion(Marks(byte))
      } else if byte == 0x7C {
        marks.formUnion(.bar)
      } else if before == 0x3A, byte == 0x20 {
        marks.formUnion(.colon)
      }
      before = byte
    }
    return marks
  }

  /// Returns where a joint stands first and last; nothing where it does not.
  private static func places(
    of joint: [UInt8], in line: ArraySlice<UInt8>
  ) -> (first: Int?, last: Int?) {
    var (first, last): (Int?, Int?) = (nil, nil)
    guard line.count > joint.count else { return (nil, nil) }
    for place in line.startIndex...(line.endIndex - joint.count)
    where line[place] == joint[0] && line[place...].starts(with: joint) {
      first = first ?? place
      last = place
    }
    return (first, last)
  }
}
