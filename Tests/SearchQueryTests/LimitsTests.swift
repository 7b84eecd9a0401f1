import CorpusModel
import SearchQuery
import Testing

@Suite struct LimitsTests {
  @Test func thirtyTwoWordsAreReadAndTheRestIsTold() {
    let words = (1...40).map { "كلمة\($0)" }
    let parsed = ParsedQuery(parsing: words.joined(separator: " "), isTyping: false)
    #expect(parsed.query?.description == words.prefix(32).joined(separator: " "))
    #expect(parsed.problems.map(\.reason) == [.tooManyWords])
    let before = words.prefix(32).joined(separator: " ").unicodeScalars.count + 1
    #expect(parsed.problems.first?.range == TextRange(before, parsed.text.unicodeScalars.count))
  }

  @Test func aWordThatIsRepeatedCountsOnce() {
    let parsed = ParsedQuery(
      parsing: String(repeating: "مصر ", count: 400) + "تونس", isTyping: false)
    #expect(parsed.query?.description == "مصر تونس")
    #expect(parsed.problems.isEmpty)
  }

  @Test func aPhraseThatIsTooLongIsCutAndFiltersCountToo() {
    let words = (1...30).map(String.init).joined(separator: " ")
    let parsed = ParsedQuery(parsing: "is:unread \"\(words) a b c\" d", isTyping: false)
    #expect(parsed.query?.description == "is:unread \"\(words) a\"")
    #expect(parsed.problems.map(\.reason) == [.tooManyWords])
  }

  @Test func whatIsExcludedIsNeverCut() {
    let words = (1...31).map(String.init).joined(separator: " ")
    let parsed = ParsedQuery(parsing: words + " -\"a b\"", isTyping: false)
    #expect(parsed.query?.description == words)
    #expect(parsed.problems.map(\.reason) == [.tooManyWords])
  }

  @Test func alternativesBeyondTheLimitAreLeftOut() {
    let words = (1...40).map(String.init)
    let parsed = ParsedQuery(parsing: words.joined(separator: " OR "), isTyping: false)
    #expect(parsed.query?.description == words.prefix(32).joined(separator: " OR "))
  }

  @Test func whatIsLeftOfJoinedWordsCountsOnceToo() {
    let words = (1...30).map(String.init).joined(separator: " ")
    let parsed = ParsedQuery(parsing: words + " OR a:a-b", isTyping: false)
    #expect(parsed.query?.description == words.dropLast(2) + "(30 OR a)")
  }

  @Test func aTextThatIsTooLongIsCutAfterAWholeWord() {
    // The 4,096th byte is in the midst of a letter of the last word.
    let text = "x" + String(repeating: " ", count: 4089) + "مصر بلد"
    let parsed = ParsedQuery(parsing: text, isTyping: true)
    #expect(parsed.query?.description == "x")
    #expect(parsed.text.utf8.count == 4090)
    #expect(parsed.problems.map(\.reason) == [.tooLong])
    #expect(parsed.unfinished == nil)
    #expect(ParsedQuery(parsing: String(text.prefix(4093)), isTyping: false).problems.isEmpty)
  }

  @Test func oneWordLongerThanIsReadIsNone() {
    let parsed = ParsedQuery(parsing: String(repeating: "م", count: 500_000), isTyping: true)
    #expect(parsed.query == nil)
    #expect(parsed.text.isEmpty)
    #expect(parsed.problems.map(\.reason) == [.tooLong])
  }

  @Test(arguments: [
    "*", "* ", "م* ", "(", ")", "(م ", "-(", "\"", "'a ", "\u{64E}", "-", "OR ", "م OR ", "title:",
    "title:(", "date:2020..", "date:2020.. ", "م:", ":", "a-", "a.", "‘", "«", "غ~2", "\u{200F}",
    "أو ", "و ", "actor:\"", "م، ", "1,", "not-a-field:x ", "is:غير ", "\0", "NOT ", "|", " ",
  ])
  func aMillionBytesOfOneThingAreBounded(_ piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count + 1)
    for isTyping in [true, false] {
      let parsed = ParsedQuery(parsing: text, isTyping: isTyping)
      #expect(parsed.text.utf8.count <= ParsedQuery.longestText)
      #expect(parsed.problems.count <= 34)
      #expect(parsed.problems.contains { $0.reason == .tooLong })
    }
    // As much of it as is read, whole.
    let whole = String(repeating: piece, count: ParsedQuery.longestText / piece.utf8.count)
    #expect(ParsedQuery(parsing: whole, isTyping: false).text == whole)
  }

  @Test func parenthesesAroundOneWordLeaveNoTrace() {
    let text = String(repeating: "-(", count: 1001) + "م" + String(repeating: ")", count: 1001)
    #expect(ParsedQuery(parsing: text, isTyping: false).query?.description == "-م")
  }
}
