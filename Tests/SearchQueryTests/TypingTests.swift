import SearchQuery
import Testing

/// Queries letter by letter.
struct TypingTests {
  private static let queries = [
    "غاز title:قمة", "غاز عنوان:(قمة أو مؤتمر) تونس", "قمة -عربية", "قمة -\"جامعة الدول\" اليوم",
    "غاز -(عربية أو خليجية)", "غاز (الجزائر OR تونس)", "الجزائر | تونس", "غاز NOT نفط",
    "غاز AND نفط",
    "غاز date:2020-09-15..2025-03 نفط", "غاز تاريخ:2020..2022 نفط", "غاز date:>=2020-05",
    "غاز تاريخ:قبل 2021", "غاز منذ:2022", "غاز منذ: 2022", "غاز قبل:2021-05-03",
    "غاز kind:person نفط",
    "غاز نوع:قانون", "غاز is:unread", "غاز حالة:غير مقروء", "غاز حالة:غير-مقروء",
    "غاز date:2020 .. 2025",
    "غاز جهة:\"عبد المجيد تبون\" قمة", "غاز مصدر:(روسيا أو فرنسا)", "غاز كوفيد-19",
    "غاز \"لا حل*\"",
    "غاز نتنياهو~", "غاز date:15/09/2020", "غاز -title:عربية", "غاز title:\"قمة عربية\" نفط",
    "غاز «كوريا الشمالية» نفط", "غاز ‘كوريا الشمالية’", "غاز 10:30", "غاز date:..2021",
    "غاز date:<2021",
    "غاز -outlet:bbc", "غاز نتن*", "غاز date: 2020", "غاز (نفط (خام أو مكرر))",
  ]

  /// What is merely unfinished is not wrong, and takes nothing away from what stands before it.
  @Test(arguments: queries) func noPrefixIsScolded(whole: String) throws {
    var text = ""
    for scalar in whole.unicodeScalars {
      text.unicodeScalars.append(scalar)
      let read = QueryCase(text + "‸")
      #expect(read.parsed.problems.isEmpty, "\(text)")
      guard let first = whole.split(separator: " ").first, text.count > first.count else {
        continue
      }
      #expect(read.query.contains(first), "\(text): \(read.query)")
    }
    #expect(QueryCase(whole).parsed.problems.isEmpty)
  }

  /// An open quote asks for a phrase from its second word on, of which the closed one is a part.
  @Test(arguments: ["كوريا الشمالية", "رئيس وزراء اليابان", "لا حل"]) func aQuoteIsAPhrase(
    words: String
  ) {
    for quotes in [("\"", "\""), ("«", "»"), ("title:“", "”"), ("غاز \"", "\"")] {
      var text = quotes.0
      for (place, scalar) in words.unicodeScalars.enumerated() {
        text.unicodeScalars.append(scalar)
        let begun = words.unicodeScalars.prefix(place + 1)
        guard begun.contains(" "), scalar != " " else { continue }
        let read = QueryCase(text + "‸").query
        #expect(read.hasSuffix("\"\(String(begun))*\""), "\(text): \(read)")
        #expect(QueryCase(text + quotes.1 + "‸").query.hasSuffix("\"\(String(begun))\""))
      }
    }
  }
}
