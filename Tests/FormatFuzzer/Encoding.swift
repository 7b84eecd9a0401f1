import ArticleChecks

extension ArticleCheck {
  /// Reads bytes as they are, as text, lines, a table or whatever their beginning tells.
  static func encodings(_ input: [UInt8]) -> ArticleCheck {
    let bytes = Array(input.dropFirst())
    let flags = input.first ?? 0
    let marks: [[UInt8]] = [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]
    let paths = ["a.txt", "a.jsonl", "a.csv", "a.md"]
    return ArticleCheck(
      bytes: marks[Int(flags >> 2 & 3)] + bytes, path: paths[Int(flags & 3)])
  }
}
