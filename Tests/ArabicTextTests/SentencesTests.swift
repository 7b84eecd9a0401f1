import ArabicText
import TestSupport
import Testing

struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Sentences.ranges(in: text).map { String(String.UnicodeScalarView(scalars[$0])) }
  }

  @Test(arguments: [
    ("", []),
    (" \n ", []),
    ("قال نعم. ثم مضى", ["قال نعم.", "ثم مضى"]),
    ("هل جاء؟! نعم… ربما.", ["هل جاء؟!", "نعم…", "ربما."]),
    ("عنوان\nنص أول. نص ثان\n", ["عنوان", "نص أول.", "نص ثان"]),
    ("بلغت 12.5 و١٢.٥ مليار. انتهى", ["بلغت 12.5 و١٢.٥ مليار.", "انتهى"]),
    ("التقى د. محمد أ. ب. علي. ثم غادر", ["التقى د. محمد أ. ب. علي.", "ثم غادر"]),
    ("عام 2025 م. وقال", ["عام 2025 م.", "وقال"]),
    ("زار example.com يوم الأحد.", ["زار example.com يوم الأحد."]),
    ("انتهى.وقال آخر", ["انتهى.", "وقال آخر"]),
    ("قال: «جئت. ورأيت.» وانصرف.", ["قال: «جئت. ورأيت.»", "وانصرف."]),
    ("قال: «هل جئت؟ نعم. جئت» وانصرف.", ["قال: «هل جئت؟ نعم. جئت» وانصرف."]),
    ("قال: “هل جئت؟ نعم”، وانصرف.", ["قال: “هل جئت؟ نعم”، وانصرف."]),
    ("سأل: «متى؟»، ثم سكت.", ["سأل: «متى؟»، ثم سكت."]),
    ("فتح «قوسا. ولم يغلقه. نعم", ["فتح «قوسا.", "ولم يغلقه.", "نعم"]),
    ("انتهى (كما قيل.) وبعد", ["انتهى (كما قيل.)", "وبعد"]),
    ("... ثم", ["...", "ثم"]),
  ])
  func endsWhereSentencesEnd(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func offsetsCountFromTheBase() {
    let bytes = Array("أ ب جد. ه و".utf8)
    #expect(Sentences.ranges(in: bytes[...], from: 100) == [100..<107, 108..<111])
  }

  @Test func rangesCoverEveryLetterOnceAndInOrder() {
    let alphabet = Array("اب 1.؟!…«»“”()\n\u{64E}a".unicodeScalars)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<50, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let ranges = Sentences.ranges(in: String(String.UnicodeScalarView(text)))
      var end = 0
      for range in ranges {
        #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= text.count)
        #expect(text[end..<range.lowerBound].allSatisfy { $0.properties.isWhitespace })
        end = range.upperBound
      }
      #expect(text[end...].allSatisfy { $0.properties.isWhitespace })
    }
  }

  @Test func manyUnclosedQuotesCostNoMoreThanOthers() {
    let count = 200_000
    let ranges = Sentences.ranges(in: String(repeating: "«ا. ", count: count))
    #expect(ranges.count == 1)
    #expect(Sentences.ranges(in: String(repeating: "«اب. ", count: count)).count == count)
  }
}
