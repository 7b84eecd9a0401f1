/// What a text is about: its words, without what is put before and behind them.
struct Theme {
  /// So many bytes of a word tell it from others, but for its endings.
  private static let length = 8
  private static let prefixes = ["و", "ف", "ب", "ل", "ك", "ال", "ل"].map { Array($0.utf8) }

  private var words: Set<[UInt8]> = []

  /// Takes the folded words of a text.
  init(of key: [UInt8]) {
    for word in key.split(separator: 0x20) {
      if let stem = Self.stem(of: word) { words.insert(stem) }
    }
  }

  /// Returns how many words of a line are among them.
  func shared(with key: ArraySlice<UInt8>) -> Int {
    KeyWords(key).count { Self.stem(of: $0).map(words.contains) ?? false }
  }

  private static func stem(of word: ArraySlice<UInt8>) -> [UInt8]? {
    var word = word
    for letter in prefixes where word.count > length && word.starts(with: letter) {
      word = word.dropFirst(letter.count)
    }
    return word.count >= 6 ? Array(word.prefix(length)) : nil
  }
}
