import ArabicText
import SearchQuery

@testable import SearchEngine

/// Which words of an article a word of a query means, and how much each counts.
extension NaiveSearch {
  private func kin(_ term: QueryTerm, through farthest: Kinship) -> Part {
    let word = SearchWord(surface: term.surface, key: term.key)
    return Part(isOneWord: false) { typed, key in
      word.kinship(typed: typed[...], key: key[...]).flatMap {
        $0 <= farthest ? RankingWeights.kinship($0) : nil
      }
    }
  }

  func word(_ term: QueryTerm) -> [Part] {
    kinship == .all ? [kin(term, through: .spelling)] : folded(term.key)
  }

  func behindParticles(_ term: QueryTerm) -> [Part] {
    kinship == .all ? [kin(term, through: .particle)] : folded(term.key)
  }

  func folded(_ wanted: [UInt8]) -> [Part] {
    [Part(isOneWord: false) { _, key in key == wanted ? 1 : nil }]
  }

  func fuzzy(_ term: QueryTerm) -> [Part] {
    let word = word(term)[0]
    let letters = EditDistance.letters(term.key)
    let edits = kinship == .all ? EditDistance.most(forLetters: letters.count) : 1
    let weight = kinship == .all ? RankingWeights.kinship(.edited) : 1
    let forms = kinship == .all ? FuzzyForms(term.key) : nil
    return [
      Part(isOneWord: false) { typed, key in
        word.weight(typed, key)
          ?? (forms?.has(key[...]) == true
            || EditDistance.isWithin(edits, letters, EditDistance.letters(key)) && key != term.key
            ? weight : nil)
      }
    ]
  }

  func prefix(_ term: QueryTerm) -> [Part] {
    guard kinship == .all else {
      return [
        Part(isOneWord: true, beginning: term.key) { _, key in
          key.starts(with: term.key) ? 1 : nil
        }
      ]
    }
    let wanted = TypedForm.of(term.surface)
    return [
      Part(isOneWord: true, beginning: term.key) { _, key in
        key.starts(with: term.key) ? 0.7 : nil
      },
      Part(isOneWord: false) { typed, key in
        key == term.key ? (typed == wanted ? 1 : 0.9) - 0.7 : nil
      },
    ]
      + PrefixForms.behindParticles(of: term.key).map { form in
        Part(isOneWord: true, beginning: form) { _, key in key.starts(with: form) ? 0.6 : nil }
      }
  }

  func quoted(_ term: QueryTerm, _ place: QuotedForms.Place) -> [Part] {
    guard kinship == .all else { return folded(term.key) }
    let wanted = WordJudge.bareAlefs(TypedForm.of(term.surface))
    return [
      Part(isOneWord: false) { typed, _ in
        let form = WordJudge.bareAlefs(typed)
        if form == wanted { return RankingWeights.kinship(.typed) }
        let isBehind = Self.particles(before: wanted, place).contains {
          form == Self.behind($0, wanted)
        }
        return isBehind ? RankingWeights.kinship(.particle) : nil
      }
    ]
  }

  func quotedBeginning(_ term: QueryTerm) -> [Part] {
    guard kinship == .all else {
      return [Part(isOneWord: false) { _, key in key.starts(with: term.key) ? 1 : nil }]
    }
    let wanted = WordJudge.bareAlefs(TypedForm.of(term.surface))
    return [
      Part(isOneWord: false) { typed, _ in
        let form = WordJudge.bareAlefs(typed)
        guard form.starts(with: wanted) else { return nil }
        return form == wanted ? RankingWeights.kinship(.typed) : 0.7
      }
    ]
  }

  private static func particles(before word: [UInt8], _ place: QuotedForms.Place) -> [String] {
    return switch place {
    case .later: []
    case .first where word.count >= 6 && word[0] >= 0x80:
      ["", "و", "ف"].flatMap { first in ["", "ب", "ك", "ل"].map { first + $0 } }
        .filter { !$0.isEmpty }
    case .first, .alone: ["و", "ف"]
    }
  }

  /// A word behind particles, as it is written: ل and ال are لل.
  private static func behind(_ particles: String, _ word: [UInt8]) -> [UInt8] {
    guard particles.hasSuffix("ل"), word.count >= 8, word.starts(with: Array("ال".utf8)) else {
      return Array(particles.utf8) + word
    }
    let isLam = word.dropFirst(4).starts(with: Array("ل".utf8))
    return Array((particles + (isLam ? "" : "ل")).utf8) + word.dropFirst(4)
  }
}
