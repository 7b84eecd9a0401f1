import TestSupport
import Testing

@testable import YAMLReader

/// Texts that are read without libyaml are read as it reads them.
@Suite struct PlainBlocksTests {
  private static let actors = """
    # Who is who.
    - id: langley
      kind: person
      name: مايكل لانغلي

      latin: "Michael: Langley"
      aliases:
        - text: لانغلي
          outlets: [arab-weekly, dz-press]
      # A comment among them.
        - text: Langley # and one behind
      nisbas: [أ ب, ج]
    - plain
    - "- quoted"

    """

  /// A node with the places of all that is in it.
  private func picture(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    let place = "@\(node.place.line):\(node.place.column)"
    switch node.content {
    case .scalar(let text, let isQuoted): return (isQuoted ? "\"\(text)\"" : text) + place
    case .sequence(let items): return "[" + items.map(picture).joined(separator: ", ") + "]" + place
    case .mapping(let entries):
      let pictures = entries.map { entry in
        "\(entry.key)@\(entry.place.line):\(entry.place.column): \(picture(entry.value))"
      }
      return "{" + pictures.joined(separator: ", ") + "}" + place
    }
  }

  @Test func whatIsWrittenPlainlyIsReadSo() throws {
    let text = Self.actors.replacing(" # and one behind", with: "")
    let bytes = Array(text.utf8)[...]
    let root = try #require(PlainBlocks.root(of: bytes, firstLine: 3))
    #expect(picture(root) == picture(YAMLDocument(closely: bytes, firstLine: 3).root))
    #expect(picture(root).contains("\"Michael: Langley\"@8:10"))
  }

  @Test(arguments: [
    "", "# nothing", "a", "a: 'b'", "a: \"b\\n\"", "a: |\n  b", "a: b\n  c", "a: &x b", "a:\n- b",
    "a: b: c", "a: b #c", "a: {b: c}", "a: [b, [c]]", "a: 1\na: 2", "ا: ب", "a:", "a: b\n---\nc: d",
    "a: \u{1}", "a: \u{85}", "\u{FEFF}a: b", "a:\tb", "- a: b\n c: d", "  a: b", "a: - b", "- - a",
  ])
  func whatIsNotIsLeftToLibyaml(_ text: String) {
    #expect(PlainBlocks.root(of: Array(text.utf8)[...], firstLine: 1) == nil)
  }

  /// Whatever is put together of pieces of YAML: either it is left to libyaml, or read as it reads it.
  @Test func nothingIsReadOtherwise() {
    let pieces = [
      "a", "b-1", "key", "نص", ": ", ":", " ", "  ", "    ", "\n", "\n", "\n  ", "\n    ", "- ",
      "\n- ",
      "\n  - ", "\"", "[", "]", ", ", ",", "#", " #", "x y", "«", "”", "…", "1", "2020-09", "~",
      "?", "!",
      "key: v", "\nkey: v", "\n  key: v", "\nb: ", "- key: v", "http://a.example/", "'", "|", "{",
      "\\", "=",
      "\nc:\n  ", "\nd:\n  - ", "\n\n", "\n# c\n",
    ]
    var random = SeededGenerator(seed: 7)
    var read = 0
    for _ in 0..<40_000 {
      let count = Int.random(in: 1...14, using: &random)
      var text = ""
      for _ in 0..<count { text += pieces.randomElement(using: &random) ?? "" }
      let bytes = Array(text.utf8)[...]
      guard let root = PlainBlocks.root(of: bytes, firstLine: 1) else { continue }
      read += 1
      let document = YAMLDocument(closely: bytes, firstLine: 1)
      let isSame =
        document.isComplete && document.problems.isEmpty
        && picture(root) == picture(document.root)
      #expect(isSame, "\(text.debugDescription)")
      if !isSame { return }
    }
    #expect(read > 1000)
  }

  /// Lines of a sound text that were moved, left out or shifted.
  @Test func neitherIsWhatWasSpoilt() {
    let lines = Self.actors.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<4000 {
      var spoilt = lines
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: spoilt.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: spoilt.remove(at: place)
        case 1: spoilt[place] = "  " + spoilt[place]
        case 2: spoilt[place] = String(spoilt[place].dropFirst(2))
        default: spoilt.swapAt(place, Int.random(in: spoilt.indices, using: &random))
        }
        if spoilt.isEmpty { break }
      }
      let text = spoilt.joined(separator: "\n")
      let bytes = Array(text.utf8)[...]
      guard let root = PlainBlocks.root(of: bytes, firstLine: 1) else { continue }
      let document = YAMLDocument(closely: bytes, firstLine: 1)
      let isSame =
        document.isComplete && document.problems.isEmpty
        && picture(root) == picture(document.root)
      #expect(isSame, "\(text)")
      if !isSame { return }
    }
  }
}
