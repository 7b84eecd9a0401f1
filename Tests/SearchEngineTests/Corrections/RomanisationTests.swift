import Testing

@testable import SearchEngine

@Suite struct RomanisationTests {
  private func cost(_ latin: String, _ arabic: String) -> Int? {
    Romanisation.cost(latin: Array(latin.utf8)[...], arabic: Array(arabic.utf8)[...])
  }

  @Test(arguments: [
    ("tebboune", "تبون"), ("tebboun", "تبون"), ("boukadoum", "بوقادوم"), ("macron", "ماكرون"),
    ("trump", "ترامب"), ("netanyahu", "نتانياهو"), ("abdelmadjid", "عبدالمجيد"),
    ("khamenei", "خامنيي"), ("biden", "بايدن"), ("sisi", "السيسي".replacingArticle),
    ("guterres", "غوتيريس"), ("mohammed", "محمد"), ("muhammad", "محمد"), ("hussein", "حسين"),
    ("omar", "عمر"), ("ali", "علي"), ("cairo", "كايرو"), ("baghdad", "بغداد"), ("tunis", "تونس"),
    ("putin", "بوتين"), ("zelensky", "زيلينسكي"), ("qatar", "قطر"),
    ("yemen", "يمن"), ("attaf", "عطاف"), ("chanegriha", "شنقريحه"), ("erdogan", "اردوغان"),
  ])
  func namesAreHeard(latin: String, arabic: String) {
    #expect(cost(latin, arabic) != nil)
  }

  @Test(arguments: [
    ("tebboune", "بوتين"), ("macron", "ماركو"), ("algeria", "الجزائر"), ("ali", "عليه السلام"),
    ("trump", "طرب"), ("qatar", "قطار الشرق"), ("tunis", "تانغو"), ("", "تونس"), ("tunis", ""),
    ("united", "المتحده"), ("biden", "بدون ذكر"),
  ])
  func otherWordsAreNot(latin: String, arabic: String) {
    #expect(cost(latin, arabic) == nil)
  }

  @Test func theNearerSpellingCostsLess() throws {
    let near = try #require(cost("tebboune", "تبون"))
    let far = try #require(cost("tebboune", "تابن"))
    #expect(near < far)
  }

  @Test func endlessWordsAreNoNames() {
    #expect(cost(String(repeating: "a", count: 1_000_000), "ا") == nil)
    #expect(cost("a", String(repeating: "ا", count: 1_000_000)) == nil)
  }
}

extension String {
  /// The word without its article.
  fileprivate var replacingArticle: String { String(unicodeScalars.dropFirst(2)) }
}
