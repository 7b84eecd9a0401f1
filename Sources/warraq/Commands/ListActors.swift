import ArgumentParser
import CorpusModel
import Library

/// A spelling of an actor, as JSON has it.
struct VariantRecord: Encodable {
  let text: String
  let count: Int
  let outlets: [String]

  init(_ variant: ActorDossier.Variant) {
    text = variant.text
    count = variant.count
    outlets = variant.outlets
  }
}

/// `warraq actors`: the actors.
struct ListActors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Lists the actors, those that the articles name most first.")

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    let id, name, latin, kind: String
    let mentions, articles: Int
    let variants: [VariantRecord]
  }

  func run() throws {
    let corpus = try options.openWhole()
    var report = Report(asJSON: options.json)
    let order = corpus.actors.indices.sorted {
      (corpus.mentionCount(of: $1), $0) < (corpus.mentionCount(of: $0), $1)
    }
    for place in order {
      let dossier = corpus.dossier(of: place)
      let actor = dossier.actor
      let record = Record(
        id: actor.id.description, name: actor.name, latin: actor.latin, kind: actor.kind.rawValue,
        mentions: corpus.mentionCount(of: place), articles: dossier.mentions.count,
        variants: dossier.variants.map(VariantRecord.init))
      try report.add(
        record, text: record.id, record.kind, record.name, record.latin,
        "\(record.mentions)", "\(record.articles)")
    }
    try report.finish()
  }
}
