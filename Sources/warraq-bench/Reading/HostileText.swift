import CorpusModel

/// One thing over and over, and the actors that are looked for in it.
struct HostileText {
  let name: String
  let actors: [Actor]
  private let parts: [String]

  /// Returns an article of about so many bytes.
  func article(ofBytes length: Int) -> Article {
    var text = ""
    text.reserveCapacity(length + 200)
    var part = 0
    while text.utf8.count < length {
      text += parts[part % parts.count]
      part += 1
    }
    let body = ArticleText(text)
    return Article(
      id: ArticleID("text"), title: "", date: PartialDate(year: 2025, month: 3, day: 5), text: body,
      paragraphs: [Paragraph(.body, TextRange(0, body.count))])
  }

  private init(_ name: String, _ parts: [String], actors: [Actor] = Self.few) {
    self.name = name
    self.parts = parts
    self.actors = actors
  }

  static let all = [
    HostileText("word", ["قال "]),
    HostileText("one-long-word", ["قال"]),
    HostileText("opening-marks", ["«"]),
    HostileText("waw", ["و"]),
    HostileText("waws", ["و "]),
    HostileText("digits", ["7"]),
    HostileText("numbers", ["7 "]),
    HostileText("names", ["سامي الخولي "]),
    HostileText("family-names", ["الخولي "]),
    HostileText("countries", ["الأردن والأردنية "]),
    HostileText("dates", ["5 آذار/مارس 2025 "]),
    HostileText("days", ["الثلاثاء "]),
    HostileText("quotations", ["قال الخولي: «نعم». "]),
    HostileText("quotations-in-one", ["قال الخولي: «نعم "]),
    HostileText("titles", ["وزير الخارجية الأردني سامي الخولي "]),
    HostileText("verbs", ["وقال إن سامي الخولي التقى الأردن "]),
    HostileText(
      "ten-thousand-aliases", (0..<10_000).map { "سامي \(word($0)) " },
      actors: [
        Actor(
          id: ActorID("person-sami"), kind: .person, name: "سامي الخولي", latin: "Sami Al-Khouli",
          aliases: (0..<10_000).map { Actor.Alias("سامي \(word($0))") })
      ]),
    HostileText("one-family", (0..<2_000).map { "\(word($0)) الخولي " }, actors: family),
    HostileText(
      "one-family-alone", (0..<2_000).map { "\(word($0)) الخولي والخولي " }, actors: family),
  ]

  private static let few = [
    Actor(
      id: ActorID("person-sami"), kind: .person, name: "سامي الخولي", latin: "Sami Al-Khouli",
      aliases: [Actor.Alias("الخولي")]),
    Actor(
      id: ActorID("jordan"), kind: .place, name: "الأردن", latin: "Jordan", nisbas: ["أردني"]),
  ]

  private static let family = (0..<2_000).map { number in
    Actor(
      id: ActorID("person-\(number)"), kind: .person, name: "\(word(number)) الخولي",
      latin: "P\(number) Al-Khouli")
  }

  /// Returns a word that is like no other number's.
  private static func word(_ number: Int) -> String {
    let letters: [Character] = ["ب", "ج", "د", "س", "ر", "ف", "ق", "ك", "ل", "م"]
    var word = ""
    var rest = number + 10_000
    while rest > 0 {
      word.append(letters[rest % 10])
      rest /= 10
    }
    return word
  }
}
