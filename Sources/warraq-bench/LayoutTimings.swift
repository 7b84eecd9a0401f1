internal import TextLayout

/// How long laying text out takes.
enum LayoutTimings {
  /// A measured task: the best of several rounds, and what it may take at most.
  struct Row {
    let name: String
    let microseconds: Double
    let aim: Double?
  }

  /// Measures all tasks.
  static func rows() -> [Row] {
    let mixed = scalars(
      """
      قال Boukadoum (لا) إن 25000 شخص من الجزائر وصلوا إلى المؤتمر Press Club في يناير/كانون \
      الثاني، “هنا” 12,5%.
      """)
    let vowelled = scalars(
      """
      قَالَ الوَزِيرُ إِنَّ عَدَدَ الأَشْخَاصِ الَّذِينَ وَصَلُوا إِلَى المُؤْتَمَرِ فِي يَنَايِرَ بَلَغَ أَلْفًا مِنَ الجَزَائِرِ
      """)
    let paragraph = scalars(
      """
      قال Boukadoum إن 25000 شخص من الجزائر وصلوا إلى المؤتمر في يناير الثاني، “هنا” وقال الوزير \
      إن عدد الأشخاص الذين وصلوا إلى المؤتمر في يناير كانون الثاني بلغ ألفا من الجزائر والمغرب \
      وتونس معا، وهذا ما يراه الناس في كل مكان من العالم العربي، كما قال أحد الخبراء في Reuters.\u{20}
      """)
    let article = Array(repeating: paragraph, count: 14)  // Of 50 words each.
    let long = Array(repeatElement(paragraph, count: 600_000 / paragraph.count).joined())
    let near = LogicalOffset(long.count - 10_000)
    let justified = LayoutOptions(digits: .arabicIndic, isJustified: true)
    return [
      measure("a mixed line of \(mixed.count) letters", aim: 15, rounds: 2000) {
        ShapedParagraph(mixed).lines(width: 120).count
      },
      measure("a vowelled line of \(vowelled.count) letters and marks", aim: 15, rounds: 2000) {
        ShapedParagraph(vowelled, options: LayoutOptions(showsVowelMarks: true))
          .lines(width: 120).count
      },
      measure("an article of 700 words, 72 columns", aim: 2000, rounds: 50) {
        article.reduce(0) { $0 + ShapedParagraph($1).lines(width: 72).count }
      },
      measure("the same, justified, digits changed", aim: 2000, rounds: 50) {
        article.reduce(0) { $0 + ShapedParagraph($1, options: justified).lines(width: 72).count }
      },
      measure("60 lines of a paragraph of 1 MB", aim: 5000, rounds: 20) {
        Array(LineSetter(long, width: 72).prefix(60)).count
      },
      measure("60 lines near its end", aim: 5000, rounds: 20) {
        Array(LineSetter(long, width: 72, near: near).prefix(60)).count
      },
      measure("all lines of a paragraph of 1 MB", aim: nil, rounds: 1) {
        LineSetter(long, width: 72).reduce(0) { $0 + $1.width }
      },
    ]
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func measure(
    _ name: String, aim: Double?, rounds: Int, _ work: () -> Int
  ) -> Row {
    var best = Duration.seconds(1000)
    var result = 0
    for _ in 0..<7 {
      let time = ContinuousClock().measure {
        for _ in 0..<rounds { result &+= work() }
      }
      best = min(best, time / rounds)
    }
    // So that no work can be left out.
    precondition(result != 0)
    return Row(name: name, microseconds: best / .microseconds(1), aim: aim)
  }
}
