import ArgumentParser
import CorpusModel
import Library

/// `warraq actor ID-OR-NAME`: everything the corpus knows of an actor.
struct ShowActor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "Prints all that the corpus knows of an actor: names, roles, ties, mentions.")

  @Argument(help: "The actor's identifier, or a name in any spelling.")
  var actor: String

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    struct Role: Encodable {
      let title: String
      @Nullable var of: String?
      @Nullable var from: String?
      @Nullable var to: String?
      @Nullable var article: String?
    }
    struct Mention: Encodable {
      let article: String
      let start, end: Int
      let surface, sentence: String
    }
    struct Companion: Encodable {
      let actor: String
      let articles: Int
    }
    let id, name, latin, kind, summary: String
    let variants: [VariantRecord]
    let roles: [Role]
    let ties: [TieRecord]
    let statements: [StatementRecord]
    let mentions: [Mention]
    let together: [Companion]
  }

  func run() throws {
    let corpus = try options.openWhole(withFindings: true)
    let dossier = corpus.dossier(of: try corpus.requireActor(actor))
    var report = Report(asJSON: options.json)
    try report.add(record(of: dossier, in: corpus), lines: lines(of: dossier, in: corpus))
    try report.finish()
  }

  private func record(of dossier: ActorDossier, in corpus: Corpus) -> Record {
    let actor = dossier.actor
    return Record(
      id: actor.id.description, name: actor.name, latin: actor.latin, kind: actor.kind.rawValue,
      summary: actor.summary, variants: dossier.variants.map(VariantRecord.init),
      roles: actor.roles.map {
        Record.Role(
          title: $0.title, of: $0.of?.description, from: $0.from?.description,
          to: $0.to?.description, article: $0.article?.description)
      },
      ties: dossier.ties.flatMap { TieRecord.records(of: $0.tie) },
      statements: statements(of: dossier.actor, in: corpus),
      mentions: dossier.mentions.flatMap(\.places).map { place in
        let article = corpus.articles[place.article]
        return Record.Mention(
          article: article.id.description, start: place.range.start, end: place.range.end,
          surface: article.text[place.range], sentence: article.text[place.sentence])
      },
      together: dossier.together.map {
        Record.Companion(
          actor: corpus.actors[$0.actor].id.description, articles: $0.articles)
      })
  }

  private func statements(of actor: Actor, in corpus: Corpus) -> [StatementRecord] {
    guard let place = corpus.actor(actor.id) else { return [] }
    return corpus.statements(by: place).map { StatementRecord($0, in: corpus) }
  }

  private func lines(of dossier: ActorDossier, in corpus: Corpus) -> [[String]] {
    let actor = dossier.actor
    var lines = [["name", actor.name, actor.latin], ["summary", actor.summary]]
    lines += dossier.variants.map {
      ["variant", $0.text, "\($0.count)", $0.outlets.joined(separator: "، ")]
    }
    lines += actor.roles.map {
      [
        "role", $0.title, $0.of?.description ?? "", $0.from?.description ?? "",
        $0.to?.description ?? "",
      ]
    }
    lines += dossier.ties.map {
      [
        "tie", $0.tie.kind.rawValue, $0.tie.from.description, $0.tie.to.description,
        $0.tie.date?.description ?? "", $0.tie.label,
      ]
    }
    lines += statements(of: actor, in: corpus).map { ["statement", $0.article, $0.text] }
    lines += dossier.mentions.flatMap(\.places).map { place in
      let article = corpus.articles[place.article]
      return ["mention", article.id.description, article.text[place.sentence]]
    }
    lines += dossier.together.map {
      ["together", corpus.actors[$0.actor].name, "\($0.articles)"]
    }
    return lines
  }
}
