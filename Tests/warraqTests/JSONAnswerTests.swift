import Testing

/// What the commands answer in JSON, on the corpus that the program carries.
@Suite struct JSONAnswerTests {
  /// Returns the texts of articles as `read` gives them.
  private func texts(_ articles: [JSONValue]) async throws -> [JSONValue: [Unicode.Scalar]] {
    var texts: [JSONValue: [Unicode.Scalar]] = [:]
    for article in Set(articles) {
      texts[article] = Array(try await Self.read(article.text)["text"].text.unicodeScalars)
    }
    return texts
  }

  /// What `read` answered, so that the program runs once for each article and not in every test.
  private actor Answers {
    static let shared = Answers()

    private var answers: [String: Task<JSONValue, any Error>] = [:]

    func answer(_ id: String) -> Task<JSONValue, any Error> {
      if let answer = answers[id] { return answer }
      let answer = Task { try await JSONAnswerTests.ask(id) }
      answers[id] = answer
      return answer
    }
  }

  private static func read(_ id: String) async throws -> JSONValue {
    try await Answers.shared.answer(id).value
  }

  private static func ask(_ id: String) async throws -> JSONValue {
    let shape: JSONShape = [
      "id": .name, "title": .name, "outlet": .name, "language": .name,
      "date": .nullable(.date), "byline": .nullable(.name), "url": .nullable(.name),
      "story": .nullable(.name), "summary": .nullable(.name), "text": .name,
      "paragraphs": .list([
        "kind": .one(of: ["body", "heading", "quote", "caption", "credit"]),
        "start": .integer, "end": .integer,
      ]),
      "guessed": .list(.one(of: ["title", "outlet", "date", "byline", "language"])),
      "date_basis": .nullable(.string),
      "dropped": .list(["line": .integer, "text": .string, "why": .name]),
    ]
    let objects = try await JSONAnswer.objects("read", id, shape: shape)
    #expect(objects.count == 1)
    return try #require(objects.first)
  }

  @Test func listsArticles() async throws {
    let articles = try await JSONAnswer.objects(
      "list",
      shape: [
        "id": .name, "title": .name, "outlet": .name, "date": .nullable(.date),
        "story": .nullable(.name), "words": .integer, "path": .name,
        "copies": .list(.name),
      ])
    #expect(articles.count >= 24)
    #expect(Set(articles.map(\.["id"].text)).count == articles.count)
    #expect(articles.allSatisfy { $0["words"].integer >= 150 })
  }

  @Test(arguments: ["africom-commanders", "esper-aljazeera", "who-is-chengriha"])
  func paragraphsCoverTheText(id: String) async throws {
    let article = try await Self.read(id)
    #expect(article["id"].text == id)
    let text = Array(article["text"].text.unicodeScalars)
    var next = 0
    for paragraph in article["paragraphs"].elements {
      let (start, end) = (paragraph["start"].integer, paragraph["end"].integer)
      #expect(start == next && end > start)
      try #require((0...end).contains(start) && end <= text.count)
      #expect(!text[start..<end].contains("\n"))
      if end < text.count { #expect(text[end] == "\n") }
      next = end + 1
    }
    #expect(next == text.count + 1)
  }

  @Test func mentionsSliceTheirArticles() async throws {
    let mentions = try await JSONAnswer.objects(
      "mentions",
      shape: [
        "article": .name, "start": .integer, "end": .integer, "surface": .name, "actor": .name,
        "kind": JSONAnswer.kinds, "name": .name,
        "how": .one(of: ["name", "alias", "nisba", "capital", "short", "variant", "found"]),
        "other": .nullable(.name),
      ])
    let texts = try await texts(mentions.map(\.["article"]))
    #expect(texts.count >= 24)
    for mention in mentions {
      let slice = slice(texts[mention["article"]] ?? [], mention)
      #expect(slice == mention["surface"].text)
    }
    let one = try await Program.run(["mentions", "esper-aljazeera", "--json"])
    #expect(
      try one.lines.map { try JSONValue($0) }
        == mentions.filter { $0["article"].text == "esper-aljazeera" })
  }

  /// Returns what lies between `start` and `end`.
  private func slice(_ text: [Unicode.Scalar], _ place: JSONValue) -> String? {
    let (start, end) = (place["start"].integer, place["end"].integer)
    guard 0 <= start, start < end, end <= text.count else { return nil }
    return String(String.UnicodeScalarView(text[start..<end]))
  }

  @Test func listsActors() async throws {
    let actors = try await JSONAnswer.objects(
      "actors",
      shape: [
        "id": .name, "name": .name, "latin": .name, "kind": JSONAnswer.kinds, "mentions": .integer,
        "articles": .integer, "variants": .list(JSONAnswer.variant),
      ])
    #expect(actors.count >= 70)
    let counts = actors.map(\.["mentions"].integer)
    #expect(counts == counts.sorted(by: >))
    for actor in actors {
      let variants = actor["variants"].elements.map(\.["count"].integer)
      #expect(variants.reduce(0, +) == actor["mentions"].integer, "\(actor["id"].text)")
    }
  }

