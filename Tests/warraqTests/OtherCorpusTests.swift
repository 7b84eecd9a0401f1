import Testing

/// Folders, files and standard input in place of the bundled corpus.
@Suite struct OtherCorpusTests {
  @Test func foldersAndFilesAreOneCorpus() async throws {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    try folder.write("\u{FEFF}عنوان آخر\r\n\r\nسطر.\r\n", to: "other/name.TXT")
    try folder.write("# عنوان بلا مقدمة\n\nفقرة.\n", to: "other/plain.md")
    try folder.write("not read", to: "other/picture.png")
    try folder.write("مخفي", to: "other/.hidden.txt")
    let answer = try await Program.run([
      "list", "--json", "--corpus", folder.path("articles"), "--corpus",
      folder.path("notes/note.txt"), "--corpus", folder.path("other"),
    ])
    #expect(answer.status == 0 && answer.errors.isEmpty)
    let articles = try answer.lines.map { try JSONValue($0) }
    #expect(
      articles.map(\.["id"].text) == ["lecture", "observatory", "note", "name", "plain"])
    #expect(articles.last?["title"].text == "عنوان بلا مقدمة")
    #expect(articles.last?["path"].text == folder.path("other/plain.md"))
    #expect(articles.allSatisfy { !$0["title"].text.contains("\r") })
  }

  @Test func theWholeTextOfAFileIsKept() async throws {
    let folder = try TemporaryFolder()
    try folder.write("العنوان\n\nفقرة أولى\nتتمة\n\nفقرة ثانية", to: "text.txt")
    let answer = try await Program.run(
      ["read", "text", "--json", "--corpus", folder.path("text.txt")])
    let article = try JSONValue(answer.output)
    #expect(article["title"].text == "العنوان")
    for line in ["فقرة أولى", "تتمة", "فقرة ثانية"] {
      #expect(article["text"].text.contains(line))
    }
  }

  @Test func allThatAFileHasIsRead() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"id": "a", "title": "أول", "text": "نص الأول.", "summary": "ملخص.", "language": "ar"}
      {"id": "b", "title": "ثان", "text": "نص الثاني."}
      """, to: "two.jsonl")
    let file = folder.path("two.jsonl")
    let answer = try await Program.run(["read", file])
    #expect(answer.output == "أول\n\nنص الأول.\n\n\nثان\n\nنص الثاني.\n")
    let objects = try await Program.run(["read", file, "--json"]).lines.map { try JSONValue($0) }
    #expect(objects.map(\.["id"].text) == ["a", "b"])
    #expect(objects.first?["summary"].text == "ملخص.")
    let one = try await Program.run(["read", file, "b"])
    #expect(one.output == "ثان\n\nنص الثاني.\n")
    #expect(try await Program.run(["read"]).status == 2)
  }

  @Test func actorsOfTheBundledCorpusAreLookedForWhereThereAreNone() async throws {
    let folder = try TemporaryFolder()
    try folder.write("خبر\n\nزار مايكل لانغلي الجزائر.", to: "news.txt")
    let answer = try await Program.run(["mentions", "news", "--corpus", folder.path])
    #expect(
      answer.output == """
        news\t4-16\tمايكل لانغلي\tlangley\tperson\tname
        news\t17-24\tالجزائر\talgeria\tplace\tname

        """)
  }

  @Test(arguments: [
    (
      "---\nid: piped\ntitle: من الأنبوب\noutlet: مكتب\ndate: 2025\nlanguage: ar\nsummary: س\n---\nنص.",
      "piped", "من الأنبوب", "نص."
    ),
    ("\u{FEFF}# عنوان\r\n\r\nنص.", "stdin", "عنوان", "نص."),
    ("عنوان\n# ليس عنوانا\n", "stdin", "عنوان", "# ليس عنوانا"),
  ])
  func standardInputIsAnArticle(
    input: String, id: String, title: String, text: String
  ) async throws {
    let answer = try await Program.run(
      ["read", id, "--json", "--corpus", "-"], input: input)
    #expect(answer.status == 0 && answer.errors.isEmpty)
    let article = try JSONValue(answer.output)
    #expect(article["title"].text == title && article["text"].text == text)
    let check = try await Program.run(["check", "-"], input: input)
    #expect(check.status == 0 && check.output.isEmpty)
  }

  @Test func standardInputIsReadOnce() async throws {
    let folder = try TemporaryFolder()
    try SampleCorpus.write(to: folder)
    let answer = try await Program.run(
      ["list", "--corpus", "-", "--corpus", "-", "--corpus", folder.path("notes")],
      input: "عنوان\nنص")
    #expect(answer.status == 0 && answer.lines.count == 2)
    #expect(answer.errors == "/dev/stdin: warning: was already read under another path\n")
    // Ties and events, which are read on demand, are never looked for there.
    let ties = try await Program.run(["ties", "--corpus", "-"], input: "عنوان\nنص")
    #expect(ties.status == 1 && ties.errors.isEmpty)
  }

  @Test(arguments: [
    ("\"$WARRAQ\" list --corpus - < /dev/null", "the file is empty"),
    ("\"$WARRAQ\" list --corpus - <&-", "it is closed"),
    ("\"$WARRAQ\" list --corpus - < /", "it is a folder"),
    ("yes | \"$WARRAQ\" list --corpus -", "larger than"),
    ("\"$WARRAQ\" - < /dev/null", "the file is empty"),
  ])
  func standardInputThatCannotBeReadIsReported(line: String, why: String) async throws {
    let answer = try await Program.shell(line)
    #expect(answer.status == 2 && answer.output.isEmpty)
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.contains("/dev/stdin: error: ") && answer.errors.contains(why))
  }
}
