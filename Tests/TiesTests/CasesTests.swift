import CorpusModel
import TestSupport
import Testing

@testable import Ties

/// The tables of small cases in Tests/Cases.
@Suite struct CasesTests {
  @Test func tiesAreFound() throws {
    let rows = try Cases.rows("ties")
    #expect(rows.count >= 60)
    for row in rows {
      let small = SmallCase(row)
      let finder = TieFinder(actors: small.actors)
      let ties = finder.ties(
        in: small.article, mentions: small.mentions, dates: [], statements: [])
      let ofTitles: Set<Tie.Kind> = [.holdsRole, .commands]
      let found = ties.filter { small.name.hasPrefix("title") || !ofTitles.contains($0.kind) }
        .map { "\($0.kind.rawValue):\($0.from):\($0.to):\($0.status.rawValue)" }
      #expect(found == small.expected, "\(row[0]): \(row[1])")
      for tie in ties {
        #expect(tie.isFound && !tie.label.isEmpty && !tie.labelInEnglish.isEmpty)
        let evidence = try #require(tie.evidence.first)
        let range = try #require(evidence.range)
        #expect(small.article.text[range] == evidence.sentence)
      }
    }
  }

  @Test func rolesAreFound() throws {
    let rows = try Cases.rows("roles")
    #expect(rows.count >= 50)
    for row in rows {
      let small = SmallCase(row)
      let roles = TieFinder(actors: small.actors)
        .roles(in: small.article, mentions: small.mentions)
      let found = roles.map { role in
        let of = role.of.map { small.actors[$0].id.description } ?? "-"
        let mark = role.isRank ? "rank" : role.isFormer ? "former" : ""
        return "\(small.actors[role.actor].id)|\(role.title)|\(of)|\(mark)"
      }
      #expect(found == small.expected, "\(row[0]): \(row[1])")
    }
  }
}
