import Actors
import ArabicText
import CorpusModel
import Testing
import TestSupport

/// The finder against a slow reading of the same rules, on random texts of names, particles, other
/// words and what stands between them.
struct OracleTests {
  private static let actors = [
    actor("algeria", .place, "الجزائر", "الجمهورية الجزائرية"),
    actor("algiers", .place, "الجزائر العاصمة"),
    actor("us", .place, "الولايات المتحدة", "الولايات المتحدة الأميركية", "UNESCO"),
    actor("chad", .place, "تشاد", "جمهورية تشاد"),
    actor("libya", .place, "ليبيا"),
    actor("wallace", .person, "بن والاس", "والاس"),
    actor("as", .person, "الاس", "اس"),
    actor("william", .person, "وليام لانغلي", "لانغلي"),
    actor("liam", .person, "ليام"),
    actor("wagner", .organisation, "فاغنر", "مجموعة فاغنر"),
    actor("committee", .organisation, "اللجنة الأولمبية", "لجنة"),
    actor("apache", .equipment, "أباتشي", "مروحية أباتشي"),
    actor("attacks", .event, "هجمات 11 سبتمبر", "هجمات 11 سبتمبر/أيلول"),
    actor("later", .law, "فاغنر الجديدة"),
  ]
  private static let names = actors.flatMap(\.spellings)
  private static let words =
    names.flatMap { $0.split(whereSeparator: { " /".contains($0) }) }
    .map(String.init) + ["قال", "العاصمة", "التشاد", "و", "ال", "لل", "Unesco", "٢٠٢٥", "بن"]
  private static let prefixes = [
    "", "", "", "و", "ف", "ب", "ل", "ك", "ال", "بال", "كال", "لل", "وب", "فل", "وال", "ولل", "وبال",
    "فكال", "ولال", "سو",
  ]
  private static let gaps = [
    " ", " ", " ", " ", " ", " ", "-", "_", "\u{A0}", " \u{200F}", "، ", ". ", "/", "\n", "  ",
  ]

  @Test(arguments: 0..<8)
  func agreesWithASlowReading(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let finder = MentionFinder(actors: Self.actors)
    let oracle = Oracle(Self.actors)
    for _ in 0..<150 {
      let text = randomText(using: &random)
      let mentions = finder.mentions(in: ArticleText(text))
      #expect(mentions == oracle.mentions(in: text), "\(text.debugDescription)")
      for (mention, next) in zip(mentions, mentions.dropFirst()) {
        #expect(mention.range.end <= next.range.start)
      }
      #expect(mentions.allSatisfy { !$0.range.isEmpty })
    }
  }

  private func randomText(using random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      let choices = Bool.random(using: &random) ? Self.names : Self.words
      var word = choices.randomElement(using: &random) ?? ""
      let prefix = Self.prefixes.randomElement(using: &random) ?? ""
      // للجزائر, للجنة
      if prefix.hasSuffix("لل"), word.hasPrefix("ال") {
        word.removeFirst(word.hasPrefix("الل") ? 3 : 2)
      }
      if Int.random(in: 0..<4, using: &random) == 0 { word = varied(word, using: &random) }
      text += prefix + word + (Self.gaps.randomElement(using: &random) ?? " ")
    }
    return text
  }

  /// Writes some letters of a word another way, and puts marks among them.
  private func varied(_ word: String, using random: inout SeededGenerator) -> String {
    let ways: [Unicode.Scalar: [Unicode.Scalar]] = [
      "أ": ["ا", "إ", "آ"], "ا": ["أ", "ٱ"], "ي": ["ى", "ی"], "ة": ["ه"], "ك": ["ک"], "ئ": ["ي"],
    ]
    var varied = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      varied.append((ways[scalar] ?? []).randomElement(using: &random) ?? scalar)
      if Int.random(in: 0..<4, using: &random) == 0 {
        varied.append(["\u{64E}", "ـ", "\u{200D}"].randomElement(using: &random) ?? "ـ")
      }
    }
    return String(varied)
  }
}

/// The rules of the finder written down to be read, not to be fast.
private struct Oracle {
  private struct Spelling {
    let actor: Int
    let place: Int
    let words: [String]
    let gaps: [String]
    let takesArticle: Bool
  }

