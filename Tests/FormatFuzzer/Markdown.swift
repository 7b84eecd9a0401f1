import ArticleChecks

extension ArticleCheck {
  static func markdown(_ input: [UInt8]) -> ArticleCheck {
    ArticleCheck(input, path: "a.md", pieces: pieces)
  }
}

private let pieces = [
  "---\n", "+++\n", "title: عنوان\n", "cleaned: true\n", "date: 2025-01-22\n", "\n", "\n\n", "# ",
  "## ",
  "===\n", "> ", "- ", "1. ", "```\n", "~~~", "<!-- ", " -->", "| ", " | ", "--- | ---\n",
  "|---|\n",
  "[^1]", "[^1]: ", "[ا]: https://a.example\n", "[", "]", "[ا]", "(", ")", "![", "](a.b)", "[[",
  "**", "_",
  "`", "\\", "<b>", "</b>", "<br>", "<a href='x'>", "<", ">", "&nbsp;", "&#x628;", "&", ";", "\"",
  "نص من الكلام. ", "نص", "Text ", " ", "\u{C}", "\u{0}", "\u{85}",
]
