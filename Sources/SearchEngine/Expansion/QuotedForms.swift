import ArabicText

/// What a word in quotes may be with particles before it.
enum QuotedForms {
  /// Where in its quotes a word stands.
  enum Place: Sendable {
    case alone, first, later

    init(_ place: Int, of count: Int) { self = place > 0 ? .later : count > 1 ? .first : .alone }
  }

  /// How many bytes a word without the article has that ب ك ل may stand before: three letters.
  private static let leastBehindPreposition = 6

  /// Returns a word behind particles, as bytes: behind و and ف, and the first of several words behind
  /// ب ك ل, too, «للأمم المتحدة» having "الأمم المتحدة". The words behind it tell that it is that word: of one
  /// alone, لعلي would be as much علي as لعل.
  static func behindParticles(of word: [UInt8], _ place: Place) -> [[UInt8]] {
    guard place != .later else { return [] }
    var forms = [word]
    let bare = DefiniteArticle.dropped(from: word[...])
    if place == .first, bare.count < word.count {
      forms += [beh + word, kaf + word, bare.starts(with: lam) ? lam + bare : lam + lam + bare]
    } else if place == .first, word.count >= leastBehindPreposition, word[0] >= 0x80 {
      forms += [beh, kaf, lam].map { $0 + word }
    }
    return forms.dropFirst()
      + conjunctions.flatMap { conjunction in forms.map { conjunction + $0 } }
  }

  private static let conjunctions = ["و", "ف"].map { Array($0.utf8) }
  private static let beh = Array("ب".utf8)
  private static let kaf = Array("ك".utf8)
  private static let lam = Array("ل".utf8)
}
