/// The site's menus.
extension Cleaner {
  /// Whether a line is a way through the site (الرئيسية » سياسة), or a list of its sections.
  func isNavigation(_ block: Block, _ text: [UInt8]) -> Bool {
    guard block.words > 0, !block.isLong, !block.isSentence, block.ending != .fullStop else {
      return false
    }
    let words = key(block)
    let line = text[block.range]
    if Self.begins(words, with: Self.homes), block.words <= Self.mostWords, Self.hasSteps(line),
      !Self.hasInnerStop(line)
    {
      return true
    }
    if Self.isWay(line) { return true }
    let sets = phrases.sets(of: words).all
    return sets.contains(.section) || sets.contains(.language) && isLanguages(block)
  }

  /// Whether a line of names of languages has one in Latin letters, as that of a site has and none of a text:
  /// العربية Français English.
  private func isLanguages(_ block: Block) -> Bool {
    block.words <= Self.mostWordsOfName * 2 && key(block).contains { (0x61...0x7A).contains($0) }
  }

  /// Whether a line has three steps of a way or more, none of many words: أخبار > محلي > خدمات.
  private static func isWay(_ line: ArraySlice<UInt8>) -> Bool {
    guard mayHaveSteps(line) else { return false }
    var (steps, words) = (0, 0)
    for word in line.split(separator: 0x20) {
      if Self.steps.contains(where: { word.elementsEqual($0) }) {
        guard words > 0 else { return false }
        (steps, words) = (steps + 1, 0)
      } else {
        words += 1
        if words > 3 { return false }
      }
    }
    return steps >= 2 && words > 0
  }

  /// Whether a mark that may stand between steps stands behind a blank.
  private static func mayHaveSteps(_ line: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in line {
      if before == 0x20, byte == 0x3E || byte == 0x3C || byte == 0xC2 || byte == 0xE2 {
        return true
      }
      before = byte
    }
    return false
  }

  private static let steps = [">", "»", "›", "<", "«", "‹"].map { Array($0.utf8) }
  static let homes = folded("الرئيسية", "الصفحة الرئيسية", "home", "accueil")

  /// Whether marks as between the steps of a way stand in a line: / » › > | < « ‹ -.
  private static func hasSteps(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { [0x2F, 0x7C, 0x3E, 0x3C, 0x2D, 0xBB, 0xAB, 0xBA, 0xB9].contains($0) }
  }
}
