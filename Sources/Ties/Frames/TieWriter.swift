internal import CorpusModel

/// Writes found ties in the words of the model.
struct TieWriter {
  let article: Article
  let reading: Reading
  let ids: [ActorID]
  /// The sentence that was written last, which ties of one sentence share.
  private var sentence: (number: Int, text: String) = (-1, "")

  init(article: Article, reading: Reading, ids: [ActorID]) {
    self.article = article
    self.reading = reading
    self.ids = ids
  }

  /// Returns the tie with its evidence.
  mutating func tie(_ found: FoundTie) -> Tie {
    let bounds = reading.sentences[found.sentence]
    let range = TextRange(bounds.lowerBound, bounds.upperBound)
    if sentence.number != found.sentence { sentence = (found.sentence, reading.text[range]) }
    let evidence = Evidence(
      article: article.id, sentence: sentence.text,
      expression: found.date.map { reading.text[$0.range] }, range: range)
    return Tie(
      from: ids[found.from], to: ids[found.to], kind: found.kind, label: label(found),
      labelInEnglish: Self.english(found.kind, found.status), date: found.date?.readings.first,
      status: found.status, isFound: true, evidence: [evidence])
  }

  private func label(_ found: FoundTie) -> String {
    var label = ""
    for (place, part) in found.label.enumerated() {
      if place == 1 { label += found.pronoun }
      if !label.isEmpty { label += " " }
      label += part.swallowed + reading.text[part.range]
    }
    return label
  }

  private static func english(_ kind: Tie.Kind, _ status: Tie.Status) -> String {
    let isPlanned = status == .planned
    switch kind {
    case .signed: return isPlanned ? "is to sign with" : "signed with"
    case .met: return isPlanned ? "is to meet" : "met"
    case .visited: return isPlanned ? "is to visit" : "visited"
    case .holdsRole: return "holds a role of"
    case .commands: return isPlanned ? "is to command" : "commands"
    case .memberOf: return isPlanned ? "is to join" : "is a member of"
    case .partOf: return "is part of"
    case .locatedIn: return "has its seat in"
    case .supplies: return isPlanned ? "is to supply" : "supplies"
    case .cooperates: return isPlanned ? "is to cooperate with" : "cooperates with"
    case .negotiates: return isPlanned ? "is to negotiate with" : "negotiates with"
    case .supports: return isPlanned ? "is to support" : "supports"
    case .opposes: return isPlanned ? "is to oppose" : "opposes"
    case .sanctions: return isPlanned ? "is to impose sanctions on" : "imposed sanctions on"
    case .succeeded: return isPlanned ? "is to succeed" : "succeeded"
    case .appointed: return isPlanned ? "is to appoint" : "appointed"
    case .dismissed: return isPlanned ? "is to dismiss" : "dismissed"
    case .accused: return isPlanned ? "is to accuse" : "accused"
    case .attacked: return isPlanned ? "is to attack" : "attacked"
    case .spokeWith: return isPlanned ? "is to speak with" : "spoke with"
    case .reportedBy: return "was reported by"
    }
  }
}
