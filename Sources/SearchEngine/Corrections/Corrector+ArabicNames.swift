import CorpusModel
import SearchQuery

extension Corrector {
  /// Returns the query that asks for the Arabic names of actors, too, where it has their names in Latin
  /// letters, spelled as they are listed; nothing where it has none.
  ///
  /// Words in quotes stand for themselves.
  func addingArabicNames() -> Correction? {
    let replacements = latinRuns().prefix(Self.mostWords).flatMap { run in
      romanised.listedNames(of: run).compactMap { replacement(of: $0, in: run) }
    }
    guard !replacements.isEmpty else { return nil }
    return Correction(
      .alsoArabic, text: query.replacing(replacements.map { ($0.range, $0.text) }))
  }

  /// Returns the words in Latin letters, side by side ones together.
  private func latinRuns() -> [[CorrectableWord]] {
    var runs: [[CorrectableWord]] = []
    for word in query.query?.unquotedWords ?? [] where word.isLatin {
      // A name that is typed to its end needs nothing to go on with.
      let whole = CorrectableWord(term: word.term, isPrefix: false)
      if let last = runs.last?.last, isGap(last.term.range.end, word.term.range.start) {
        runs[runs.count - 1].append(whole)
      } else {
        runs.append([whole])
      }
    }
    return runs
  }

  private func replacement(
    of part: RomanisedNames.Part, in run: [CorrectableWord]
  ) -> Replacement? {
    let range = range(of: part, in: run)
    guard let arabic = part.texts.first, standsAlone(range) else { return nil }
    let typed = String(String.UnicodeScalarView(scalars[range.start..<range.end]))
    // The Latin name comes last, since it may go on.
    let both = "\(Self.grouped(arabic)) OR \(Self.grouped(typed))"
    return Replacement(range: range, text: range.count == scalars.count ? both : "(\(both))")
  }

  /// Whether a part of the query is no part of something else: nothing that joins, negates or
  /// shortens stands beside it.
  private func standsAlone(_ range: TextRange) -> Bool {
    guard range.start < range.end, range.end <= scalars.count else { return false }
    let before = range.start > 0 ? scalars[range.start - 1] : " "
    let after = range.end < scalars.count ? scalars[range.end] : " "
    return (Self.isBlank(before) || before == "(" || before == ":")
      && (Self.isBlank(after) || after == ")")
  }

  /// Several words stay together in parentheses.
  private static func grouped(_ name: String) -> String {
    name.unicodeScalars.contains(where: isBlank) ? "(\(name))" : name
  }
}
