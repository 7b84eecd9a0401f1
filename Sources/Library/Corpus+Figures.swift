internal import ArabicText
public import CorpusModel

extension Corpus {
  /// Returns the figures of an article's text, each with the word that says what is counted, in the
  /// order of the text; dates are left out.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func figures(in article: Int) -> [TextRange] {
    let text = articles[article].text
    let scalars = Array(text.string.unicodeScalars)
    let dates = dates(in: article)
    var figures: [TextRange] = []
    var nextDate = 0
    var place = 0
    while place < scalars.count {
      guard scalars[place].isDigit else {
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, scalars[place].isDigit || isInside(place, scalars) { place += 1 }
      if isPartOfName(start, scalars) { continue }
      while nextDate < dates.count, dates[nextDate].range.end <= start { nextDate += 1 }
      if nextDate < dates.count, dates[nextDate].range.start < place { continue }
      var end = place
      if end < scalars.count, scalars[end] == "%" || scalars[end] == "٪" { end += 1 }
      end = word(after: end, scalars) ?? end
      if Self.scales.contains(lastWord(before: end, scalars)) {
        end = word(after: end, scalars) ?? end
      }
      figures.append(TextRange(start, end))
      place = max(place, end)
    }
    return figures
  }

  /// Words that say how many, so that what is counted comes after them.
  private static var scales: Set<String> {
    ["الف", "الاف", "مليون", "ملايين", "مليار", "مليارات", "تريليون", "تريليونات", "في", "نحو"]
  }

  /// Whether digits belong to a name, as in F16 and سوخوي-35; a particle before them (و12) does not
  /// make them a name.
  private func isPartOfName(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard start > 0 else { return false }
    let before = scalars[start - 1]
    if before == "-" { return start > 1 && scalars[start - 2].isLetter }
    return before.isASCII && before.isLetter
  }

  /// Whether a sign stands between two digits of one figure.
  private func isInside(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let signs: [Unicode.Scalar] = [",", ".", "٫", "٬", "-", "/", ":"]
    return place + 1 < scalars.count && signs.contains(scalars[place])
      && scalars[place + 1].isDigit
  }

  /// The end of the word that follows after one blank; nothing where none does.
  private func word(after place: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    guard place + 1 < scalars.count, scalars[place] == " ", scalars[place + 1].isLetter else {
      return nil
    }
    var end = place + 1
    while end < scalars.count, scalars[end].isLetter { end += 1 }
    return end
  }

  private func lastWord(before end: Int, _ scalars: [Unicode.Scalar]) -> String {
    var start = end
    while start > 0, scalars[start - 1].isLetter { start -= 1 }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars[start..<end])
    return Folding.key(of: String(word))
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.generalCategory == .decimalNumber }
  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .otherLetter, .uppercaseLetter, .lowercaseLetter, .nonspacingMark, .modifierLetter: true
    default: false
    }
  }
}
