import Cleaning
import CorpusModel
import TestSupport
import Testing

@Suite struct TypingRepairsTests {
  private func shown(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let hidden = TypingRepairs.hidden(in: scalars)
    var view = String.UnicodeScalarView()
    for place in scalars.indices where !hidden.contains(where: { $0.contains(place) }) {
      view.append(scalars[place])
    }
    return String(view)
  }

  @Test(arguments: [
    ("قال الوزير ، أمس ، إن", "قال الوزير، أمس، إن"),
    ("انتهى . ثم بدأ .", "انتهى. ثم بدأ."),
    ("أمام الطرفين . .", "أمام الطرفين."),
    ("نعم،، لا", "نعم، لا"),
    ("حقا؟؟ نعم!!", "حقا؟ نعم!"),
    ("كلمة  كلمتان", "كلمة كلمتان"),
    ("« قول »", "«قول»"),
    ("( أ ف ب )", "(أ ف ب)"),
    ("وصف \" كبير \" ومهم", "وصف \"كبير\" ومهم"),
    ("قال : نعم", "قال: نعم"),
  ])
  func repairs(_ text: String, _ expected: String) { #expect(shown(text) == expected) }

  @Test(arguments: [
    "قال الوزير، أمس، إن", "ثم... صمت", "ثم ... صمت", "ماذا؟! نعم", "الساعة 10 : 30 مساء",
    "ملف .txt هنا", "نسبة .5 فقط", "!!!", "؟؟؟", "علامة \" وحيدة", " ، أول السطر", "1 , 2",
    "a.b ,c", "",
  ])
  func leaves(_ text: String) { #expect(shown(text) == text) }

  @Test func offsetsBeginWhereTheParagraphDoes() {
    let hidden = TypingRepairs.hidden(in: Array("أ ، ب  ج".unicodeScalars), from: 100)
    #expect(hidden == [TextRange(101, 102), TextRange(106, 107)])
  }

  @Test func whatIsShownHasNothingToHide() {
    var generator = SeededGenerator(seed: 8)
    let pieces: [Unicode.Scalar] = [
      " ", " ", "\u{A0}", "،", ".", ".", "؟", "!", ":", "\"", "«", "»", "(", ")", "ا", "ب", "1",
      "٢",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? " "
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text)
      let once = shown(String(view))
      #expect(shown(once) == once, "\(view)")
      let letters = { (text: String) in
        text.unicodeScalars.filter { "اب1٢\"«»()".unicodeScalars.contains($0) }.map(\.value)
      }
      #expect(letters(once) == letters(String(view)))
    }
  }
}
