import CorpusModel
import SearchQuery

extension Corrector {
  /// What is searched for because of the names in Latin letters that a query has.
  struct ArabicNames {
    /// The query with the Arabic of names that no article has in Latin letters, and of names that are
    /// excluded; nothing where there are none.
    var least: Correction?
    /// The same with the Arabic of names beside what articles have of them in Latin letters, too.
    var most: Correction?
  }

  /// Finds the names in Latin letters of a query that finds something without their Arabic.
  ///
  /// Words in quotes stand for themselves.
  func arabicNames() -> ArabicNames {
    var least = excludedNames()
    var beside: [Replacement] = []
    for run in latinRuns(query.query?.unquotedWords ?? []).prefix(Self.mostWords) {
      for part in romanised.sureNames(of: run, isFinished: isFinished) {
        if !run[part.words].contains(where: vocabulary.has) {
          guard let one = replacement(of: part, in: run, keepsLatin: false) else { continue }
          least.append(keptTogether(one))
        } else if let both = replacement(of: part, in: run, keepsLatin: true) {
          beside.append(both)
        }
      }
    }
    var names = ArabicNames()
    if !least.isEmpty {
      let reason: Correction.Reason =
        least.contains { !$0.text.contains(" OR ") } ? .romanised : .alsoArabic
      names.least = Correction(reason, text: replacing(least))
    }
    if !beside.isEmpty {
      names.most = Correction(.alsoArabic, text: replacing(least + beside))
    }
    return names
  }

  private func replacing(_ replacements: [Replacement]) -> String {
    query.replacing(
      replacements.sorted { $0.range < $1.range }.map { ($0.range, $0.text) })
  }

  /// Returns the Arabic of names in Latin letters that the query excludes: instead of them where no
  /// article has those, and beside them where at least three times as many have the Arabic.
  func excludedNames() -> [Replacement] {
    let groups = query.query?.excludedWords ?? []
    return groups.flatMap { latinRuns($0) }.prefix(Self.mostWords).flatMap { run in
      romanised.sureNames(of: run, isFinished: isFinished).compactMap { part -> Replacement? in
        let known = run[part.words].filter { vocabulary.has($0) }
        let counts = known.map { vocabulary.articleCount(ofKey: $0.term.key) }
        guard known.count == part.words.count, let count = counts.min() else {
          return replacement(of: part, in: run, keepsLatin: false, isExcluded: true)
        }
        guard let arabic = part.texts.first,
          vocabulary.articleCount(ofRarest: arabic) >= Searcher.leastGainOfNames * count
        else { return nil }
        return replacement(of: part, in: run, keepsLatin: true, isExcluded: true)
      }
    }
  }

  /// Whether a word is typed to its end.
  private func isFinished(_ word: CorrectableWord) -> Bool {
    query.unfinished?.range.start != word.term.range.start
  }

  /// Returns the words in Latin letters, side by side ones together.
  private func latinRuns(_ words: [CorrectableWord]) -> [[CorrectableWord]] {
    var runs: [[CorrectableWord]] = []
    for word in words where word.isLatin {
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
    of part: RomanisedNames.Part, in run: [CorrectableWord], keepsLatin: Bool,
    isExcluded: Bool = false
  ) -> Replacement? {
    let range = range(of: part, in: run)
    guard var arabic = part.texts.first, standsAlone(range, isExcluded: isExcluded) else {
      return nil
    }
    // What is excluded is the name, and not all that has its words somewhere.
    if isExcluded, arabic.unicodeScalars.contains(where: Self.isBlank) {
      arabic = ParsedQuery.quoted(arabic)
    } else if keepsLatin {
      arabic = Self.grouped(arabic)
    }
    guard keepsLatin else { return Replacement(range: range, text: arabic) }
    let typed = String(String.UnicodeScalarView(scalars[range.start..<range.end]))
    // The Latin name comes last, since it may go on.
    let both = "\(arabic) OR \(Self.grouped(typed))"
    return Replacement(range: range, text: range.count == scalars.count ? both : "(\(both))")
  }

  /// Whether a part of the query is no part of something else: nothing that joins or shortens stands
  /// beside it, nor what negates, unless it is excluded.
  private func standsAlone(_ range: TextRange, isExcluded: Bool) -> Bool {
    guard range.start < range.end, range.end <= scalars.count else { return false }
    let before = range.start > 0 ? scalars[range.start - 1] : " "
    let after = range.end < scalars.count ? scalars[range.end] : " "
    return
      (Self.isBlank(before) || before == "(" || before == ":"
      || isExcluded && before.properties.isDash)
      && (Self.isBlank(after) || after == ")")
  }

  /// Several words stay together in parentheses.
  private static func grouped(_ name: String) -> String {
    name.unicodeScalars.contains(where: isBlank) ? "(\(name))" : name
  }
}
