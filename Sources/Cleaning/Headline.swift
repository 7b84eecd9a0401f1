/// A headline with the name of its site joined to it, taken apart.
struct HeadlineParts {
  /// The headline.
  let title: ArraySlice<UInt8>
  /// The site.
  let site: ArraySlice<UInt8>

  /// The marks that join the two, with the blanks that must stand around them.
  private static let joints: [[UInt8]] = [" | ", " – ", " — ", " - ", " :: ", " • ", " : ", ": "]
    .map {
      Array($0.utf8)
    }
  private static let colons = 2

  /// Returns every way to take a line apart at its first or its last joint of a kind: the site behind
  /// the headline, or before it. Colons come last: far more often they introduce who speaks.
  static func ways(of line: ArraySlice<UInt8>) -> [(parts: HeadlineParts, isColon: Bool)] {
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

  private static func places(of joint: [UInt8], in line: ArraySlice<UInt8>) -> [Int] {
    guard let first = joint.first, line.count > joint.count else { return [] }
    var places: [Int] = []
    for place in line.startIndex...(line.endIndex - joint.count)
    where line[place] == first && line[place...].starts(with: joint) {
      places.append(place)
    }
    return places
  }
}
