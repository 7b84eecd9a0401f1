import ArabicText
import NameTagger

/// Makes the lexicon of the word lists in data/names.
struct LexiconMaker {
  private var words: [UInt64: Lexicon.Entry] = [:]
  private var runs: [UInt64: UInt8] = [:]

  /// Reads the lists in a folder.
  init(folder: String) throws {
    try readClasses(Files.text(of: folder + "/classes.tsv"))
    for line in Self.lines(try Files.text(of: folder + "/given-names.txt")) {
      for name in line.split(separator: " ") { mark(name, .name) }
    }
    for line in Self.lines(try Files.text(of: folder + "/cues.tsv")) {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let cue = Lexicon.Cue(rawValue: String(fields[0])) else { continue }
      for word in fields[1].split(separator: " ") { mark(word, cue) }
    }
    let places = try Files.text(of: folder + "/places.tsv")
    let more = try Files.text(of: folder + "/more-places.tsv")
    for line in Self.lines(places + more) {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      let kind: UInt8 =
        switch fields[0] {
        case "country": Lexicon.Region.country
        case "region": Lexicon.Region.region
        case "city": Lexicon.Region.city
        default: Lexicon.Region.town
        }
      for name in fields[1].split(separator: ";") { add(name, kind) }
    }
  }

  /// The lexicon.
  var lexicon: Lexicon { Lexicon(words: words, runs: runs) }

  static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  private mutating func readClasses(_ text: String) {
    for line in Self.lines(text) {
      let fields = line.split(separator: "\t")
      guard fields.count >= 3, let coarse = UInt8(fields[1]), let fine = UInt16(fields[2]) else {
        continue
      }
      words[WordHash.of(Array(fields[0].utf8)), default: Lexicon.Entry()].fine = fine
      words[WordHash.of(Array(fields[0].utf8)), default: Lexicon.Entry()].coarse = coarse
    }
  }

  private mutating func mark(_ word: Substring, _ cue: Lexicon.Cue) {
    for hash in Self.hashes(word) { words[hash, default: Lexicon.Entry()].cues |= cue.bit }
  }

  private static func hashes(_ text: Substring) -> [UInt64] {
    let words = FoldedWords(String(text))
    return words.map { WordHash.of(words.folded($0)) }
  }

  private mutating func add(_ name: Substring, _ kind: UInt8) {
    let hashes = Self.hashes(name)
    guard let last = hashes.last else { return }
    var run: UInt64 = 0
    for hash in hashes.dropLast() {
      run = Lexicon.runHash(run, hash)
      runs[run, default: 0] |= Lexicon.Region.begins
    }
    runs[Lexicon.runHash(run, last), default: 0] |= kind
    if hashes.count == 1, kind == Lexicon.Region.country || kind == Lexicon.Region.city {
      addNisbas(of: name)
    }
  }

  /// Marks the adjectives made of a place's name: without ال and the endings ا ه يا, with ي and what
  /// follows it.
  private mutating func addNisbas(of name: Substring) {
    var base = Folding.key(of: String(name))
    if base.hasPrefix("ال") { base.removeFirst(2) }
    for ending in ["يا", "ا", "ه"] where base.hasSuffix(ending) {
      base.removeLast(ending.count)
      break
    }
    guard base.count > 2 else { return }
    for article in ["", "ال"] {
      for ending in ["ي", "يه", "يين", "يون", "يا", "يان", "يتين", "يات"] {
        mark(Substring(article + base + ending), .nisba)
      }
    }
  }
}
