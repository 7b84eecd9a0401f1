import TestSupport
import Testing

/// The real program in a real terminal: reading, following, searching.
@Suite(.enabled(if: TerminalSession.isAvailable, "there is no tmux"), .serialized)
struct ReadingTests {
  /// Opens the reader on the sample, and goes to the text.
  private func read(
    language: String = "ar",
    _ body: (TerminalSession) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder.withSample()
    try await TerminalSession.run { terminal in
      try await terminal.command("\"$WARRAQ\" --lang \(language) '\(folder.path)'")
      let leave = language == "ar" ? "خروج" : "q quit"
      try await terminal.wait(for: "مرصد جديد في وادي النور", "رقم 1 من", leave)
      // Before any key comes what the terminal answers of its background, which may change colours.
      try await terminal.step("2")
      // Nor does the picture change by itself once what the articles say is read.
      try await terminal.step("t")
      try await terminal.wait("the whole timeline") {
        !$0.shows("being read") && !$0.shows("تُقرأ المقالات")
      }
      try await terminal.step("BSpace")
      try await body(terminal)
    }
  }

  @Test(arguments: [
    ("LC_MESSAGES=ar_DZ.UTF-8", "ورّاق", "المقالات", "في هذا المقال"),
    ("LC_MESSAGES=fr_FR.UTF-8", "Warraq", "Articles", "In this article"),
    ("LC_ALL=C.UTF-8 LC_MESSAGES=ar_DZ", "Warraq", "Articles", "In this article"),
  ])
  func firstScreenHasThreePanes(
    locale: String, program: String, articles: String, actors: String
  ) async throws {
    try await TerminalSession.run { terminal in
      try await terminal.command("env \(locale) \"$WARRAQ\"")
      let picture = try await terminal.wait(
        for: program, articles, actors, "·", "│")
      // The text, between the panes, is Arabic and flush right.
      let rows = picture.rows.dropFirst().dropLast()
      let panes = rows.map { $0.split(whereSeparator: { "│┃".contains($0) }) }
      #expect(
        panes.contains { row in
          row.count == 3 && row[1].count > 40
            && (0xFE70...0xFEFC).contains(row[1].unicodeScalars.dropLast().last?.value ?? 0)
        })
      #expect(try await terminal.state("#{alternate_on}") == "1")
    }
  }

  @Test func textScrolls() async throws {
    try await read { terminal in
      let scrolled = try await terminal.step("j", times: 6)
      #expect(!scrolled.shows("ضيفا") && scrolled.shows("رقم 1 من"))
      #expect(try await terminal.step("G").shows("كلامه بالشكر"))
      try await terminal.step("g")
      let next = try await terminal.step("Space")
      #expect(!next.shows("رقم 1 من") && next.shows("رقم 9 من"))
      let first = try await terminal.step("b")
      #expect(first.shows("ضيفا") && first.shows("رقم 1 من"))
    }
  }

  @Test func aMentionLeadsToItsActorAndBack() async throws {
    try await read(language: "en") { terminal in
      let reading = try await terminal.step("n")
      let page = try await terminal.step("Enter")
      #expect(page.shows("Names 2") && page.shows("Roles 1") && page.shows("Ties"))
      #expect(page.shows("Mentions 4"))
      // Each line is a link, to the last one.
      let selected = try await terminal.step("G")
      #expect(selected.shows("Named together with"))
      let other = try await terminal.step("Enter")
      #expect(other != selected)
      try await terminal.step("BSpace", backTo: selected)
      try await terminal.step("BSpace", backTo: reading)
      try await terminal.step("]", backTo: selected)
      try await terminal.step("]", backTo: other)
      try await terminal.step("C-o")
      try await terminal.step("C-o", backTo: reading)
    }
  }

  @Test func aLineOfContextLeadsToItsArticle() async throws {
    try await read { terminal in
      try await terminal.step("n")
      var page = try await terminal.step("Enter")
      // Down to the line of the other article, which shows in reverse.
      while !(Self.selection(of: page)?.contains("عن المجرات البعيدة") ?? false) {
        page = try await terminal.step("j")
      }
      let article = try await terminal.step("Enter")
      #expect(article.shows("محاضرة عن المجرات") && article.shows("وحضرها طلاب"))
      #expect(!article.shows("الصفات"))
      try await terminal.step("BSpace", backTo: page)
    }
  }

  /// The text of the rows that look unlike all others: the selected ones.
  private static func selection(of page: Picture) -> String? {
    let rows = page.cells.dropFirst().dropLast()
    let selected = rows.filter { row in row.contains { !$0.look.background.isEmpty } }
    guard !selected.isEmpty else { return nil }
    return selected.map { PresentationForms.readFromRight(String($0.map(\.letter))) }
      .joined(separator: " ")
  }

  @Test func searchFindsAsOneTypes() async throws {
    try await read { terminal in
      let start = try await terminal.picture
      #expect(try await terminal.step("/").shows("اكتب كلمة أو أكثر"))
      // As people type, without hamza or marks, and the last word not to its end.
      try await terminal.type("النجار مجر")
      try await terminal.wait(for: "بحث: النجار مجر", "نتيجة واحدة", "محاضرة عن المجرات")
      let first = try await terminal.step("Enter")
      #expect(first.shows("البعيدة") && first.shows("1 من 2"))
      #expect(try await terminal.step("n").shows("2 من 2"))
      try await terminal.step("N", backTo: first)
      #expect(try await terminal.step("Escape").shows("بحث: النجار مجر"))
      // What was opened is no longer marked as new.
      let end = try await terminal.step("Escape")
      let marked = zip(start.rows.dropLast(), end.rows).filter { $0 != $1 }
      #expect(
        marked.allSatisfy { $0.filter { $0 != "●" }.hasPrefix($1) },
        "\(end.difference(from: start))")
    }
  }

  @Test func enterRightBehindTheLettersOpensWhatTheyFind() async throws {
    try await read { terminal in
      try await terminal.press(
        "/", "ا", "ل", "ن", "ج", "ا", "ر", "Space", "م", "ج", "ر", "Enter", "n")
      try await terminal.wait(for: "البعيدة", "2 من 2")
    }
  }

  @Test func keysOfAnArabicLayoutAreTheSame() async throws {
    try await read { terminal in
      let top = try await terminal.picture
      let scrolled = try await terminal.step("j")
      try await terminal.step("k", backTo: top)
      // ت lies where j does, ن where k, and ظ where the slash.
      try await terminal.step("ت", backTo: scrolled)
      try await terminal.step("ن", backTo: top)
      #expect(try await terminal.step("ظ").shows("بحث:"))
    }
  }

  @Test func articlesComeByStandardInput() async throws {
    let folder = try TemporaryFolder.withSample()
    try await TerminalSession.run { terminal in
      try await terminal.command(
        "cat '\(folder.path("articles/lecture.md"))' | \"$WARRAQ\" --lang ar -")
      try await terminal.wait(for: "محاضرة عن المجرات", "الدخل القياسي", "خروج")
      // The keys come from the terminal all the same.
      try await terminal.type("?")
      try await terminal.wait(for: "مفاتيح التحكم")
      try await terminal.type("qq")
      try await terminal.waitForShell()
    }
  }

  @Test func helpListsTheKeys() async throws {
    try await read(language: "en") { terminal in
      let before = try await terminal.picture
      let help = try await terminal.step("?")
      #expect(help.shows("Keys") && help.shows("Moving") && help.shows("Moves one line down."))
      #expect(try await terminal.step("G").shows("Draws the screen anew."))
      try await terminal.step("q", backTo: before)
    }
  }
}
