internal import ArabicText
internal import CorpusModel

/// The words of an article, with what is known of each while names are linked.
struct LinkedText {
  /// The article.
  let article: Article
  /// The words.
  let words: FoldedWords
  /// What takes each word.
  private var owners: [Owner]

  /// What takes a word.
  private enum Owner: UInt8 { case nobody, person, other }

  /// Reads an article.
  ///
  /// - Parameters:
  ///   - mentions: What is known to be named in it, in the order of the text.
  ///   - isPerson: Whether an actor is a person.
  init(_ article: Article, _ mentions: [Mention], isPerson: (Int) -> Bool) {
    self.article = article
    words = FoldedWords(utf8: article.text.utf8)
    owners = Array(repeating: .nobody, count: words.count)
    var place = 0
    for mention in mentions {
      let owner = isPerson(mention.actor) ? Owner.person : .other
      while place > 0, words[place - 1].scalars.upperBound > mention.range.start { place -= 1 }
      while place < words.count, words[place].scalars.upperBound <= mention.range.start {
        place += 1
      }
      while place < words.count, words[place].scalars.lowerBound < mention.range.end {
        if owners[place] == .nobody { owners[place] = owner }
        place += 1
      }
    }
  }

  /// The number of words.
  var count: Int { words.count }

  /// Returns whether no mention takes a word.
  func isFree(_ place: Int) -> Bool { owners[place] == .nobody }

  /// Returns whether a person's mention takes a word.
  func isPerson(_ place: Int) -> Bool { owners[place] == .person }

  /// Returns whether no mention takes any of some words.
  func areFree(_ places: Range<Int>) -> Bool { places.allSatisfy(isFree) }

  /// Notes that a new mention takes words.
  mutating func take(_ places: Range<Int>, isPerson: Bool) {
    for place in places where owners[place] == .nobody {
      owners[place] = isPerson ? .person : .other
    }
  }

  /// Returns where the folded letters of a word lie in `words.bytes`.
  func letters(_ place: Int) -> Range<Int> { words[place].bytes }

  /// Returns the words that lie in a range of the text, whole or in part.
  func places(in range: TextRange) -> Range<Int> {
    let first = place(at: range.start)
    var end = first
    while end < words.count, words[end].scalars.lowerBound < range.end { end += 1 }
    return first..<end
  }

