/// A word before a name that says no more than that it is a byline: `By: `, `بقلم: `.
enum BylineLabel {
  /// Those that begin with another stand before it.
  private static let words = [
    "By", "by", "BY", "Par", "بقلم", "كتبت", "كتبه", "كتب", "إعداد", "الكاتب", "Author",
  ]
  .map { Array($0.utf8) }

  /// Returns a name without such a word.
  static func removed(from name: String) -> String {
    var bytes = Array(name.utf8)
    remove(from: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Removes such a word, where a colon or a slash stands behind it, or it is one that is part of no name.
  static func remove(from name: inout [UInt8]) {
    guard let word = words.first(where: { name.starts(with: $0) }) else { return }
    let rest = ArticleBody.trimmed(name[word.count...])
    let isMarked = rest.first == 0x3A || rest.first == 0x2F
    let isWord = name.count > word.count && name[word.count] == 0x20 && word.count > 2
    guard isMarked || isWord || word == Array("By".utf8) && name.dropFirst(2).first == 0x20 else {
      return
    }
    let left = ArticleBody.trimmed(isMarked ? rest.dropFirst() : rest)
    if !left.isEmpty { name = Array(left) }
  }
}
