/// What the title element of a page says: the headline, the name of the site, and perhaps that of a section, joined by
/// marks.
struct PageTitle {
  let whole: [UInt8]

  /// The parts, without the marks between them.
  private let parts: [ArraySlice<UInt8>]

  init(_ whole: [UInt8]) {
    self.whole = whole
    parts = Self.parts(of: whole[...])
  }

  /// The name of the site beside a headline, the farthest from it; empty where there is none.
  ///
  /// - Parameter isSite: Whether the page names itself so elsewhere. That is asked where a colon follows the name: it may
  ///   be somebody's whose words the headline has.
  func site(beside headline: [UInt8], isSite: ([UInt8]) -> Bool) -> [UInt8] {
    guard headline.count > Self.shortest, whole.count > headline.count else { return [] }
    let ends = whole.suffix(headline.count).elementsEqual(headline)
    guard ends || whole.starts(with: headline) else { return [] }
    var rest = ends ? whole.dropLast(headline.count) : whole.dropFirst(headline.count)
    if ends, rest.suffix(2) == [0x3A, 0x20], rest.dropLast(2).last != 0x20,
      isSite(Array(rest.dropLast(2)))
    {
      rest = rest.dropLast(2) + [0x20, 0x3A, 0x20]
    }
    // What is beside the headline is joined to it by a mark.
    let parts = Self.parts(of: ends ? rest + [0x20, 0x2E] : [0x2E, 0x20] + rest)
    guard parts.count > 1 else { return [] }
    let names = ends ? Array(parts.dropLast()) : parts.dropFirst().reversed()
    return names.first(where: Self.isName).map { Array($0) } ?? []
  }

  /// The headline and the name of the site, where a part at one end is a name that the page has elsewhere.
  func parted(by isSite: ([UInt8]) -> Bool) -> (headline: [UInt8], site: [UInt8])? {
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    if Self.isName(last), isSite(Array(last)) {
      let before = parts[parts.count - 2]
      return (Array(whole[..<before.endIndex]), Array(last))
    }
    if Self.isName(first), isSite(Array(first)) {
      return (Array(whole[parts[1].startIndex...]), Array(first))
    }
    return nil
  }

  /// Shorter headlines may begin others.
  private static let shortest = 8
  private static let mostWords = 6

  /// Whether a part may be the name of a site, and does not only say what a page has.
  private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
    !part.isEmpty && part.count { $0 == 0x20 } < mostWords
      && !kinds.contains(TextLine.lowercased(part))
  }

  private static let kinds = Set(
    [
      "فيديو", "بالفيديو", "صور", "بالصور", "عاجل", "خاص", "شاهد", "أخبار", "رأي", "تقرير", "مقال",
      "حوار",
      "الرئيسية", "video", "videos", "photos", "news", "home",
    ].map { Array($0.utf8) })

  /// The parts of a title: a bar or two colons part wherever they stand, other marks between blanks.
  private static func parts(of title: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = title.startIndex
    var place = start
    while place < title.endIndex {
      guard let mark = mark(at: place, in: title) else {
        place += 1
        continue
      }
      parts.append(trimmed(title[start..<place]))
      place += mark
      start = place
    }
    parts.append(trimmed(title[start...]))
    return parts
  }

  /// How long the mark is that parts a title at a place; nothing where none does.
  private static func mark(at place: Int, in title: ArraySlice<UInt8>) -> Int? {
    if title[place] == 0x7C { return 1 }
    if title[place...].starts(with: [0x3A, 0x3A]) { return 2 }
    guard place > title.startIndex, title[place - 1] == 0x20,
      let mark = marks.first(where: { title[place...].starts(with: $0) })
    else { return nil }
    let next = place + mark.count
    return next < title.endIndex && title[next] == 0x20 ? mark.count : nil
  }

  private static let marks = ["-", "–", "—", ":", "«", "»", "•", "·", "/", "<", ">", "‹", "›"].map {
    Array($0.utf8)
  }

  private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part.drop { $0 == 0x20 }
    while part.last == 0x20 { part.removeLast() }
    return part
  }
}
