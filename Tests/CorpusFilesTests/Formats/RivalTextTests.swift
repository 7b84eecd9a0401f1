import CorpusModel
import Testing

@testable import CorpusFiles

/// Two texts of one record.
@Suite struct RivalTextTests {
  @Test(
    arguments: [
      ("قال الوز… [+2300 chars]", "قال الوزير أمس.", true), ("<p>قال", "قال الوزير", true),
      ("قال الوزير...", "<p>قال <b>الوزير</b></p> أمس", true), ("قال", "قال", false),
      ("قال الوزير", "قال", false), ("قال …", "كان الوزير", false), ("", "قال", true),
      ("[…]", "قال", true), ("قال [نعم", "قال [نعم] أمس", true),
    ])
  func beginnings(_ text: String, _ other: String, _ expected: Bool) {
    #expect(RivalTexts.isBeginning(Array(text.utf8), of: Array(other.utf8)) == expected)
  }

  private func article(_ members: String) -> RawArticle? {
    rawArticles(of: "a.json", Array("{\"title\":\"ع\",\(members)}".utf8)).0.first
  }

  private func text(_ members: String) -> String? {
    article(members).map { String(decoding: $0.text, as: UTF8.self) }
  }

  private static let long = "قال الوزير أمس إن العمل مستمر في المدينة، وإنه ينتهي قريبا."

  @Test func theFullerCountsInWhicheverFieldAndOrder() {
    let long = Self.long
    for (name, other) in [("text", "body"), ("body", "text"), ("full_text", "content")] {
      #expect(text(#""\#(name)":"\#(long)","\#(other)":"قال الوزير أمس…""#) == long)
      #expect(text(#""\#(other)":"لقاء قريب.","\#(name)":"\#(long)""#) == long)
    }
    #expect(text(#""description":"\#(long)","text":"قال الوزير أمس… [+40 chars]""#) == long)
    // All of a page is no fuller text.
    #expect(
      text(#""raw_text":"الرئيسية \#(long)\#(long)","text":"انتهى العمل.""#) == "انتهى العمل.")
  }

  @Test func aShortTextBesideIsTheSummaryAndOthersAreTold() {
    let lead = article(#""text":"لقاء قريب.","body":"\#(Self.long)""#)
    #expect(lead.map { String(decoding: $0.stated.summary, as: UTF8.self) } == "لقاء قريب.")
    let many = (0..<20).map { #""text":"نص \#($0) آخر.""# }.joined(separator: ",")
    let problems = rawArticles(of: "a.json", Array("{\"title\":\"ع\",\(many)}".utf8)).1
    #expect(problems.map(\.message) == ["the object has a second text, which is left out"])
  }

  @Test func aTextThatEndsWithSomethingElseIsTold() {
    let first = (0..<300).map { "كلمة\($0)" }.joined(separator: " ")
    for (end, isTold) in [("انتهى العمل في الجسر كله", true), ("كلمة1 كلمة2 كلمة3", false)] {
      let rest = (0..<60).map { isTold ? "\(end)\($0)" : "كلمة\($0)" }.joined(separator: " ")
      let kept = "\(first) \(String(repeating: "وبدأ عمل آخر ", count: 100))"
      let problems = rawArticles(
        of: "a.json",
        Array("{\"title\":\"ع\",\"text\":\"\(kept)\",\"body\":\"\(first) \(rest)\"}".utf8)
      ).1
      #expect(
        problems.map(\.message)
          == (isTold ? ["the object has a second text, which is left out"] : []))
    }
  }

  @Test(
    arguments: [
      ("ابابج", "ابابابج", true), ("ابابج", "اباباب", false), ("نعم", "<p>ن</p> عم", true),
      ("", "", true),
      ("ا", "", false), ("قال …", "وقال الوزير", true), ("aabaaaab", "aabaaabaaaab", true),
    ])
  func parts(_ text: String, _ other: String, _ expected: Bool) {
    #expect(RivalTexts.isWithin(Array(text.utf8), Array(other.utf8)) == expected)
  }

  /// Each byte is compared a few times, however much the texts repeat themselves.
  @Test func textsOfOneLetterEnd() {
    let whole = [UInt8](repeating: 0x61, count: 60_000)
    #expect(!RivalTexts.isWithin(whole.prefix(30_000) + [0x62], whole))
    #expect(RivalTexts.isWithin(Array(whole.prefix(30_000)), whole))
  }
}
