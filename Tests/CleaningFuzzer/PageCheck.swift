import Cleaning
import CorpusModel
import TestSupport

/// Cleans a page that a fuzzer makes up, and stops the program where something does not hold that must.
struct PageCheck {
  private var raw = RawArticle()

  /// Takes the page from bytes: of an odd first byte it is UTF-8, else each byte is a line or a piece of
  /// one; the second byte says what the format knows.
  init(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    let flags = rest.popFirst() ?? 0
    let known = rest.popFirst() ?? 0
    let text =
      flags & 1 != 0
      ? String(decoding: rest, as: UTF8.self)
      : rest.map { Self.pieces[Int($0) % Self.pieces.count] }.joined()
    raw.text = Self.clean(text)
    raw.stated.id = Array("id".utf8)
    raw.firstLine = 1
    raw.parting = flags & 2 != 0 ? .lines : .blankLines
    let lines = raw.text.split(separator: 0x0A)
    let line = Array(lines.isEmpty ? [] : lines[Int(known >> 4) % lines.count])
    if known & 1 != 0 { raw.stated.title = line }
    if known & 2 != 0 { raw.stated.outlet = Array("صوت الواحات".utf8) }
    if known & 4 != 0 { raw.headlines = [line] }
    if known & 8 != 0 { raw.stated.url = Array("https://www.example.org/2025/01/22/a".utf8) }
  }

  /// Cleans it.
  func run() {
    var cleaner = Cleaner()
    let check = CleaningCheck { cleaner.clean(&$0, into: &$1) }
    guard let fault = check.fault(of: raw, isRepeated: false) else { return }
    fatalError("\(fault) of \(String(decoding: raw.text, as: UTF8.self))")
  }

  /// Replaces control characters, as the readers of formats do.
  private static func clean(_ text: String) -> [UInt8] {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      view.append(isControl && scalar != "\n" ? "\u{FFFD}" : scalar)
    }
    return Array(String(view).utf8)
  }

  private static let pieces: [String] =
    PageLines.all.map { $0 + "\n" } + [
      "\n", " ", " ", " - ", " – ", " | ", ": ", "«", "»", "\"", ".", "؟", "…", "،", "#", "(", ")",
      "كلمة", "الجزائر", "رويترز", "2025", "يناير", "22", "شارك", "فيسبوك", "المصدر", "كتب",
      "الرئيسية", "/", "The", "اقرأ أيضا", "منذ", "\u{640}", "\u{301}", "\u{200B}", "\u{FFFD}",
    ]
}