  /// Returns the first word that does not end before an offset.
  private func place(at offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].scalars.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns words as they are printed, without tatweel and invisible controls, one blank between each
  /// two; the first from a scalar offset on.
  func printed(_ places: Range<Int>, from start: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for place in places {
      if place > places.lowerBound { scalars.append(" ") }
      let word = words[place].scalars
      let range = TextRange(max(word.lowerBound, min(start, word.upperBound)), word.upperBound)
      for scalar in article.text.scalars(in: range)
      where scalar != "\u{640}" && scalar.properties.generalCategory != .format {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Returns what stands between a word and the one before it.
  func gap(before place: Int) -> ArraySlice<UInt8> {
    guard place > 0, place < words.count else { return [] }
    return words.source[words[place - 1].source.upperBound..<words[place].source.lowerBound]
  }

  /// Returns whether nothing but blanks and invisible controls stands between a word and the one
  /// before it.
  func follows(_ place: Int) -> Bool {
    guard place > 0, place < words.count else { return false }
    let gap = gap(before: place)
    if gap.count == 1 { return gap.first == 0x20 }
    guard gap.count <= 24 else { return false }
    return String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy {
      let category = $0.properties.generalCategory
      return category == .spaceSeparator || category == .format
    }
  }

  /// Returns the first word of the paragraph that a word lies in.
  func paragraphStart(of place: Int) -> Int {
    guard place < count,
      let paragraph = article.paragraph(at: words[place].scalars.lowerBound)
    else { return 0 }
    return self.place(at: paragraph.range.start)
  }
}

extension LinkedText {
  /// Returns the title that stands before a word, a place among the words; between them there may be
  /// up to three adjectives (الرئيس الأميركي السابق).
  func title(before place: Int) -> Int? {
    let honorifics = Honorifics.shared
    var before = place - 1
    var steps = 0
    while before >= 0, steps < 4, follows(before + 1) {
      if honorifics.title(words.bytes, letters(before)) != nil { return before }
      guard honorifics.isAttribute(words.bytes, letters(before)) else { return nil }
      before -= 1
      steps += 1
    }
    return nil
  }

  /// Returns whether what comes after a word shows that no name goes on there: a mark, the end, or a
  /// word of grammar.
  func endsName(at place: Int) -> Bool {
    guard place + 1 < count, follows(place + 1) else { return true }
    let next = letters(place + 1)
    return isFunction(next) || Self.articles.contains { words.bytes[next].starts(with: $0) }
  }

  /// Particles with an article, which no name begins with: بالـ, للـ, والـ, كالـ.
  private static let articles = ["بال", "لل", "وال", "كال", "فال"].map { Array($0.utf8) }

  /// Returns whether a word is one of grammar or of saying, و and ف before it left aside.
  private func isFunction(_ word: Range<Int>) -> Bool {
    let function = OrdinaryWords.shared.function
    if function.contains(words.bytes, word) { return true }
    guard word.count > 6,
      words.bytes[word].starts(with: [0xD9, 0x88])
        || words.bytes[word].starts(with: [0xD9, 0x81])
    else { return false }
    return function.contains(words.bytes, word.lowerBound + 2..<word.upperBound)
  }

  /// Returns whether two words are one title, with or without ال and particles.
  func isSameTitle(_ left: Int, _ right: Int) -> Bool {
    let honorifics = Honorifics.shared
    guard let title = honorifics.title(words.bytes, letters(left)) else { return false }
    return title == honorifics.title(words.bytes, letters(right))
  }

  /// Returns whether a given name stands right before a word, one that no mention takes.
  ///
  /// - Parameter isPatronymic: Whether the word is بن or the like, so that what stands before it is a
  ///   name though it be another word too.
  func hasGivenName(before place: Int, isPatronymic: Bool = false) -> Bool {
    guard follows(place), isFree(place - 1) else { return false }
    if isPatronymic, GivenNames.shared.contains(words.bytes, letters(place - 1)) { return true }
    let bytes = words.bytes
    let before = letters(place - 1)
    if isGivenName(before) || bytes[before].starts(with: Self.servant) { return true }
    // و stands before a given name too: ومحمد بن سلمان; عبد before another word makes one of it.
    if before.count > 6, bytes[before].starts(with: Self.waw),
      isGivenName(before.lowerBound + 2..<before.upperBound)
    {
      return true
    }
    return follows(place - 1) && bytes[letters(place - 2)] == Self.servant[...]
  }

  /// Returns whether a word is a given name and hardly anything else.
  private func isGivenName(_ word: Range<Int>) -> Bool {
    GivenNames.shared.contains(words.bytes, word)
      && !OrdinaryWords.shared.ambiguous.contains(words.bytes, word)
      && Honorifics.shared.title(words.bytes, word) == nil
  }

  /// عبد, folded.
  private static let servant: [UInt8] = [0xD8, 0xB9, 0xD8, 0xA8, 0xD8, 0xAF]
  private static let waw: [UInt8] = [0xD9, 0x88]

  /// Returns whether letters are the word right before another, particles before them left aside.
  func precedes(_ letters: [UInt8], _ place: Int) -> Bool {
    guard follows(place) else { return false }
    var isSame = false
    readings(of: place - 1) { reading in
      isSame = words.bytes[reading.start..<self.letters(place - 1).upperBound] == letters[...]
      return isSame
    }
    return isSame
  }

  /// Returns whether a word of grammar or of saying stands right before a word.
  func hasFunctionWord(before place: Int) -> Bool {
    follows(place) && isFunction(letters(place - 1))
  }

  /// Returns whether a word is Latin capitals and digits.
  func isAcronym(_ place: Int) -> Bool {
    let surface = words.surface(words[place])
    return surface.count > 1
      && surface.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && surface.contains { $0 > 0x39 }
  }

  /// Returns whether some words are alone between brackets or quotation marks.
  func areEnclosed(_ places: Range<Int>) -> Bool {
    guard places.lowerBound > 0, places.upperBound < count else { return false }
    return Self.opens(gap(before: places.lowerBound)) && Self.closes(gap(before: places.upperBound))
  }

  /// Returns whether what stands between two words ends with an opening mark.
  static func opens(_ gap: ArraySlice<UInt8>) -> Bool {
    switch String(decoding: gap, as: UTF8.self).unicodeScalars.last {
    case "(", "[", "«", "\u{201C}", "\u{201D}", "\"": true
    default: false
    }
  }

  /// Returns whether what stands between two words begins with a closing mark.
  static func closes(_ gap: ArraySlice<UInt8>) -> Bool {
    switch String(decoding: gap, as: UTF8.self).unicodeScalars.first {
    case ")", "]", "»", "\u{201C}", "\u{201D}", "\"": true
    default: false
    }
  }
}

/// A way to read the front of a word: particles off.
struct NameReading {
  /// Where what may be a name begins, in the folded letters of the text.
  let start: Int
  /// Whether writing has swallowed the ا of the name's ال (للحريري).
  var isAlefSwallowed = false
}

extension LinkedText {
  /// Gives the ways to read a word as the first of a name: as it is, without و ف, without ب ل ك.
  ///
  /// - Parameter body: Returns whether the reading was right, so that no other is asked.
  func readings(of place: Int, _ body: (NameReading) -> Bool) {
    let word = letters(place)
    let bytes = words.bytes
    func letter(_ place: Int) -> UInt16 {
      place + 1 < word.upperBound ? UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1]) : 0
    }
    func read(from start: Int) -> Bool {
      guard start < word.upperBound, word.upperBound - start >= (bytes[start] < 0x80 ? 2 : 4)
      else { return false }
      if body(NameReading(start: start)) { return true }
      switch letter(start) {
      case 0xD984:
        guard word.upperBound - start > 6 else { return false }
        if letter(start + 2) == 0xD984,
          body(NameReading(start: start + 2, isAlefSwallowed: true))
        {
          return true
        }
        return body(NameReading(start: start + 2))
      case 0xD8A8, 0xD983:
        return word.upperBound - start > 6 && body(NameReading(start: start + 2))
      default: return false
      }
    }
    if read(from: word.lowerBound) { return }
    let first = letter(word.lowerBound)
    if first == 0xD988 || first == 0xD981 { _ = read(from: word.lowerBound + 2) }
  }

  /// Returns the scalar offset at which a reading of a word begins.
  func scalarOffset(of reading: NameReading, at place: Int) -> Int {
    let word = words[place]
    return words.scalarOffset(in: word, droppingFolded: reading.start - word.bytes.lowerBound)
  }
}
