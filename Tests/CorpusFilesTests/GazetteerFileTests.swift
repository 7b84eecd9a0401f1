import CorpusModel
import Testing

@testable import CorpusFiles

struct GazetteerFileTests {
  private let path = "data/gazetteer/countries.tsv"

  @Test func aLineIsAnActor() {
    let text = """
      # id\tkind\tname
      peru\tplace\tبيرو\tPeru\tالبيرو؛ Perú ; بيروو\tبيروفي؛بيرواني

      lima\tplace\tليما\tLima\t\t\tperu\r
      unep\torganisation\tبرنامج البيئة\tUNEP
      """
    let contents = contents(of: path, text)
    #expect(contents.problems == [])
    #expect(contents.actors == [])
    #expect(
      contents.gazetteer == [
        Actor(
          id: ActorID("peru"), kind: .place, name: "بيرو", latin: "Peru",
          aliases: ["البيرو", "Perú", "بيروو"].map { Actor.Alias($0) },
          nisbas: ["بيروفي", "بيرواني"], origin: .gazetteer),
        Actor(
          id: ActorID("lima"), kind: .place, name: "ليما", latin: "Lima",
          capitalOf: ActorID("peru"), origin: .gazetteer),
        Actor(
          id: ActorID("unep"), kind: .organisation, name: "برنامج البيئة", latin: "UNEP",
          origin: .gazetteer),
      ])
  }

  @Test(arguments: [
    ("peru\tplace\tبيرو", "parted by tabs"),
    ("peru\tland\tبيرو\tPeru", "unknown kind 'land'"),
    ("Peru\tplace\tبيرو\tPeru", "'id' must be made of"),
    ("peru\tplace\t\tPeru", "must not be empty"),
    ("peru\tplace\tبيرو\tPeru\t\t\t\t\tx", "more than 7 fields"),
  ])
  func whatIsWrongIsToldWithItsLine(line: String, message: String) {
    let contents = contents(of: path, "# خط\n\(line)\nchad\tplace\tتشاد\tChad\n")
    #expect(contents.problems.map(\.line) == [2])
    #expect(contents.problems.map(\.path) == [path])
    #expect(contents.problems.first?.message.contains(message) == true)
    // The rest is read.
    #expect(contents.gazetteer.last?.id == ActorID("chad"))
  }

  @Test func anIdentifierIsThereOnce() {
    let line = "chad\tplace\tتشاد\tChad\n"
    let contents = contents(of: path, line + line)
    #expect(contents.gazetteer.count == 1)
    #expect(
      contents.problems.map(\.description) == [
        "\(path):2:1: error: the actor 'chad' is already at \(path):1:1"
      ])
  }

  @Test func bytesThatAreNoTextAreReplacedAndTold() {
    let bytes = Array("chad\tplace\tتش".utf8) + [0xFF, 0x07] + Array("د\tChad\n".utf8)
    let contents = CorpusContents(parsing: [SourceFile(path: path, bytes: bytes)])
    #expect(contents.gazetteer.map(\.name) == ["تش\u{FFFD}\u{FFFD}د"])
    #expect(contents.problems.map(\.severity) == [.error, .warning])
  }

  @Test func onlyTablesInItsFolderAreBaseLists() {
    #expect(SourceFile(path: path, bytes: []).kind == .gazetteer)
    #expect(SourceFile(path: "notes/countries.tsv", bytes: []).kind == .table)
    #expect(SourceFile(path: "names/places.tsv", bytes: []).kind == nil)
    #expect(SourceFile(path: "gazetteer/countries.txt", bytes: []).kind == .plainText)
  }

  @Test func aStateThatIsNowhereIsTold() {
    let town = "lima\tplace\tليما\tLima\t\t\tperu\n"
    #expect(
      contents(of: path, town).check().map(\.description) == [
        "\(path):1:1: error: there is no actor 'peru'"
      ])
    #expect(contents(of: path, town + "peru\tplace\tبيرو\tPeru\n").check() == [])
    let peru = Actor(id: ActorID("peru"), kind: .place, name: "بيرو", latin: "Peru")
    #expect(contents(of: path, town).check(knowing: [peru]) == [])
  }

  @Test func actorsHaveNisbasAndStates() {
    let contents = contents(
      of: "actors/places.yaml",
      """
      - id: peru
        kind: place
        name: بيرو
        latin: Peru
        summary: دولة
        summary_en: A state
        nisbas: [بيروفي, بيرواني]
      - id: lima
        kind: place
        name: ليما
        latin: Lima
        summary: مدينة
        summary_en: A town
        capital_of: peruu
      """)
    #expect(contents.problems == [])
    #expect(contents.actors.map(\.nisbas) == [["بيروفي", "بيرواني"], []])
    #expect(contents.actors.map(\.capitalOf) == [nil, ActorID("peruu")])
    #expect(
      contents.check().map(\.description) == [
        "actors/places.yaml:14:15: error: there is no actor 'peruu'"
      ])
  }

  @Test func aBaseListMaySpellAsTheCorpusDoes() {
    let problems = contents(
      ("actors/a.yaml", "- {id: a, kind: place, name: بيرو, latin: P, summary: س, summary_en: s}"),
      (path, "peru\tplace\tبيرو\tPeru\n")
    ).check()
    #expect(problems == [])
  }
}
