import Testing

@testable import Library

@Suite struct KnownWordTests {
  @Test(arguments: ["مصر", "قطر", "اليمن", "قمه", "زلزال", "مفاوضات"])
  func commonWordsAreKnown(key: String) {
    #expect(KnownWords.contains(Array(key.utf8)[...]))
  }

  @Test(arguments: ["مصررر", "الحكمومه", "ززززز", ""])
  func othersAreNot(key: String) {
    #expect(!KnownWords.contains(Array(key.utf8)[...]))
  }
}
