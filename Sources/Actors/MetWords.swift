/// The words of a text that were all met. Mentions among them tell places in bytes, and begin with the
/// particles before them.
///
/// A class, since what has so many parts is costly to hand on.
final class MetWords: MatchedWords {
  let count: Int
  let bytes: [UInt8]
  let source: [UInt8]
  private let numbers: ArraySlice<UInt32>
  private let sourcePlaces: [Range<UInt32>]
  private let lettersOfNumber: (UInt32) -> Range<UInt32>
  private let roles: [KnownWords.Role]
  private let places: [UInt32]
  private let known: [KnownWords.Word]

  init(_ text: NumberedText, _ words: KnownWords) {
    count = text.numbers.count
    bytes = text.letters
    source = text.source
    numbers = text.numbers
    sourcePlaces = text.places
    lettersOfNumber = text.lettersOfNumber
    roles = words.roles
    places = words.places
    known = words.words
  }

  var countOfSport: Int { numbers.count { roles[Int($0)].contains(.sport) } }

  @inline(__always)
  private func number(_ word: Int) -> UInt32 { numbers[numbers.startIndex + word] }

  func letters(_ word: Int) -> Range<Int> {
    let letters = lettersOfNumber(number(word))
    return Int(letters.lowerBound)..<Int(letters.upperBound)
  }

  func place(_ word: Int) -> Range<Int> {
    Int(sourcePlaces[word].lowerBound)..<Int(sourcePlaces[word].upperBound)
  }

  func start(of word: Int, droppingFolded count: Int) -> Int { place(word).lowerBound }

  func end(of word: Int) -> Int { place(word).upperBound }

  func classes(_ word: Int) -> WordClasses { known[Int(places[Int(number(word))])].classes }

  func mayHeadDual(_ word: Int) -> Bool { roles[Int(number(word))].contains(.headsDual) }

  func mayFollow(_ word: Int) -> Bool { roles[Int(number(word))].contains(.continues) }

  func forEachBeginning(at word: Int, in spellings: Spellings, _ body: (Beginning) -> Void) {
    for beginning in known[Int(places[Int(number(word))])].beginnings { body(beginning) }
  }
}
