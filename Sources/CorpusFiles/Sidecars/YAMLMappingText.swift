/// The text of a YAML file of keys with values, and such within them: for single lines to be changed and all
/// others to stay.
struct YAMLMappingText {
  private let lines: [String]
  /// What ends a line before its line feed: a carriage return in some files.
  private let ending: String

  init(_ text: String) {
    // By scalars: a carriage return with its line feed is one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    ending = lines.first?.unicodeScalars.last == "\r" ? "\r" : ""
  }

  /// Returns the text with a value at some keys, each within the one before; without them where there is no value.
  func setting(_ keys: [String], to value: String?) -> String {
    var lines = lines
    var range = 0..<lines.count
    var indent = 0
    var parents: [(place: Int, indent: Int)] = []
    for (depth, key) in keys.enumerated() {
      let isLast = depth == keys.count - 1
      if let place = Self.place(of: key, in: lines, range, indent) {
        let end = Self.end(ofValueAt: place, in: lines, range, indent)
        if isLast {
          lines.replaceSubrange(
            place..<end, with: Self.line(key, value, indent).map { $0 + ending })
          if value == nil { Self.removeEmpty(parents, in: &lines) }
        } else {
          parents.append((place, indent))
          range = (place + 1)..<end
          indent = Self.indent(of: lines, range) ?? indent + 2
        }
        continue
      }
      guard let value else { break }
      // None of the keys from here on is there.
      let missing = keys[depth...].enumerated().flatMap { offset, key in
        let isLast = depth + offset == keys.count - 1
        return Self.line(key, isLast ? value : "", indent + offset * 2, isParent: !isLast)
      }
      var end = range.upperBound
      while end > range.lowerBound, Self.isBlank(lines[end - 1]) { end -= 1 }
      lines.insert(contentsOf: missing.map { $0 + ending }, at: end)
      break
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Removes keys, each within the one before, that have no others within them any more.
  private static func removeEmpty(
    _ parents: [(place: Int, indent: Int)], in lines: inout [String]
  ) {
    for parent in parents.reversed() {
      let end = end(ofValueAt: parent.place, in: lines, 0..<lines.count, parent.indent)
      guard indent(of: lines, (parent.place + 1)..<end) == nil else { return }
      lines.remove(at: parent.place)
    }
  }

  private static func isBlank(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { $0 == " " || $0 == "\r" }
  }

  private static func line(
    _ key: String, _ value: String?, _ indent: Int, isParent: Bool = false
  ) -> [String] {
    guard let value else { return [] }
    let beginning = String(repeating: " ", count: indent) + YAMLScalar.quoted(key) + ":"
    return [isParent ? beginning : beginning + " " + YAMLScalar.quoted(value)]
  }

  /// The line of a key that stands so far in.
  private static func place(
    of key: String, in lines: [String], _ range: Range<Int>, _ indent: Int
  ) -> Int? {
    let blanks = String(repeating: " ", count: indent)
    let forms = [key, YAMLScalar.quoted(key), "\"\(key)\"", "'\(key)'"].map { blanks + $0 + ":" }
    return range.first { place in
      forms.contains { form in
        guard lines[place].hasPrefix(form) else { return false }
        let behind = lines[place].dropFirst(form.count).first
        return behind == nil || behind == " " || behind == "\r"
      }
    }
  }

  /// Where the lines end that belong to a key: those that stand further in, with blank ones between them.
  private static func end(
    ofValueAt place: Int, in lines: [String], _ range: Range<Int>, _ indent: Int
  ) -> Int {
    var end = place + 1
    for line in end..<range.upperBound where !isBlank(lines[line]) {
      guard lines[line].prefix(while: { $0 == " " }).count > indent else { break }
      end = line + 1
    }
    return end
  }

  /// How far in the first key of some lines stands.
  private static func indent(of lines: [String], _ range: Range<Int>) -> Int? {
    range.lazy.map { lines[$0] }.first {
      !isBlank($0) && !$0.drop { $0 == " " }.hasPrefix("#")
    }
    .map { $0.prefix { $0 == " " }.count }
  }
}
