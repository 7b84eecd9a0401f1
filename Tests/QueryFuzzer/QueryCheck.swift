import CorpusModel
import FuzzedImage
import IndexImage
import SearchQuery

/// Reads what a fuzzer makes up as a query, and stops the program where something does not hold that
/// must.
struct QueryCheck {
  private let text: String
  /// How it is searched for.
  private let searchFlags: UInt8

  /// Takes the text from bytes, behind two that say how: of an odd first byte it is UTF-8, else each byte
  /// is a piece of a query.
  init(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    let flags = rest.popFirst() ?? 0
    searchFlags = rest.popFirst() ?? 0
    let piece =
      flags & 1 != 0
      ? String(decoding: rest, as: UTF8.self)
      : rest.map { Self.pieces[Int($0) % Self.pieces.count] }.joined()
    // Now and then a text that is longer than is read.
    text = flags >= 0xFE ? String(repeating: piece, count: 200) : piece
  }

  /// Reads the text as it is read while it is typed, and when it is finished.
  func run() {
    let typed = ParsedQuery(parsing: text, isTyping: true)
    let finished = ParsedQuery(parsing: text, isTyping: false)
    check(typed)
    check(finished)
    expect(finished.unfinished == nil)
    expect(text.utf8.count > ParsedQuery.longestText || finished.text == text)
    for query in [typed, finished].compactMap(\.query) {
      let printed = query.description
      // Parentheses and names of fields make it longer than it was.
      guard printed.utf8.count <= ParsedQuery.longestText else { continue }
      let again = ParsedQuery(parsing: printed, isTyping: false)
      expect(again.query?.description == printed, printed)
      expect(again.problems.isEmpty, printed)
    }
    Self.search?.run(searchFlags & 1 == 0 ? typed : finished, flags: searchFlags)
  }

  /// What searches for it.
  private static let search = (try? Image(FuzzedImage.bytes)).map { SearchCheck($0) }

  private func check(_ parsed: ParsedQuery) {
    let count = parsed.text.unicodeScalars.count
    expect(parsed.text.utf8.count <= ParsedQuery.longestText)
    for problem in parsed.problems {
      expect(problem.range.start >= 0 && problem.range.end <= count)
    }
    expect(parsed.problems.count <= 40)
    if let end = parsed.unfinished {
      expect(end.range.start >= 0 && end.range.end == count)
      let replaced = parsed.replacing(end.range, with: ParsedQuery.quoted("عبد الله"))
      expect(replaced.unicodeScalars.count == end.range.start + 10)
    }
    var terms = 0
    if let query = parsed.query { check(query, depth: 0, count, &terms) }
    expect(terms <= ParsedQuery.mostTerms)
  }

  private func check(_ query: Query, depth: Int, _ count: Int, _ terms: inout Int) {
    expect(depth <= 3 * ParsedQuery.mostTerms)
    switch query {
    case .word(let term), .prefix(let term), .fuzzy(let term): check([term], count, &terms)
    case .phrase(let words):
      expect(!words.isEmpty)
      check(words, count, &terms)
    case .phrasePrefix(let words), .joined(let words):
      expect(words.count > 1)
      check(words, count, &terms)
    case .inTitle(let inner):
      switch inner {
      case .inTitle, .filter, .all, .any, .without: expect(false)
      case .word, .prefix, .fuzzy, .phrase, .phrasePrefix, .joined: break
      }
      check(inner, depth: depth + 1, count, &terms)
    case .filter: terms += 1
    case .without(let inner):
      if case .without = inner { expect(false) }
      check(inner, depth: depth + 1, count, &terms)
    case .all(let parts):
      expect(parts.count > 1)
      for part in parts {
        if case .all = part { expect(false) }
        check(part, depth: depth + 1, count, &terms)
      }
    case .any(let parts):
      expect(parts.count > 1)
      for part in parts {
        if case .any = part { expect(false) }
        check(part, depth: depth + 1, count, &terms)
      }
    }
  }

  private func check(_ words: [QueryTerm], _ count: Int, _ terms: inout Int) {
    terms += words.count
    for word in words {
      expect(!word.key.isEmpty && !word.surface.isEmpty)
      expect(word.range.start >= 0 && word.range.start < word.range.end && word.range.end <= count)
    }
  }

  private func expect(_ holds: Bool, _ detail: String = "", line: UInt = #line) {
    guard !holds else { return }
    let codes = text.unicodeScalars.prefix(400).map { String($0.value, radix: 16) }
    fatalError("line \(line), \(detail), \(text.prefix(400)), \(codes.joined(separator: " "))")
  }

  private static let pieces: [String] =
    [
      " ", " ", " ", "\"", "«", "»", "”", "'", "’", "(", ")", "-", "\u{2212}", "|", "*", "~", ":",
      "：", "..", "…", ".", "،", ",", "؛", "/", "_", "+", "<", ">", "=", "OR", " OR ", " أو ", "و",
      " و ", "AND", "NOT ", "كتاب", "كُتّاب", "مصر", "أحمد", "احمد", "ال", "abc", "a", "Ö", "1", "٢",
      "2020", "٢٠٢١", "2020-09", "2020-09-15", "99", "title:", "عنوان:", "outlet:", "مصدر: ",
      "actor:", "جهة:", "date:", "تاريخ:", "before:", "قبل ", "بعد:", "kind:", "نوع:", "person",
      "قانون", "is:", "حالة:", "unread", "غير", "-مقروء", "author:", "titel:", "http://",
      "\u{200F}",
      "\u{200B}", "\u{64E}", "ـ", "ﷲ", "ﻻ", "日", "\n", "\0", "🙂", "\u{301}", "‘Ab",
    ]
}
