import Testing
import YAMLReader

private func read(_ text: String, firstLine: Int = 1) -> YAMLDocument {
  YAMLDocument(Array(text.utf8)[...], firstLine: firstLine)
}

/// Returns a node in the form of JSON, quoted scalars alone in quotes.
private func picture(_ node: YAMLNode?) -> String {
  guard let node else { return "nothing" }
  switch node.content {
  case .scalar(let text, let isQuoted): return isQuoted ? "\"\(text)\"" : text
  case .sequence(let items): return "[" + items.map(picture).joined(separator: ", ") + "]"
  case .mapping(let entries):
    return "{" + entries.map { "\($0.key): \(picture($0.value))" }.joined(separator: ", ") + "}"
  }
}

@Suite struct YAMLReaderTests {
  @Test func readsListsMappingsAndScalars() {
    let document = read(
      """
      - id: langley
        name: "مايكل لانغلي"
        outlets: [a, 'b']
        note: |
          one
          two
      - {from: 2013, to: }
      """)
    #expect(document.problems.isEmpty)
    #expect(document.isComplete)
    #expect(
      picture(document.root) == "[{id: langley, name: \"مايكل لانغلي\", outlets: [a, \"b\"], "
        + "note: \"one\ntwo\n\"}, {from: 2013, to: }]")
  }

  @Test func tellsPlacesInScalars() throws {
    let document = read("اسم: قيمة\nb:\n  - دال: x\n", firstLine: 10)
    guard case .mapping(let entries)? = document.root?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.place) == [.init(line: 10, column: 1), .init(line: 11, column: 1)])
    #expect(entries[0].value.place == YAMLPlace(line: 10, column: 6))
    guard case .sequence(let items) = entries[1].value.content,
      case .mapping(let inner)? = items.first?.content
    else {
      Issue.record("no list")
      return
    }
    #expect(inner[0].value.place == YAMLPlace(line: 12, column: 10))
  }

  @Test(arguments: [
    ("a: b: c", 1, 5, "mapping values"),
    ("a: 1\nb: [1, 2\nc: 3", 3, 2, "flow sequence"),
    ("a: \"never closed", 1, 17, "end of stream"),
    ("a: 1\n\tb: 2", 2, 1, "tab character"),
    ("a: 1\nسين: \u{1}", 2, 6, "control characters"),
    ("a: &x 1\nb: *x", 2, 4, "aliases"),
    ("? [a]\n: b", 1, 3, "a key must be"),
    ("a: 1\n---\nb: 2", 2, 1, "second document"),
    ("a: 1\na: 2", 2, 1, "the key 'a' was already given"),
    ("a: \"x\\ey\"", 1, 4, "control character"),
  ])
  func tellsWhatIsWrongAndWhere(_ text: String, line: Int, column: Int, words: String) {
    let problems = read(text).problems
    #expect(problems.count == 1)
    #expect(problems.first?.place == YAMLPlace(line: line, column: column))
    #expect(problems.first?.message.contains(words) == true, "\(problems)")
  }

  @Test func malformedUTF8IsAProblemWithItsPlace() {
    let document = YAMLDocument([0x61, 0x3A, 0x20, 0x62, 0x0A, 0x63, 0xFF, 0x3A][...])
    #expect(document.problems.first?.place == YAMLPlace(line: 2, column: 2))
    #expect(!document.isComplete)
  }

  @Test func keepsTheItemsBeforeASyntaxError() {
    let document = read("- a: 1\n- b: 2\n- c: [\n- d: 4\n")
    #expect(!document.isComplete)
    #expect(picture(document.root) == "[{a: 1}, {b: 2}]")
  }

  @Test func aSecondDocumentLeavesTheFirst() {
    #expect(picture(read("a: 1\n---\nb: 2").root) == "{a: 1}")
  }

  @Test func theFirstOfTwoLikeKeysStays() {
    #expect(picture(read("a: 1\nb: 2\na: 3").root) == "{a: 1, b: 2}")
    let many = (0..<100).map { "k\($0): \($0)\n" }.joined()
    #expect(read(many).problems.isEmpty)
    #expect(read(many + "k7: 0\nk99: 0\n").problems.map(\.place.line) == [101, 102])
  }

  @Test func escapesHideNoControlCharacters() {
    #expect(
      picture(read("\"a\\x1b]0;x\\a\\u009b\\tb\"").root) == "\"a\u{FFFD}]0;x\u{FFFD}\u{FFFD}\tb\"")
  }

  @Test func emptyDocumentsHaveNoRoot() {
    for text in ["", "\n\n", "# a remark", "---\n...\n"] {
      let document = read(text)
      #expect(document.problems.isEmpty)
      #expect(["nothing", ""].contains(picture(document.root)))
    }
  }

  @Test func depthIsBounded() {
    for opener in ["[", "{a: ", "- "] {
      let document = read(String(repeating: opener, count: 100_000))
      #expect(document.problems.count == 1)
      #expect(!document.isComplete)
    }
    let deep = String(repeating: "[", count: 31) + String(repeating: "]", count: 31)
    #expect(read(deep).problems.isEmpty)
  }

  @Test func anyBytesAreSurvived() {
    var seed: UInt64 = 7
    func random(below limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let parts: [[UInt8]] = [
      "- ", "a", ": ", "\n", "  ", "[", "]", "{", "}", ",", "\"", "'", "\\", "|", ">", "&x ", "*x",
      "!!t ", "%", "---\n", "#", "?", "ع", "\u{85}", "\u{2028}", "\u{FEFF}",
    ].map { Array($0.utf8) }
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<random(below: 40) {
        bytes +=
          random(below: 20) == 0 ? [UInt8(random(below: 256))] : parts[random(below: parts.count)]
      }
      let document = YAMLDocument(bytes[...])
      #expect(document.isComplete || !document.problems.isEmpty)
      #expect(document.problems.allSatisfy { $0.place.line > 0 && $0.place.column > 0 })
    }
  }
}
