internal import CorpusModel
internal import TextLayout

extension InterfaceLanguage {
  /// Returns where an article comes from in one line: its outlet and its date.
  func source(of article: Article) -> String {
    line(article.outlet, article.date.map { words($0) })
  }

  /// Returns where an article comes from in at most so many columns.
  ///
  /// Half a date would mislead, so it is the outlet that is cut, or left out where hardly any of it has
  /// room.
  func source(of article: Article, columns: Int) -> String {
    let source = source(of: article)
    if ShapedParagraph(source).width <= columns { return source }
    guard let date = article.date.map({ words($0) }) else {
      return article.outlet.cut(to: columns)
    }
    let dateColumns = ShapedParagraph(date).width
    let room = columns - dateColumns - 3
    if room >= 6 { return line(article.outlet.cut(to: room), date) }
    return dateColumns <= columns ? date : ""
  }
}

extension String {
  /// Returns the beginning of the text, with an ellipsis, that takes at most so many columns.
  fileprivate func cut(to columns: Int) -> String {
    var kept = unicodeScalars.prefix(max(0, columns - 1))
    while !kept.isEmpty, ShapedParagraph(String(kept)).width >= columns { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept.isEmpty ? "" : String(kept) + "…"
  }
}

extension String {
  /// Returns the beginning of the text, with an ellipsis, where it has more than so many scalars.
  func cut(toScalars count: Int) -> String {
    guard unicodeScalars.count > count else { return self }
    return String(unicodeScalars.prefix(max(0, count - 1))) + "…"
  }
}
