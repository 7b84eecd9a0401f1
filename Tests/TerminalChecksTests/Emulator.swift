/// An emulator that does something of its own with Arabic, as it answers when it is asked and as it
/// shows what it is sent.
enum Emulator: String, CaseIterable {
  case vte, konsole, mlterm, kitty

  /// What the program calls what the emulator does.
  var bidiClass: String { self == .vte ? "explicit" : rawValue }

  /// What stops its own reordering, and what lets it reorder again; nothing stops kitty's.
  var bidiSwitch: (off: String, on: String)? {
    switch self {
    case .vte: ("\u{1B}[8l", "\u{1B}[8h")
    case .konsole:
      ("\u{1B}]50;BidiRenderingEnabled=false\u{7}", "\u{1B}]50;BidiRenderingEnabled=true\u{7}")
    case .mlterm: ("\u{1B}]5379;use_ctl=false\u{7}", "\u{1B}]5379;use_ctl=true\u{7}")
    case .kitty: nil
    }
  }

  /// DECRQM for mode 8, XTVERSION, DA3 and DA2, with what each emulator answers.
  private var answers: [(question: String, answer: String)] {
    switch self {
    case .vte:
      [
        ("\u{1B}[8$p", "\u{1B}[8;1$y"), ("\u{1B}[>q", "\u{1B}P>|VTE(7006)\u{1B}\\"),
        ("\u{1B}[=c", "\u{1B}P!|7E565445\u{1B}\\"), ("\u{1B}[>c", "\u{1B}[>65;7006;1c"),
      ]
    case .konsole:
      [
        ("\u{1B}[8$p", ""), ("\u{1B}[>q", "\u{1B}P>|Konsole 22.12.3\u{1B}\\"),
        ("\u{1B}[=c", "\u{1B}P!|7E4B4445\u{1B}\\"), ("\u{1B}[>c", "\u{1B}[>1;115;0c"),
      ]
    case .mlterm:
      [
        ("\u{1B}[8$p", ""), ("\u{1B}[>q", ""), ("\u{1B}[=c", ""),
        ("\u{1B}[>c", "\u{1B}[>24;279;0c"),
      ]
    case .kitty:
      [
        ("\u{1B}[8$p", "\u{1B}[8;0$y"), ("\u{1B}[>q", "\u{1B}P>|kitty(0.26.5)\u{1B}\\"),
        ("\u{1B}[=c", ""), ("\u{1B}[>c", "\u{1B}[>1;4000;26c"),
      ]
    }
  }

  /// Returns where the first question stands that the emulator answers in its own way.
  func firstQuestion(in bytes: ArraySlice<UInt8>) -> (place: Range<Int>, answer: [UInt8])? {
    answers.compactMap { question, answer in
      bytes.firstRange(of: Array(question.utf8)).map { ($0, Array(answer.utf8)) }
    }.min { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// Returns what stands on its screen when its own reordering has been stopped, where it can be.
  func shown(_ grid: Grid) -> Grid {
    guard self == .kitty else { return grid }
    return Grid(rows: grid.rows.map { Grid.Row(cells: Self.turned($0.cells)) })
  }

  /// Turns the chunks of a row round whose first letter is Arabic, as kitty does: brackets too.
  private static func turned(_ cells: [String]) -> [String] {
    var shown: [String] = []
    var chunk: [String] = []
    func finish() {
      let first = chunk.lazy.flatMap(\.unicodeScalars).first(where: isLetter)
      let isArabic = first.map { $0.value >= 0x0600 } ?? false
      shown += isArabic ? chunk.reversed().map { mirrored[$0] ?? $0 } : chunk
      chunk = []
    }
    for cell in cells {
      let isEnd = cell.unicodeScalars.allSatisfy { $0 == " " || (0x2500...0x259F) ~= $0.value }
      if isEnd {
        finish()
        shown.append(cell)
      } else {
        chunk.append(cell)
      }
    }
    finish()
    return shown
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || (0x0660...0x0669) ~= scalar.value
  }

  private static let mirrored = [
    "(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«", "<": ">", ">": "<", "{": "}",
    "}": "{",
  ]
}
