internal import ArabicText
internal import CorpusModel
internal import NameTagger

/// A name that the tagger found, without what is no part of it: titles, words of grammar, the words
/// before a place that say what sort of place it is.
struct TrimmedName {
  /// What the tagger takes it for.
  let kind: ActorKind
  /// The words.
  private(set) var places: Range<Int>
  /// Where it lies.
  private(set) var range: TextRange
  /// Whether a title stands before it.
  let isTitled: Bool

  /// The most words that a name has.
  private static let mostWords = 16

  /// Trims a name; nothing where no name is left.
  init?(_ name: TaggedName, in text: LinkedText) {
    var places = text.places(in: name.range)
    guard !places.isEmpty, places.count <= Self.mostWords else { return nil }
    let bytes = text.words.bytes
    let ordinary = OrdinaryWords.shared
    let honorifics = Honorifics.shared
    var isAfterTitle = false
    while let first = places.first {
      let word = text.letters(first)
      let isTitle = name.kind == .person && honorifics.isSurelyTitle(bytes, word)
      let isAttribute =
        isAfterTitle && places.count > 1 && honorifics.isAttribute(bytes, word)
      let isSort =
        name.kind == .place && places.count > 1 && ordinary.heads.contains(bytes, word)
        && !Sounds.hasArticle(bytes, word)
      guard isTitle || isAttribute || isSort || ordinary.isOnlyFunction(bytes, word) else {
        break
      }
      isAfterTitle = isAfterTitle || isTitle
      places.removeFirst()
    }
    while let last = places.last,
      ordinary.isOnlyFunction(bytes, text.letters(last))
        || places.count > 1 && Self.isVerbAfterTopic(text.letters(last), bytes)
        || name.kind == .person && NameLinks.shared.leads(bytes, text.letters(last))
    {
      places.removeLast()
    }
    guard var first = places.first, let last = places.last else { return nil }
    var start = max(text.words[first].scalars.lowerBound, name.range.start)
    if name.kind == .person, places.count == 1, !isAfterTitle,
      start == text.words[first].scalars.lowerBound, let given = Self.givenName(before: first, text)
    {
      first -= 1
      start = given
      places = first..<places.upperBound
    }
    let end = text.words[last].scalars.upperBound
    guard start < end else { return nil }
    kind = name.kind
    range = TextRange(start, end)
    isTitled = isAfterTitle || Self.isAnnounced(first, as: name.kind, in: text)
    self.places = places
    guard hasShapeOfName(in: text) else { return nil }
  }

  /// Whether a word is ف with a verb that the lists have, as after the subject of أما (أما فلان فرأى).
  private static func isVerbAfterTopic(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    word.count > 6 && bytes[word].starts(with: [0xD9, 0x81])
      && OrdinaryWords.shared.isOnlyFunction(bytes, word.dropFirst(2))
  }

  /// Returns where the given name begins that stands right before a word; nothing where none does.
  private static func givenName(before place: Int, _ text: LinkedText) -> Int? {
    guard text.follows(place), text.isFree(place - 1) else { return nil }
    let end = text.letters(place - 1).upperBound
    var start: Int?
    text.readings(of: place - 1) { reading in
      guard !reading.isAlefSwallowed,
        GivenNames.shared.contains(text.words.bytes, reading.start..<end),
        // Nor على, whose folded letters are those of علي.
        !OrdinaryWords.shared.function.contains(text.words.bytes, reading.start..<end)
      else { return false }
      start = text.scalarOffset(of: reading, at: place - 1)
      return true
    }
    return start
  }

  /// Returns whether a title stands before a person, the word for its sort before a body or a place
  /// (شركة تويوتا).
  private static func isAnnounced(_ place: Int, as kind: ActorKind, in text: LinkedText) -> Bool {
    if kind == .person { return text.title(before: place) != nil }
    return text.follows(place)
      && OrdinaryWords.shared.heads.contains(text.words.bytes, text.letters(place - 1))
  }

