internal import CorpusModel

/// Finds which actors very many texts name, whose words are numbered: what there is to tell of a word by
/// itself is found out when its number is first met, and most words are passed over by that.
///
/// Finds those whom `MentionFinder` finds. Keeps five bytes for each number.
public struct NamedActorFinder {
  private var known: KnownWords

  /// Prepares to find the actors of a finder.
  public init(_ finder: MentionFinder) { known = KnownWords(finder.spellings) }

  /// Returns the actors that a text names, as places in the finder's list; nobody where its numbers are
  /// not as many as its words.
  public mutating func actors(in text: NumberedText) -> Set<Int> {
    Set(mentions(in: text).map(\.actor))
  }

  /// Returns the mentions in a text, in its order; where they lie is told in bytes, particles in front.
  mutating func mentions(in text: NumberedText) -> [Mention] {
    guard text.numbers.count == text.places.count else { return [] }
    known.meet(text)
    let places = beginnings(text)
    guard !places.isEmpty else { return [] }
    var matcher = Matcher(spellings: known.spellings, words: MetWords(text, known))
    return matcher.mentions(at: places)
  }

  /// Returns the words at which something may begin, where the word after them does not exclude it.
  private func beginnings(_ text: NumberedText) -> [Int] {
    var places: [Int] = []
    var place = 0
    var mayGoOn = false
    let known = known.roles
    for number in text.numbers {
      let roles = known[Int(number)]
      if mayGoOn, roles.contains(.continues) { places.append(place - 1) }
      mayGoOn = false
      if roles.contains(.names) {
        places.append(place)
      } else {
        mayGoOn = roles.contains(.begins)
      }
      place += 1
    }
    return places
  }
}
