internal import CorpusModel

/// The name of a file for an article: its date and its title, as far as every file system takes them.
enum ArticleFileName {
  /// How many bytes of a title are taken.
  private static let longest = 120

  /// Returns a name without an ending: letters and digits of the title with hyphens between the words, behind
  /// the date where there is one.
  static func stem(of article: ArticleBytes) -> String {
    let words = words(String(decoding: article.title, as: UTF8.self))
    let title = words.isEmpty ? "article" : words
    return article.date.map { "\($0)-\(title)" } ?? title
  }

  /// Returns the letters and digits of a text, with hyphens for all that is between; whole words, so many as
  /// have room.
  static func words(_ text: String) -> String {
    var name = ""
    for word in text.unicodeScalars.split(whereSeparator: { !isPart($0) }) {
      // Marks on letters and tatweel are not looked for.
      var word = String(String.UnicodeScalarView(word.filter { isLetter($0) }))
      guard !word.isEmpty else { continue }
      if name.isEmpty {
        while word.utf8.count > longest { word.unicodeScalars.removeLast() }
        name = word
      } else {
        guard name.utf8.count + 1 + word.utf8.count <= longest else { break }
        name += "-" + word
      }
    }
    return name
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .format: true
    default: isLetter(scalar)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
      .otherNumber:
      true
    default: false
    }
  }
}
