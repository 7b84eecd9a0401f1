import TextLayout

/// Lays out what a fuzzer makes up, and stops the program where something does not hold that must.
struct LayoutCheck {
  private let text: [Unicode.Scalar]
  private let options: LayoutOptions
  private let width: Int
  private let place: Int

  /// Takes the options from the first four bytes, and the text from the rest.
  init(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    let flags = rest.popFirst() ?? 0
    options = LayoutOptions(
      direction: [.automatic, .leftToRight, .rightToLeft, .automatic][Int(flags & 3)],
      isRightToLeftWithoutLetters: flags & 4 != 0, showsVowelMarks: flags & 8 != 0,
      digits: [.asWritten, .arabicIndic, .western, .asWritten][Int(flags >> 4 & 3)],
      isJustified: flags & 64 != 0)
    width = Int(rest.popFirst() ?? 0) % 100
    let repeats = Int(rest.popFirst() ?? 0)
    place = Int(rest.popFirst() ?? 0) * 16
    let piece = flags & 128 != 0 ? Self.decoded(rest) : Self.scalars(rest)
    // Now and then a text so long that it is read in several stretches.
    text =
      repeats == 255 && width == 77 && piece.count > 70
      ? Array(repeatElement(piece, count: 5000 / piece.count + 1).joined()) : piece
  }

  /// Lays the text out in every way there is.
  func run() {
    let paragraph = ShapedParagraph(text, options: options)
    var end = 0
    let lines = paragraph.lines(width: width)
    for line in lines {
      expect(line.range.lowerBound.value == end)
      end = line.range.upperBound.value
      expect(line.width <= max(1, width))
      check(line)
    }
    expect(end == text.count)
    expect(lines.last?.isLastOfParagraph == true)
    expect(lines.elementsEqual(LineSetter(text, width: width, options: options)))

    let whole = paragraph.line(maxWidth: .max)
    expect(whole.width == paragraph.width)
    check(whole)
    checkCaret(whole)
    expect(paragraph.line(maxWidth: width).width <= max(1, width))

    var setter = LineSetter(text, width: width, options: options, near: LogicalOffset(place))
    end = setter.position.value
    while let line = setter.next() {
      expect(line.range.lowerBound.value == end)
      end = line.range.upperBound.value
    }
    expect(end == text.count)
  }

  private func check(_ line: Line) {
    var column = 0
    for cell in line.cells {
      expect(cell.width == 1 || cell.width == 2)
      // A character that is spelled out may be cut, and is of the line in which it starts.
      expect(cell.source.upperBound >= line.range.lowerBound)
      expect(cell.source.upperBound <= line.range.upperBound)
      expect(!cell.source.isEmpty)
      switch cell.scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
        .nonspacingMark, .enclosingMark:
        expect(false)
      default: break
      }
      if line.cells.count < 30 || column % 97 == 0 {
        expect(line.offset(atColumn: column) == cell.source.lowerBound)
        expect(line.columns(of: cell.source).contains { $0.contains(column) })
      }
      column += Int(cell.width)
    }
    expect(column == line.width)
  }

  private func checkCaret(_ line: Line) {
    guard line.cells.count < 30 else { return }
    var place = line.caretPlace(atColumn: .min)
    var column = Int.min
    var steps = 0
    while true {
      let next = line.caretColumn(at: place)
      expect(next > column)
      column = next
      steps += 1
      guard let right = line.caretPlace(rightOf: place) else { break }
      expect(line.caretPlace(leftOf: right) == place)
      place = right
    }
    expect(steps <= line.cells.count + 1)
  }

  private func expect(_ holds: Bool, line: UInt = #line) {
    guard !holds else { return }
    let codes = text.prefix(400).map { String($0.value, radix: 16) }.joined(separator: " ")
    fatalError("line \(line), width \(width), near \(place), \(options), \(codes)")
  }

  private static func decoded(_ bytes: some Collection<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// Makes a text of which most is what layout cares about: a byte is an ASCII or Arabic character, a
  /// control, or the first of three that are any character at all.
  private static func scalars(_ bytes: some Collection<UInt8>) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      let value: UInt32 =
        switch byte {
        case 0..<0x80: UInt32(byte)
        case 0x80..<0xE0: 0x0600 + UInt32(byte - 0x80)
        case 0xE0..<0xFA: controls[Int(byte - 0xE0)]
        case 0xFA..<0xFC: 0xFB50 + UInt32(iterator.next() ?? 0) << 2 + UInt32(byte & 1)
        default:
          UInt32(iterator.next() ?? 0) << 13 | UInt32(iterator.next() ?? 0) << 5
            | UInt32(iterator.next() ?? 0) & 31
        }
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return text
  }

  private static let controls: [UInt32] = [
    0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066,
    0x2067, 0x2068, 0x2069, 0x2060, 0xFEFF, 0xAD, 0xA0, 0x3000, 0x65E5, 0x0301, 0xFDFA, 0x05D0,
    0x2019, 0x1F600,
  ]
}