  /// A word: its folded letters, the scalar that each of them comes from, and where it ends.
  private struct Word {
    var letters: [Character] = []
    var scalars: [Int] = []
    var end = 0
  }

  private let spellings: [Spelling]

  init(_ actors: [Actor]) {
    spellings = actors.enumerated().flatMap { place, actor in
      actor.spellings.enumerated().map { spelling, text in
        let (words, gaps) = Self.read(text)
        return Spelling(
          actor: place, place: spelling, words: words.map { String($0.letters) }, gaps: gaps,
          takesArticle: actor.kind != .person && actor.kind != .place)
      }
    }
  }

  func mentions(in text: String) -> [Mention] {
    let (words, gaps) = Self.read(text)
    var mentions: [Mention] = []
    var place = 0
    while place < words.count {
      // Most words, then fewest particles; of what is left the first.
      var best: (spelling: Spelling, dropped: Int)?
      for reading in Self.readings(of: String(words[place].letters)) {
        for spelling in spellings {
          guard !reading.hasArticle || spelling.takesArticle,
            spelling.words.count > best?.spelling.words.count ?? 0,
            stands(spelling, as: reading.name, at: place, in: words, gaps)
          else { continue }
          best = (spelling, reading.dropped)
        }
      }
      guard let best else {
        place += 1
        continue
      }
      let last = words[place + best.spelling.words.count - 1]
      mentions.append(
        Mention(
          range: TextRange(words[place].scalars[best.dropped], last.end),
          actor: best.spelling.actor, spelling: best.spelling.place))
      place += best.spelling.words.count
    }
    return mentions
  }

  private func stands(
    _ spelling: Spelling, as first: String, at place: Int, in words: [Word], _ gaps: [String]
  ) -> Bool {
    guard spelling.words[0] == first, place + spelling.words.count <= words.count else {
      return false
    }
    return spelling.words.indices.dropFirst().allSatisfy { number in
      let gap = gaps[place + number - 1]
      return String(words[place + number].letters) == spelling.words[number]
        && (gap.unicodeScalars.allSatisfy {
          " -_\u{A0}\u{200F}\u{200D}".unicodeScalars.contains($0)
        }
          || gap == spelling.gaps[number - 1])
    }
  }

  /// The ways to read a word, those with the fewest particles first.
  private static func readings(
    of word: String
  ) -> [(name: String, dropped: Int, hasArticle: Bool)] {
    var readings: [(name: String, dropped: Int, hasArticle: Bool)] = []
    for conjunction in ["", "و", "ف"] where word.hasPrefix(conjunction) {
      let rest = String(word.dropFirst(conjunction.count))
      let dropped = conjunction.count
      readings.append((rest, dropped, false))
      for preposition in ["ب", "ل", "ك"] where rest.hasPrefix(preposition) {
        readings.append((String(rest.dropFirst()), dropped + 1, false))
      }
      if rest.hasPrefix("لل") {
        readings.append(("ا" + rest.dropFirst(), dropped + 1, false))
        readings.append(("ال" + rest.dropFirst(), dropped + 1, false))
      }
      for article in ["ال", "لل", "بال", "كال"] where rest.hasPrefix(article) {
        readings.append((String(rest.dropFirst(article.count)), dropped + article.count, true))
      }
    }
    return readings.filter { $0.dropped < word.count }
  }

  /// Returns the words of a text, and what stands between each two.
  private static func read(_ text: String) -> (words: [Word], gaps: [String]) {
    var words: [Word] = []
    var gaps: [String] = []
    var word = Word()
    let scalars = Array(text.unicodeScalars)
    for (offset, scalar) in (scalars + [" "]).enumerated() {
      switch Folding.outcome(scalar) {
      case .becomes(let letters):
        word.letters += Array(letters)
        word.scalars += letters.map { _ in offset }
        word.end = offset + 1
      case .vanishes:
        // A mark belongs to the letter before it; a control ends nothing.
        if !word.letters.isEmpty, scalar.properties.generalCategory != .format {
          word.end = offset + 1
        }
      case .separates:
        guard let start = word.scalars.first else { continue }
        if let last = words.last {
          gaps.append(String(String.UnicodeScalarView(scalars[last.end..<start])))
        }
        words.append(word)
        word = Word()
      }
    }
    return (words, gaps)
  }
}
