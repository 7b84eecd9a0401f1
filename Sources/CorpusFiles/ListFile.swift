internal import CorpusModel
internal import YAMLReader

/// What files of actors, ties and events share: a list of items, kinds, evidence.
enum ListFile {
  /// Returns the items of a file that is a list.
  static func items(of file: SourceFile, _ log: inout FileLog) -> [YAMLNode] {
    let clean = CleanText(file.bytes)
    log.note(clean)
    let document = YAMLDocument(clean.utf8[...])
    log.note(document)
    guard let root = document.root else {
      if document.isComplete { log.note("the file is empty") }
      return []
    }
    guard case .sequence(let items) = root.content else {
      log.note("the file must be a list", at: root.place)
      return []
    }
    return items
  }

  /// Reads a text as one of the kinds there are.
  static func kind<Kind: RawRepresentable & CaseIterable>(
    _ text: Fields.Text, _ log: inout FileLog
  ) -> Kind? where Kind.RawValue == String {
    if let kind = Kind(rawValue: text.text) { return kind }
    let all = Kind.allCases.map(\.rawValue).joined(separator: ", ")
    log.note("unknown kind '\(text.text)'; there are \(all)", at: text.place)
    return nil
  }

  /// Reads a reference to an actor.
  static func actor(_ text: Fields.Text, _ log: inout FileLog) -> ActorID {
    let id = ActorID(text.text)
    log.claims.refer(to: .actor(id), at: log.place(text.place))
    return id
  }

  /// Reads the sentences that show something.
  ///
  /// - Parameter isDated: Whether each must hold the date as the article prints it.
  static func evidence(
    _ fields: Fields, isDated: Bool, _ log: inout FileLog
  ) -> [Evidence] {
    fields.requiredList("evidence", &log).compactMap { node in
      let keys = isDated ? ["article", "expression", "sentence"] : ["article", "sentence"]
      guard let fields = Fields(node, of: "evidence", known: keys, &log) else { return nil }
      let article = fields.required("article", &log)
      let expression = isDated ? fields.required("expression", &log) : nil
      let sentence = fields.required("sentence", &log)
      guard let article, let sentence else { return nil }
      let id = ArticleID(article.text)
      log.claims.refer(to: .article(id), at: log.place(article.place))
      let evidence = Evidence(article: id, sentence: sentence.text, expression: expression?.text)
      log.claims.quotations.append(
        Claims.Quotation(
          evidence: evidence, sentencePlace: log.place(sentence.place),
          expressionPlace: expression.map { log.place($0.place) }))
      return evidence
    }
  }
}
