import ArticleChecks

extension ArticleCheck {
  static func tables(_ input: [UInt8]) -> ArticleCheck {
    let isTabs = (input.first ?? 0) & 2 != 0
    return ArticleCheck(input, path: isTabs ? "a.tsv" : "a.csv", pieces: pieces)
  }
}

private let pieces = [
  "title,text,date\n", "title;text;date\r\n", "title\ttext\n", "sep=;\n", ",", ";", "\t", "|", "\"",
  "\"\"", "\n", "\r\n", "\r", " ", "العنوان", "النص", "نص من الكلام. ", "2025-01-22", "1737500000",
  "\"أ\nب\"", "<p>س</p>", "\u{0}", "\u{85}", "\u{FEFF}", "a",
]
