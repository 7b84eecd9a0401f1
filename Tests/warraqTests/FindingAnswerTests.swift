import Testing

/// What the commands answer of statements, paths, stories and differences, on the corpus that the
/// program carries.
@Suite struct FindingAnswerTests {
  private static let difference: JSONShape = [
    "story": .name, "kind": .one(of: ["name", "date", "number", "role", "wording"]),
    "point": .name, "actors": .list(.name),
    "versions": .list([
      "value": .name, "articles": .list(.name), "sentence": .name, "sentences": .list(.name),
    ]),
  ]

  @Test func listsStatements() async throws {
    let statements = try await JSONAnswer.objects("statements", shape: JSONAnswer.statement)
    let own = try await JSONAnswer.objects(
      "statements", "--speaker", "صبري بوقادوم", shape: JSONAnswer.statement)
    #expect(own == statements.filter { $0["speaker"].text == "boukadoum" })
    let unnamed = statements.filter { $0["speaker_kind"].text == "unnamed" }
    #expect(unnamed.allSatisfy { $0["speaker"] == .null && !$0["speaker_name"].text.isEmpty })
  }

  @Test func findsAPath() async throws {
    let step: JSONShape = [
      "from": .name, "to": .name, "kind": .name, "label": .name, "status": .name,
      "reversed": .boolean, "date": .nullable(.date), "article": .nullable(.name),
      "sentence": .nullable(.name),
    ]
    let path = try #require(
      try await JSONAnswer.objects(
        "path", "langley", "wagner", shape: ["from": .name, "to": .name, "steps": .list(step)]
      ).first)
    let steps = path["steps"].elements
    #expect(steps.first?["from"].text == "langley" && steps.last?["to"].text == "wagner")
    for (step, next) in zip(steps, steps.dropFirst()) { #expect(step["to"] == next["from"]) }
  }

  @Test func listsStories() async throws {
    let stories = try await JSONAnswer.objects(
      "stories",
      shape: [
        "id": .name, "label": .name, "articles": .list(.name),
        "near_duplicates": .list(.list(.name)),
      ])
    let talks = try #require(stories.first { $0["id"].text == "talks-2025" })
    for id in ["talks-arab-weekly", "talks-algerian-press", "talks-saleh-news"] {
      #expect(talks["articles"].elements.contains(.string(id)))
    }
  }

  @Test func listsDifferences() async throws {
    let all = try await JSONAnswer.objects("differences", shape: Self.difference)
    let talks = try await JSONAnswer.objects("differences", "talks-2025", shape: Self.difference)
    #expect(talks == all.filter { $0["story"].text == "talks-2025" })
    #expect(talks.allSatisfy { $0["versions"].elements.count > 1 })
  }

  @Test func putsOutletsSideBySide() async throws {
    let articles = try await JSONAnswer.objects(
      "compare", "talks-2025",
      shape: [
        "story": .name, "article": .name, "title": .name, "outlet": .name,
        "date": .nullable(.date),
        "names": .list(["actor": .name, "spellings": .list(["text": .name, "count": .integer])]),
        "dates": .list(["date": .name, "expression": .name]), "figures": .list(.name),
        "ties": .list(JSONAnswer.tie), "statements": .list(JSONAnswer.statement),
      ])
    #expect(articles.count == 3)
    for article in articles {
      let names = article["names"].elements.map(\.["actor"].text)
      #expect(names.contains("boukadoum") && names.contains("algeria"))
      #expect(!article["dates"].elements.isEmpty && !article["statements"].elements.isEmpty)
    }
  }

  @Test func whatIsNotThereIsNamed() async throws {
    let answer = try await Program.run(["differences", "no-such-story"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("no-such-story"))
  }
}
