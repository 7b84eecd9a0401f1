import ArabicText
import CorpusModel
import TestSupport
import Testing

@testable import NameTagger

@Suite("Tokens")
struct TokenListTests {
  @Test("An article's tokens are its words and marks, in sentences")
  func article() {
    let article = Article(paragraphs: "قال «زيد»: نعم. ثم ذهب،", "وعاد 12 مرة!")
    let list = TokenList(article)
    let tokens = list.sentences.map { sentence in
      list.tokens[sentence].map {
        article.text[TextRange($0.scalars.lowerBound, $0.scalars.upperBound)]
      }
    }
    #expect(
      tokens == [
        ["قال", "«", "زيد", "»", ":", "نعم", "."], ["ثم", "ذهب", "،"], ["وعاد", "12", "مرة", "!"],
      ])
    for token in list.tokens {
      let text = String(decoding: article.text.utf8[token.source], as: UTF8.self)
      #expect(text == article.text[TextRange(token.scalars.lowerBound, token.scalars.upperBound)])
    }
  }

  @Test("Given tokens stay as they are, with their letters folded")
  func given() {
    let list = TokenList(sentences: [["أ)", "(", "إلى"], [], ["كوت-ديفوار"]])
    #expect(list.sentences == [0..<3, 3..<4])
    let folded = list.tokens.map { String(decoding: list.words.bytes[$0.folded], as: UTF8.self) }
    #expect(folded == ["ا", "", "الي", "كوتديفوار"])
  }

  @Test("What is heard of a word is what it is labelled elsewhere nearby, not here")
  func echoes() {
    let keys: [UInt64] = [1, 2, 3, 0, 2, 3, 4]
    let labels: [Label] = [
      .outside, .beginsPerson, .insidePerson, .outside, .outside, .outside, .beginsPlace,
    ]
    let sentences = [0..<4, 4..<7]
    let heard = Echoes.heard(keys: keys, labels: labels, sentences: sentences)
    #expect(heard[0] == Echoes.Echo())
    #expect(heard[6].word == 0)
    #expect(heard[4].word > 2)
    #expect(heard[4].word != heard[5].word)
    #expect(heard[1].word == 1)
    #expect(heard[5].withLast > 1 && heard[4].withNext == heard[5].withLast)
    // Out of earshot.
    let far = Echoes.heard(
      keys: keys, labels: labels, sentences: sentences, reach: 0)
    #expect(far[4].word == 0)
  }
}
