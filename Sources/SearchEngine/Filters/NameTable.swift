import ArabicText

/// Names folded into words, side by side, each with the number of its owner.
struct NameTable: Sendable {
  /// One name.
  struct Name: Sendable {
    /// Whose name it is.
    let owner: Int
    /// Which of the owner's names it is, the Arabic ones before the Latin ones.
    let place: Int
    /// Whether it is among the names in Latin letters.
    let isLatin: Bool
    fileprivate let words: Range<Int>
  }

  /// The names, those of one owner together.
  private(set) var names: [Name] = []
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [UInt32] = [0]

  /// Adds a name.
  mutating func add(_ name: String, owner: Int, place: Int, isLatin: Bool = false) {
    let words = FoldedWords(name)
    let first = ends.count - 1
    for word in words {
      bytes += words.folded(word)
      ends.append(UInt32(clamping: bytes.count))
    }
    names.append(
      Name(owner: owner, place: place, isLatin: isLatin, words: first..<ends.count - 1))
  }

  /// Returns how many words a name has.
  func wordCount(_ name: Name) -> Int { name.words.count }

  /// Returns a folded word of a name, counted from its first.
  func word(_ place: Int, of name: Name) -> ArraySlice<UInt8> {
    let word = name.words.lowerBound + place
    return bytes[Int(ends[word])..<Int(ends[word + 1])]
  }

  /// Returns the owners of the names that have all words of a folded text, in any order, the last
  /// word perhaps unfinished; the article ال on either side is passed over.
  ///
  /// Particles come off the words of the text only where nothing has them as they are.
  func owners(having text: String) -> [Int] {
    let words = text.utf8.split(separator: 0x20).map { Array($0) }
    guard !words.isEmpty else { return [] }
    let plain = owners(having: words.map { [$0[...], DefiniteArticle.dropped(from: $0[...])] })
    if !plain.isEmpty { return plain }
    return owners(
      having: words.map { word in
        Particles.strippings(of: word[...]).map {
          DefiniteArticle.dropped(from: $0.form(of: word[...])[...])
        }
      })
  }

  /// Returns the owners of the names that have the words of a folded text in its order and no others; the
  /// article ال on either side is passed over.
  func owners(called text: String) -> [Int] {
    let words = text.utf8.split(separator: 0x20).map {
      DefiniteArticle.dropped(from: Array($0)[...])
    }
    guard !words.isEmpty else { return [] }
    var owners: [Int] = []
    for name in names where owners.last != name.owner && wordCount(name) == words.count {
      let isSame = words.indices.allSatisfy {
        words[$0].elementsEqual(DefiniteArticle.dropped(from: word($0, of: name)))
      }
      if isSame { owners.append(name.owner) }
    }
    return owners
  }

  /// Returns the owners of names in which each word has one of its forms.
  private func owners(having words: [[ArraySlice<UInt8>]]) -> [Int] {
    var owners: [Int] = []
    for name in names where owners.last != name.owner {
      let hasAll = words.indices.allSatisfy { place in
        has(words[place], name, asPrefix: place == words.count - 1)
      }
      if hasAll { owners.append(name.owner) }
    }
    return owners
  }

  private func has(_ forms: [ArraySlice<UInt8>], _ name: Name, asPrefix: Bool) -> Bool {
    (0..<wordCount(name)).contains { place in
      let word = word(place, of: name)
      let bare = DefiniteArticle.dropped(from: word)
      return forms.contains { form in
        asPrefix
          ? word.starts(with: form) || bare.starts(with: form)
          : word.elementsEqual(form) || bare.elementsEqual(form)
      }
    }
  }
}

/// The article ال at the front of a folded word.
enum DefiniteArticle {
  /// Returns a word without the article, where two letters or more are left.
  static func dropped(from word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.count >= 8 && word.starts(with: letters) ? word.dropFirst(letters.count) : word
  }

  /// The article, as UTF-8.
  static let letters = Array("ال".utf8)
}