  @Test(arguments: ["langley", "مايكل لانغلي", "michael langley"])
  func tellsOfAnActor(name: String) async throws {
    let shape: JSONShape = [
      "id": .name, "name": .name, "latin": .name, "kind": JSONAnswer.kinds, "summary": .name,
      "variants": .list(JSONAnswer.variant),
      "roles": .list([
        "title": .name, "of": .nullable(.name), "from": .nullable(.date), "to": .nullable(.date),
        "article": .nullable(.name),
      ]),
      "ties": .list(JSONAnswer.tie), "statements": .list(JSONAnswer.statement),
      "mentions": .list([
        "article": .name, "start": .integer, "end": .integer, "surface": .name, "sentence": .name,
      ]),
      "together": .list(["actor": .name, "articles": .integer]),
    ]
    let actor = try #require(try await JSONAnswer.objects("actor", name, shape: shape).first)
    #expect(actor["id"].text == "langley")
    for field in ["variants", "roles", "ties", "mentions", "together"] {
      #expect(!actor[field].elements.isEmpty, "\(field)")
    }
    let mentions = actor["mentions"].elements
    let texts = try await texts(mentions.map(\.["article"]))
    for mention in mentions {
      #expect(slice(texts[mention["article"]] ?? [], mention) == mention["surface"].text)
      #expect(mention["sentence"].text.contains(mention["surface"].text))
    }
  }

  @Test func listsTies() async throws {
    let ties = try await JSONAnswer.objects("ties", shape: JSONAnswer.tie)
    #expect(ties.count >= 70)
    let texts = try await texts(ties.map(\.["article"]))
    for tie in ties {
      #expect(string(texts[tie["article"]]).contains(tie["sentence"].text))
    }
    let own = try await JSONAnswer.objects("ties", "--actor", "langley", shape: JSONAnswer.tie)
    #expect(own.allSatisfy { [$0["from"].text, $0["to"].text].contains("langley") })
    #expect(
      own.count == ties.count { [$0["from"].text, $0["to"].text].contains("langley") })
  }

  private func string(_ text: [Unicode.Scalar]?) -> String {
    String(String.UnicodeScalarView(text ?? []))
  }

  @Test func listsEventsInOrder() async throws {
    let shape: JSONShape = [
      "start": .day, "end": .day,
      "precision": .one(of: ["day", "month", "year", "interval"]), "expression": .nullable(.name),
      "basis": .one(of: ["stated", "article", "publication"]),
      "kind": .one(of: ["event", "sentence"]), "alternatives": .list(.date),
      "label": .name, "actors": .list(.name), "article": .name, "outlet": .name,
      "sentence": .name,
    ]
    let events = try await JSONAnswer.objects("timeline", shape: shape)
    #expect(events.count >= 25)
    #expect(events.allSatisfy { $0["start"].text <= $0["end"].text })
    let starts = events.map(\.["start"].text)
    #expect(starts == starts.sorted())
    for event in events where event["expression"] != .null {
      #expect(event["sentence"].text.contains(event["expression"].text))
    }
    for event in events where event["precision"].text == "day" {
      #expect(event["start"] == event["end"])
    }
    let own = try await JSONAnswer.objects("timeline", "--actor", "langley", shape: shape)
    #expect(own == events.filter { $0["actors"].elements.contains(.string("langley")) })
  }

  @Test func searches() async throws {
    let shape: JSONShape = [
      "query": .name, "corrected": .nullable(.name), "total": .integer, "took_us": .integer,
      "hits": .list([
        "id": .name, "title": .name, "outlet": .name, "date": .nullable(.date), "score": .number,
        "snippet": .name,
        "matches": .list([
          "start": .integer, "end": .integer,
          "how": .one(of: ["exact", "folded", "stem", "fuzzy", "actor"]),
        ]),
        "duplicates": .list(.name),
      ]),
      "problems": .list(["start": .integer, "end": .integer, "message": .name]),
      "facets": .list([
        "kind": .one(of: ["outlet", "year", "actor"]), "value": .string, "count": .integer,
      ]),
    ]
    let answer = try #require(
      try await JSONAnswer.objects("search", "مذكره", "التفاهم", "--limit", "3", shape: shape).first
    )
    #expect(answer["query"].text == "مذكره التفاهم")
    #expect(answer["hits"].elements.count == 3 && answer["total"].integer >= 3)
    let texts = try await texts(answer["hits"].elements.map(\.["id"]))
    for hit in answer["hits"].elements {
      let text = texts[hit["id"]] ?? []
      #expect(string(text).contains(hit["snippet"].text))
      for match in hit["matches"].elements {
        let surface = try #require(slice(text, match))
        #expect(surface.contains("مذكر") || surface.contains("تفاهم"), "\(surface)")
        #expect(!surface.contains(" "))
      }
    }
  }
}
