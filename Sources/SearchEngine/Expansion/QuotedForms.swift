import ArabicText

/// What a word in quotes may be with particles before it.
enum QuotedForms {
  /// Where in its quotes a word stands.
  enum Place: Sendable {
    case alone, first, later

    init(_ place: Int, of count: Int) { self = place > 0 ? .later : count > 1 ? .first : .alone }
  }

  /// Returns a word behind particles, as bytes: behind و and ف, and the first of several words that has
  /// the article behind ب ك ل, too, which are none of its letters there: «للأمم المتحدة» has
  /// "الأمم المتحدة".
  static func behindParticles(of word: [UInt8], _ place: Place) -> [[UInt8]] {
    guard place != .later else { return [] }
    var forms = [word]
    let bare = DefiniteArticle.dropped(from: word[...])
    if place == .first, bare.count < word.count {
      forms += [beh + word, kaf + word, bare.starts(with: lam) ? lam + bare : lam + lam + bare]
    }
    return forms.dropFirst()
      + conjunctions.flatMap { conjunction in forms.map { conjunction + $0 } }
  }

  private static let conjunctions = ["و", "ف"].map { Array($0.utf8) }
  private static let beh = Array("ب".utf8)
  private static let kaf = Array("ك".utf8)
  private static let lam = Array("ل".utf8)
}
