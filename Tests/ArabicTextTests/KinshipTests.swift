import ArabicText
import TestSupport
import Testing

struct KinshipTests {
  private func forms(_ word: String) -> (typed: [UInt8], key: [UInt8]) {
    var typed: [UInt8] = []
    var key: [UInt8] = []
    WordForms.append(of: Array(word.utf8).span, typed: &typed, key: &key)
    return (typed, key)
  }

  private func searchWord(_ word: String) -> SearchWord {
    SearchWord(surface: Array(word.utf8), key: forms(word).key)
  }

  private func level(_ kinship: Kinship?) -> String { kinship.map { "\($0)" } ?? "none" }

  @Test func wordsAreKinAsReadersHoldThem() throws {
    for row in try Cases.rows("kinship") {
      try #require(row.count == 3)
      let query = searchWord(row[0])
      for word in row[2].split(separator: " ") {
        let (typed, key) = forms(String(word))
        let found = query.kinship(typed: typed[...], key: key[...])
        #expect(level(found) == row[1], "\(row[0]) \(word)")
      }
    }
  }

  @Test func everyKinLiesUnderAProbe() throws {
    // The words of the cases, with all particles and endings, against each query of them.
    let rows = try Cases.rows("kinship")
    let stems = Array(Set(rows.flatMap { [$0[0]] + $0[2].split(separator: " ").map(String.init) }))
      .sorted()
    let fronts = [
      "", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "ولل", "س", "وس", "كال", "فبال", "ول",
    ]
    let endings = [
      "", "ا", "ه", "ها", "هم", "ة", "ته", "تها", "ات", "اتهم", "ين", "ون", "ان", "ي", "ية", "يين",
      "يات", "وا", "ت", "تين", "كم", "نا", "و", "يه", "يا",
    ]
    var random = SeededGenerator(seed: 21)
    // Queries that are taken out of a text have particles and endings too.
    let inflected = (0..<200).compactMap { _ in
      stems.randomElement(using: &random).map { stem in
        let front = ["", "و", "ب", "ل", "ول", "ال"].randomElement(using: &random) ?? ""
        let pronoun = ["ها", "هم", "ه", "نا"].randomElement(using: &random) ?? ""
        return front + beforePronoun(stem) + (front == "ال" ? "" : pronoun)
      }
    }
    let queries = (stems + inflected).map { searchWord($0) }
    var joined = 0
    for _ in 0..<1500 {
      guard let stem = stems.randomElement(using: &random),
        let front = fronts.randomElement(using: &random),
        let ending = endings.randomElement(using: &random)
      else { return }
      var word = front + (Bool.random(using: &random) ? beforePronoun(stem) : stem) + ending
      if Bool.random(using: &random) { word = withForeignLetters(word, using: &random) }
      let (typed, key) = forms(word)
      let stemKey = CoarseKeys.stem(of: key[...])
      let soundKey = CoarseKeys.sound(of: key[...])
      for query in queries {
        guard let kinship = query.kinship(typed: typed[...], key: key[...]), kinship > .folded
        else { continue }
        joined += 1
        let isFound =
          query.stemProbes.contains(stemKey)
          || kinship == .spelling && query.soundProbes.contains(soundKey)
        #expect(isFound, "\(String(decoding: query.key, as: UTF8.self)) \(word)")
      }
    }
    #expect(joined > 500)
  }

  /// Returns a word as it is before a pronoun: قتلا for قتلى, لجنت for لجنة.
  private func beforePronoun(_ word: String) -> String {
    switch word.last {
    case "ى": word.dropLast() + "ا"
    case "ة": word.dropLast() + "ت"
    default: word
    }
  }

  /// Returns a word with some of its letters written as ones that Arabic lacks.
  private func withForeignLetters(_ word: String, using random: inout SeededGenerator) -> String {
    let foreign: [Character: String] = [
      "ف": "ڤڥ", "ب": "پ", "ج": "چگڨڭ", "غ": "گڨڭ", "ق": "گڨڭ", "ك": "گڨڭ",
    ]
    return String(
      word.map { letter in
        guard let others = foreign[letter], Bool.random(using: &random) else { return letter }
        return others.randomElement(using: &random) ?? letter
      })
  }

