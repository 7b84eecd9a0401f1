public import CorpusModel

/// Looks for what cleaning may have lost.
public enum LostLines {
  /// Returns the lines of a file's text that are neither in the body, nor in a field, nor among those
  /// that were dropped; nothing where none is lost. Blanks, and where lines end, do not count. The
  /// lines must be numbered.
  public static func lines(of raw: RawArticle, notIn article: ArticleBytes) -> [String] {
    // A line like the headline may stand in the body, before or behind the one that became it.
    let first = lines(of: raw, notIn: article, headline: 0)
    guard article.provenance.title == .line, !first.isEmpty else { return first }
    for place in 1...64 where lines(of: raw, notIn: article, headline: place).isEmpty { return [] }
    // Where lines like the headline stand in several places it cannot be told which one became it: then no word may
    // be fewer times there than in the file.
    return hasAllWords(article, of: raw) ? [] : first
  }

  /// Whether every word of a file's text is as many times in the body and among the lines that were dropped, or in a
  /// field, and no word is in the body more often than in the file.
  private static func hasAllWords(_ article: ArticleBytes, of raw: RawArticle) -> Bool {
    func counts(_ texts: [[UInt8]]) -> [String: Int] {
      words(Array(texts.joined(separator: [0x0A])))
        .reduce(into: [:]) { $0[$1.letters, default: 0] += 1 }
    }
    let file = counts([raw.text])
    let body = counts([article.text])
    let kept = counts([article.text] + article.provenance.dropped.map { Array($0.text.utf8) })
    let fields = counts([article.title, article.outlet, article.byline])
    return file.allSatisfy { word, count in
      word.isEmpty || kept[word, default: 0] + fields[word, default: 0] >= count
    } && body.allSatisfy { word, count in word.isEmpty || file[word, default: 0] >= count }
  }

  /// Looks for lost lines where so many lines like the headline come before it.
  private static func lines(
    of raw: RawArticle, notIn article: ArticleBytes, headline: Int
  ) -> [String] {
    var rest = words(article.text)
    var dropped: [Int: [ArraySlice<UInt8>]] = [:]
    for line in article.provenance.dropped { dropped[line.line] = words(Array(line.text.utf8)) }
    let fields = Set(
      [article.title, article.outlet, article.byline].flatMap(words(_:)).map(\.letters))
    var lost: [String] = []
    var open: [ArraySlice<UInt8>] = []
    var linesToHeadline = article.provenance.title == .line ? headline : -1
    let lines = raw.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      let line = words(Array(line))
      // What was dropped may begin with a line of bars alone.
      if open.isEmpty { open = dropped[raw.firstLine + place] ?? [] }
      if line.isEmpty { continue }
      // Marks around the parts of a headline are none of its words.
      let names = line.map(\.letters).filter { !$0.isEmpty }
      let isField = !names.isEmpty && names.allSatisfy(fields.contains)
      if open.starts(with: line) {
        // Several lines of a file may have been one paragraph.
        open.removeFirst(line.count)
        continue
      }
      if isField { linesToHeadline -= 1 }
      if isField, linesToHeadline == -1 { continue }
      if rest.starts(with: line) {
        rest.removeFirst(line.count)
      } else if !isField, !names.isEmpty {
        lost.append(line.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
      }
    }
    if !rest.isEmpty { lost.append("the body has more than the file") }
    return lost
  }

  /// Returns those of the lines that were dropped which end as a sentence does and have more than eight
  /// words, unless the format itself says that they are no part of the article, or sites alone say them.
  ///
  /// The headline repeated, and the headline of another article behind the words for it, may.
  public static func sentences(droppedFrom raw: RawArticle, in article: ArticleBytes) -> [String] {
    let known = raw.marks.contains { if case .dropped = $0 { true } else { false } }
    return article.provenance.dropped.filter { line in
      guard !known, line.reason != .repeatedTitle, line.reason != .related,
        line.reason != .hashtags,
        words(Array(line.text.utf8)).count(where: { !$0.letters.isEmpty }) > 8
      else { return false }
      return endsSentence(line.text) && !isOfSite(line.text)
    }.map(\.text)
  }

  /// Whether a sentence is what sites alone say: of cookies and themselves, of opinions, rights and comments.
  private static func isOfSite(_ line: String) -> Bool {
    func has(_ words: String...) -> Bool { words.contains { line.contains($0) } }
    let isOfCookies =
      has("الارتباط", "كوكيز", "ookies")
      && has(
        "موقعنا", "هذا الموقع", "تجربتك", "خصوصيتك", "استخدامك", "تصفحك", "جهازك", "site", "your",
        "votre")
    return isOfCookies
      || has(
        "بالضرورة", "رأي كاتب", "رأي صاحب", "آراء أصحاب", "آراء كتاب", "necessarily", "engagent")
        && has("المقال", "التعليقات", "views", "opinions")
      || has("محفوظة", "محفوظه", "reserved", "réservés")
        && has("©", "حقوق", "opyright", "All rights")
      || has("تعليقك", "تعليقكم", "بريدك", "بريدكم", "email address", "e-mail")
  }

  /// Whether a line ends with the mark of a sentence: a closing quotation mark is one behind a letter alone, and
  /// dots by themselves, or an ellipsis, which a page puts where it has no more, are none.
  private static func endsSentence(_ line: String) -> Bool {
    guard let last = line.last else { return false }
    let dots = line.reversed().prefix { $0 == "." }.count
    if dots > 2 || dots == 2 && line.dropLast(dots).last == " " { return false }
    return ".؟!".contains(last) || last == "»" && line.dropLast().last?.isLetter == true
  }

  /// The words of a text, between blanks, and bars, which may join a name to a headline without blanks.
  private static func words(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = 0
    for place in text.indices {
      let isWide = place > 0 && text[place] == 0xA0 && text[place - 1] == 0xC2
      guard isWide || text[place] == 0x20 || text[place] == 0x0A || text[place] == 0x7C else {
        continue
      }
      let end = isWide ? place - 1 : place
      if start < end { words.append(text[start..<end]) }
      start = place + 1
    }
    if start < text.count { words.append(text[start...]) }
    return words
  }
}

extension ArraySlice<UInt8> {
  /// Whether a scalar is a letter; what only lengthens or marks one is none.
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: false
    default: scalar.properties.isAlphabetic && scalar != "\u{640}"
    }
  }

  /// The letters and digits of a word.
  fileprivate var letters: String {
    var letters = String.UnicodeScalarView()
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars
    where isLetter(scalar) || scalar.properties.numericType != nil {
      letters.append(scalar)
    }
    return String(letters)
  }
}
