/// The paragraphs of plain text: its lines, without the blanks and no-break spaces at their ends;
/// those with nothing else are left out (`RawArticle.Parting.lines`).
enum PlainParagraphs {
  /// Joins the paragraphs of a text by single newlines, in place.
  static func join(_ text: inout [UInt8]) {
    var written = 0
    var start = 0
    while start < text.count {
      let end = JSONScanner.first(0x0A, in: text, start..<text.count)
      let line = trimmed(text, start..<end)
      if !line.isEmpty {
        if written > 0 {
          text[written] = 0x0A
          written += 1
        }
        if written == line.lowerBound {
          written = line.upperBound
        } else {
          for place in line {
            text[written] = text[place]
            written += 1
          }
        }
      }
      start = end + 1
    }
    text.removeLast(text.count - written)
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if text[start] == 0x20 {
        start += 1
      } else if end - start > 1, text[start] == 0xC2, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if text[end - 1] == 0x20 {
        end -= 1
      } else if end - start > 1, text[end - 2] == 0xC2, text[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}