  @Test func aWordOfManyVelarsHasFewProbes() {
    #expect(searchWord("فبك" + String(repeating: "جغق", count: 9)).stemProbes.count < 20)
    #expect(searchWord("فبكبجغق" + String(repeating: "ر", count: 20)).stemProbes.count < 100)
    #expect(searchWord(String(repeating: "گچ", count: 16)).stemProbes.count < 100)
  }

  @Test func oddWordsAreHarmless() {
    var random = SeededGenerator(seed: 22)
    let letters = Array("اوبلكفسهيةتنمئؤءآأڤپگچجغق1a".unicodeScalars)
    for _ in 0..<4000 {
      let one = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      let word = String(String.UnicodeScalarView(one))
      let query = searchWord(word)
      let other = forms(String(word.unicodeScalars.dropFirst(one.count / 2)))
      let found = query.kinship(typed: other.typed[...], key: other.key[...])
      if let found, found > .folded, found != .spelling {
        #expect(query.stemProbes.contains(CoarseKeys.stem(of: other.key[...])))
      }
      // Forms that do not belong together are no word, and no reason to trap.
      _ = query.kinship(typed: other.key.dropFirst(1), key: other.key[...])
      _ = query.kinship(typed: [], key: other.key.dropLast(1))
      _ = SearchWord(surface: other.typed, key: query.key)
      #expect(query.kinship(typed: query.typed[...], key: query.key[...]) == .typed)
    }
  }

  @Test(arguments: [
    ("tebboune", "تبون"), ("boukadoum", "بوقادوم"), ("netanyahu", "نتنياهو"),
    ("macron", "ماكرون"), ("putin", "بوتين"), ("washington", "واشنطن"), ("trump", "ترامب"),
    ("tunis", "تونس"), ("beirut", "بيروت"), ("baghdad", "بغداد"), ("hariri", "الحريري"),
    ("erdogan", "أردوغان"), ("khashoggi", "خاشقجي"), ("ronaldo", "رونالدو"), ("sisi", "السيسي"),
    ("essebsi", "السبسي"), ("ennahda", "النهضة"), ("chad", "تشاد"), ("zarif", "ظريف"),
    ("gaddafi", "القذافي"), ("turquie", "تركيا"), ("johnson", "جونسون"), ("haniyeh", "هنية"),
    ("obama", "أوباما"), ("qatar", "قطر"), ("sadat", "السادات"), ("california", "كاليفورنيا"),
    ("stalin", "ستالين"),
  ])
  func romanisedNamesAreFound(latin: String, arabic: String) {
    let query = searchWord(latin)
    let key = forms(arabic).key
    #expect(query.soundProbes.contains(CoarseKeys.sound(of: key[...])))
    #expect(SearchWord.isRomanised(query.key[...], as: key[...]) != nil)
  }

  @Test func nearerRomanisationsComeFirst() throws {
    func distance(_ latin: String, _ arabic: String) -> Int? {
      SearchWord.isRomanised(Array(latin.utf8)[...], as: forms(arabic).key[...])
    }
    let right = try #require(distance("macron", "ماكرون"))
    #expect(right < distance("macron", "مكاريني") ?? 99)
    #expect(distance("putin", "بطاطا") == nil)
    #expect(distance("tebboune", "تونس") == nil)
    #expect(distance("", "تونس") == nil)
    #expect(distance("paris", "باريس") == 0)
    for (latin, near, far) in [
      ("hariri", "الحريري", "حرارية"), ("gaddafi", "القذافي", "قذيفة"),
      ("barzani", "بارزاني", "بارزين"), ("jamel", "جمال", "جميلة"), ("omar", "عمر", "مارا"),
      ("haniyeh", "هنية", "هاني"),
    ] {
      #expect(try #require(distance(latin, near)) < distance(latin, far) ?? 99, "\(latin)")
    }
  }

  @Test(arguments: [
    ("hizbullah", "hezbollah", true), ("mohamed", "mohammed", true), ("muhammad", "mohamed", true),
    ("netanyahou", "netanyahu", true), ("talabani", "taliban", false), ("malaga", "maliki", false),
    ("soudan", "sweden", false), ("corbyn", "caribbean", false), ("", "", false),
  ])
  func oneNameInTwoHands(one: String, other: String, isOne: Bool) {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    #expect(SearchWord.areRomanisedAlike(one[...], other[...]) == isOne)
    #expect(SearchWord.areRomanisedAlike(other[...], one[...]) == isOne)
  }
}
