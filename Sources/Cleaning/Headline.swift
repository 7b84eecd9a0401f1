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
    guard mayHaveJoint(line.span) else { return [] }
    var ways: [(parts: HeadlineParts, isColon: Bool)] = []
    for (place, joint) in joints.enumerated() {
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

  /// Whether a blank stands beside the first byte of a mark that joins.
  private static func mayHaveJoint(_ line: Span<UInt8>) -> Bool {
    var before: UInt8 = 0
    for place in line.indices {
      let byte = line[place]
      if byte == 0x7C { return true }
      if before == 0x20 {
        switch byte {
        case 0x2D, 0x2F, 0x3A, 0x3C, 0x3E, 0xC2, 0xE2: return true
        default: break
        }
      }
      if before == 0x3A, byte == 0x20 { return true }
      before = byte
    }
    return false
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
