internal import CorpusModel

/// The lines of a plain text of a mail without what mailers write into them: `>` before what they quote, and a blank at
/// the end of lines that go on (RFC 3676).
struct MailQuotation {
  /// The lines, and what is known of them.
  private(set) var lines: [[UInt8]] = []
  private(set) var marks: [RawArticle.Mark] = []
  /// Whether each line is a paragraph, however long.
  private(set) var isFlowed = false

  private struct Line {
    /// How many marks of a quotation it has before it.
    var depth: Int
    var words: ArraySlice<UInt8>
    /// As it was written.
    let whole: ArraySlice<UInt8>
  }

  /// Reads a text.
  ///
  /// - Parameter flows: Whether it says that a blank at the end of a line joins it with the next.
  init(_ text: [UInt8], flows: Bool) {
    let read = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Self.line)
    let isWhole = Self.isWhole(read)
    var isOpen = false
    for place in read.indices {
      let line = read[place]
      let isQuoted = line.depth > 0
      let isUnmarked = isQuoted && (isWhole || Self.isInRun(read, place))
      let words = isUnmarked || flows ? Self.unstuffed(line, flows) : line.whole
      let mark: RawArticle.Mark =
        isUnmarked && !isWhole
        ? .paragraph(.quote)
        : Self.isAttribution(read, place) ? .dropped(.debris) : .unknown
      if isOpen, let last = lines.indices.last, read[place - 1].depth == line.depth {
        lines[last] += words
        isFlowed = true
      } else {
        lines.append(Array(isUnmarked || !isQuoted ? words : line.whole))
        marks.append(mark)
      }
      isOpen = flows && words.last == 0x20 && !words.elementsEqual(MailFurniture.signature)
    }
  }

  private static func line(_ text: ArraySlice<UInt8>) -> Line {
    var (depth, rest) = (0, text)
    while true {
      // Blanks may stand between the marks, of which no text has many.
      let mark = rest.first == 0x20 && depth > 0 ? rest.dropFirst() : rest
      guard mark.first == 0x3E else { break }
      rest = mark.dropFirst()
      depth += 1
    }
    return Line(depth: depth, words: rest, whole: text)
  }

  /// Returns the words behind the marks, without the one blank that may stand between.
  private static func unstuffed(_ line: Line, _ flows: Bool) -> ArraySlice<UInt8> {
    (line.depth > 0 || flows) && line.words.first == 0x20 ? line.words.dropFirst() : line.words
  }

  /// Whether all of a text is quoted, but for the line that says whom.
  private static func isWhole(_ lines: [Line]) -> Bool {
    var quoted = 0
    for place in lines.indices where lines[place].whole.contains(where: { $0 != 0x20 }) {
      if lines[place].depth > 0 {
        quoted += 1
      } else if quoted > 0 || !isAttribution(lines, place) {
        return false
      }
    }
    return quoted > 0
  }

  /// Whether a line stands among others that are quoted, or below one that says whom they quote.
  private static func isInRun(_ lines: [Line], _ place: Int) -> Bool {
    if place > 0, lines[place - 1].depth > 0 || isAttribution(lines, place - 1) { return true }
    return place + 1 < lines.count && lines[place + 1].depth > 0
  }

  /// How long a line is at most that says whom the lines below quote.
  private static let longestAttribution = 300

  /// Whether a line says whom those below it quote: `On …, A <a@b> wrote:`.
  private static func isAttribution(_ lines: [Line], _ place: Int) -> Bool {
    guard lines[place].depth == 0, lines[place].whole.count <= longestAttribution,
      lines.indices.contains(place + 1)
    else { return false }
    let line = ArticleBody.trimmed(TextLine.withoutDirections(lines[place].whole)[...])
    guard line.last == 0x3A else { return false }
    let next = lines[(place + 1)...].prefix(2).contains { $0.depth > 0 }
    let isSaid =
      attributions.contains { line.dropLast().suffix($0.count).elementsEqual($0) }
      || verbs.contains { line.holds($0) }
    return next && isSaid && line.contains { (0x30...0x39).contains($0) || $0 == 0x40 }
  }

  /// Arabic has the verb before the name.
  private static let verbs = ["تمت كتابة ما يلي بواسطة", " كتب ", " كتبت "].map { Array($0.utf8) }
  private static let attributions = ["wrote", "a écrit ", "a écrit", "كتب", "كتبت", "schrieb"]
    .map { Array($0.utf8) }
}