  /// Returns whether the words may be a name: letters, not only numbers, months, heads of names.
  private func hasShapeOfName(in text: LinkedText) -> Bool {
    let bytes = text.words.bytes
    let ordinary = OrdinaryWords.shared
    let words = places.map(text.letters)
    if kind == .person,
      words.contains(where: { ordinary.isOnlyFunction(bytes, $0) && $0.count > 4 })
    {
      return false
    }
    guard words.contains(where: { !bytes[$0].contains { (0x30...0x39).contains($0) } }) else {
      return false
    }
    return words.contains {
      !ordinary.never.contains(bytes, $0) && !ordinary.heads.contains(bytes, $0)
        && !ordinary.isOnlyFunction(bytes, $0) && $0.count > 2
    }
  }
}

extension TrimmedName {
  /// What becomes of a name among the known mentions.
  enum Outcome: Equatable {
    /// It is dropped: what is known stands for it.
    case dropped
    /// It is a name of its own, which may hold known ones.
    case kept
    /// It is a name of its own, and these known mentions in it are wrong.
    case keptDisproving([Mention])
  }

  /// Finds out what becomes of the name among the known mentions that it meets.
  ///
  /// - Parameter kind: The kind of a known actor.
  func outcome(
    among mentions: [Mention], in text: LinkedText, kind kindOf: (Int) -> ActorKind
  ) -> Outcome {
    guard !mentions.isEmpty else { return .kept }
    guard !mentions.contains(where: { $0.range.contains(range) || !range.contains($0.range) })
    else { return .dropped }
    switch kind {
    case .organisation:
      return mentions.contains { isNamed(by: $0, kindOf($0.actor), in: text) } ? .dropped : .kept
    case .person:
      return mentions.allSatisfy { isPart($0, kindOf($0.actor), in: text) }
        ? .keptDisproving(mentions) : .dropped
    default:
      return mentions.allSatisfy { $0.how == .nisba } ? .kept : .dropped
    }
  }

  /// Returns whether an organisation is only a known one with the word for its sort before it: حركة حماس.
  private func isNamed(by mention: Mention, _ kind: ActorKind, in text: LinkedText) -> Bool {
    guard kind != .place, kind != .person, mention.how != .nisba,
      mention.range.end == range.end
    else { return false }
    let before = places.prefix { text.words[$0].scalars.upperBound <= mention.range.start }
    return before.count == 1
      && OrdinaryWords.shared.heads.contains(text.words.bytes, text.letters(before.lowerBound))
  }

  /// Returns whether a known mention is but a word in the name of somebody else: the family name after
  /// another given name, a place that somebody is called after.
  private func isPart(_ mention: Mention, _ kind: ActorKind, in text: LinkedText) -> Bool {
    let inner = text.places(in: mention.range)
    guard inner.count == 1, inner.lowerBound > places.lowerBound else { return false }
    guard kind == .person else { return true }
    let first = text.letters(places.lowerBound)
    let bytes = text.words.bytes
    return mention.range.end == range.end && !Sounds.hasArticle(bytes, first)
      && Honorifics.shared.title(bytes, first) == nil
  }

  /// Returns the folded letters of the words, the ال that writing has swallowed after ل put back.
  func letters(in text: LinkedText) -> (words: [[UInt8]], isArticleRestored: Bool) {
    var words = places.map { Array(text.words.folded(text.words[$0])) }
    let first = text.words[places.lowerBound]
    guard range.start > first.scalars.lowerBound, !words.isEmpty else { return (words, false) }
    // What is left of the word is as long in letters as it is in its end.
    let rest = FoldedWords(
      utf8: Array(text.article.text.bytes(in: TextRange(range.start, first.scalars.upperBound))))
    words[0] = Array(rest.bytes)
    let dropped = text.words.folded(first).dropLast(rest.bytes.count)
    let lam: [UInt8] = [0xD9, 0x84]
    guard dropped.suffix(2).elementsEqual(lam), words[0].starts(with: lam) else {
      return (words, false)
    }
    words[0] = [0xD8, 0xA7] + words[0]
    return (words, true)
  }
}
