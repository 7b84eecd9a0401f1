import Testing

/// What is printed for other programs is the text as it was written.
@Suite struct PipeChecks {
  /// Whether a scalar has no place in a text that is to be copied or searched: shaped letters,
  /// controls, marks of direction that were not written.
  private static func isForTerminals(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The ornate brackets and ligatures of block A are letters that people write.
    case 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFE70...0xFEFF, 0x200E, 0x200F, 0x202A...0x202E,
      0x2066...0x2069:
      true
    default: scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
  }

  @Test func articlesAreLogicalAndUnshaped() throws {
    let folder = try ScratchFolder(["article.md": Article.text])
    let text = try Program.output("read", "article", "--corpus", folder.path)
    #expect(text.unicodeScalars.allSatisfy { !Self.isForTerminals($0) }, "\(text)")
    for line in [
      Article.mixed, Article.date, Article.lamAlef, Article.digits,
      Article.words.joined(separator: " "),
    ] {
      #expect(text.contains(line), "\(text)")
    }
  }

  @Test(arguments: ["الجيش", "الجزائر", "Boukadoum"])
  func answersAreLogicalAndUnshaped(query: String) throws {
    let text = try Program.output("search", query)
    #expect(!text.isEmpty)
    #expect(text.unicodeScalars.allSatisfy { !Self.isForTerminals($0) }, "\(text)")
  }
}
