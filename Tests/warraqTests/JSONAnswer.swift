import Testing

/// Answers in JSON, on the corpus that the program carries.
enum JSONAnswer {
  static let kinds: JSONShape = .one(of: [
    "person", "organisation", "place", "agreement", "law", "equipment", "outlet", "event",
  ])
  static let variant: JSONShape = [
    "text": .name, "count": .integer, "outlets": .list(.name),
  ]
  static let tie: JSONShape = [
    "from": .name, "to": .name, "kind": .name, "label": .name, "date": .nullable(.date),
    "status": .one(of: ["stated", "claimed", "planned"]), "found": .boolean, "article": .name,
    "sentence": .name,
  ]
  static let statement: JSONShape = [
    "speaker": .nullable(.name), "speaker_name": .string,
    "speaker_kind": .one(of: ["actor", "unnamed", "unknown"]), "direct": .boolean, "text": .name,
    "verb": .nullable(.name), "article": .name, "start": .integer, "end": .integer,
  ]

  /// Runs a command and returns its objects, each of which must have the shape.
  static func objects(_ arguments: String..., shape: JSONShape) async throws -> [JSONValue] {
    let answer = try await Program.run(arguments + ["--json"])
    #expect(answer.status == 0)
    #expect(answer.errors.isEmpty)
    #expect(!answer.output.contains(#"\u"#) && !answer.output.contains(#"\/"#))
    let objects = try answer.lines.map { try JSONValue($0) }
    #expect(!objects.isEmpty)
    for (line, object) in objects.enumerated() {
      if let difference = shape.difference(object) {
        Issue.record("\(arguments.joined(separator: " ")), line \(line + 1): \(difference)")
      }
    }
    return objects
  }
}
