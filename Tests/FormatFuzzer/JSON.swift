import ArticleChecks

extension ArticleCheck {
  static func json(_ input: [UInt8]) -> ArticleCheck {
    let isLines = (input.first ?? 0) & 2 != 0
    return ArticleCheck(input, path: isLines ? "a.jsonl" : "a.json", pieces: pieces)
  }
}

private let pieces = [
  "{", "}", "[", "]", ",", ":", "\"", "\\", "\n", " ", "\"title\":", "\"text\":", "\"items\":[",
  "\"data\":{", "\"hits\":", "\"_source\":{", "\"author\":", "\"name\":", "\"date\":",
  "\"2025-01-22T10:00:00Z\"", "1737500000", "-1e9", "null", "true", "\"نص من الكلام.\"", "\\u0627",
  "\\ud83d\\udc4d", "\\ud83d", "\"<p>س</p>\"", "{\"title\":\"أ\",\"text\":\"ب\"}", "\u{0}",
  "\u{85}",
  "\"content\":", "\"children\":[{", "\"type\":\"paragraph\",", "\"blocks\":[{", "\"columns\":",
  "[\"title\",\"text\"],", "\"data\":[[", "{\"title\":{\"0\":", "\"0\":",
  "\"@graph\":[{\"@type\":\"Person\",",
  "\"metadata\":{", "\"openGraph\":[{\"property\":\"og:title\",\"content\":", "\"x\":{",
  "\u{FEFF}", "\"version\":\"https://jsonfeed.org/version/1\",",
]
