/// The text of a list of feeds in OPML, in which outlines are taken out and added while everything else stays as it
/// is, byte by byte.
struct OutlineText {
  private let bytes: [UInt8]
  /// Where the outlines lie, with all that lies in them, in the order in which they begin.
  private var outlines: [Range<Int>] = []
  /// The number of the outline that each lies in.
  private var parents: [Int?] = []
  /// Where the body ends.
  private var bodyEnd = 0

  /// Finds the outlines; nothing where the text is not so plain that this is certain.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [Int] = []
    var hasBody = false
    var place = 0
    while let start = bytes[place...].firstIndex(of: 0x3C) {
      guard let end = Self.end(of: start, in: bytes) else { return nil }
      place = end
      let tag = bytes[start..<end]
      if Self.isNamed("outline", tag.dropFirst()) {
        let isWhole = tag.suffix(2).first == 0x2F
        parents.append(open.last)
        if !isWhole { open.append(outlines.count) }
        outlines.append(start..<end)
      } else if Self.isNamed("/outline", tag.dropFirst()) {
        guard let number = open.popLast() else { return nil }
        outlines[number] = outlines[number].lowerBound..<end
      } else if Self.isNamed("/body", tag.dropFirst()) {
        (bodyEnd, hasBody) = (start, true)
      }
    }
    guard open.isEmpty, hasBody else { return nil }
  }

  /// Returns the text without some outlines, and without those that held no others, and with more of them at the
  /// end of the body; nothing where there are none of such numbers.
  ///
  /// - Parameter kept: Those that stay, whatever they held.
  func removing(_ numbers: [Int], keeping kept: Set<Int>, adding new: [UInt8]) -> [UInt8]? {
    guard numbers.allSatisfy({ outlines.indices.contains($0) }) else { return nil }
    let numbers = emptied(by: numbers, keeping: kept)
    var text: [UInt8] = []
    var place = 0
    for number in numbers.sorted() {
      let line = line(of: outlines[number])
      // One within another that goes.
      guard line.lowerBound >= place, line.upperBound <= bodyEnd else { continue }
      text += bytes[place..<line.lowerBound]
      place = line.upperBound
    }
    // On a line of its own, where the body ends on one.
    var end = bodyEnd
    while end > place, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    if end == place || bytes[end - 1] != 0x0A { end = bodyEnd }
    text += bytes[place..<end]
    if !new.isEmpty, let last = text.last, last != 0x0A { text.append(0x0A) }
    return text + new + bytes[end...]
  }

  /// Returns some outlines with those that hold no others than these, and are not kept.
  private func emptied(by numbers: [Int], keeping kept: Set<Int>) -> Set<Int> {
    var held: [Int: Int] = [:]
    for case let parent? in parents { held[parent, default: 0] += 1 }
    var gone: Set<Int> = []
    for number in numbers {
      var number = number
      while gone.insert(number).inserted, let parent = parents[number] {
        held[parent, default: 0] -= 1
        guard held[parent] == 0, !kept.contains(parent) else { break }
        number = parent
      }
    }
    return gone
  }

  /// Returns an outline with the line that it stands on, where it has one for itself.
  private func line(of outline: Range<Int>) -> Range<Int> {
    var (start, end) = (outline.lowerBound, outline.upperBound)
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    guard end < bytes.count, bytes[end] == 0x0A, start == 0 || bytes[start - 1] == 0x0A else {
      return outline
    }
    return start..<(end + 1)
  }

  private static func isNamed(_ name: String, _ tag: ArraySlice<UInt8>) -> Bool {
    guard tag.starts(with: name.utf8), let next = tag.dropFirst(name.utf8.count).first else {
      return false
    }
    return next <= 0x20 || next == 0x3E || next == 0x2F
  }

  /// Returns where a tag, a comment or the like ends that begins at a place; nothing where it does not end, or may
  /// say what others are to be read as.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    let text = bytes[start...]
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where text.starts(with: opening.utf8) {
      var place = start + opening.utf8.count
      while let mark = bytes[place...].firstIndex(of: 0x3E) {
        if bytes[place..<mark].suffix(closing.utf8.count - 1).elementsEqual(closing.utf8.dropLast())
        {
          return mark + 1
        }
        place = mark + 1
      }
      return nil
    }
    guard !text.starts(with: "<!".utf8) else { return nil }
    var quote: UInt8?
    for place in text.indices {
      switch bytes[place] {
      case 0x22, 0x27:
        if quote == nil { quote = bytes[place] } else if quote == bytes[place] { quote = nil }
      case 0x3E where quote == nil: return place + 1
      default: break
      }
    }
    return nil
  }
}
