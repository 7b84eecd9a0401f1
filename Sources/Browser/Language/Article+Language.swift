internal import CorpusModel
internal import TextLayout

extension InterfaceLanguage {
  /// Returns where an article comes from in one line: its outlet and its date.
  func source(of article: Article) -> String {
    line(outlet(of: article), date(of: article))
  }

  /// Returns an article's outlet, with a mark where it is guessed.
  func outlet(of article: Article) -> String {
    marking(article.outlet, article.provenance.outlet)
  }

  /// Returns an article's date in words, with a mark where it is guessed; nothing without one.
  func date(of article: Article) -> String? {
    article.date.map { marking(words($0), article.provenance.date) }
  }

  private func marking(_ field: String, _ origin: FieldOrigin) -> String {
    guard origin.isGuessed, !field.isEmpty else { return field }
    // In one run with the field, behind whose last letter it stands.
    return "\(field) \(self == .arabic ? "(؟)" : "(?)")"
  }

  /// Returns where else a text was published: as many of its copies as are worth a line or two.
  func line(copies: [Article]) -> String {
    let shown = copies.prefix(6).map { copy in
      (copy.outlet.isEmpty ? copy.title : copy.outlet).cut(toScalars: 40).isolated
    }
    let more = copies.count > shown.count ? ["+\(copies.count - shown.count)".isolated] : []
    return Phrase.alsoIn((shown + more).joined(separator: comma)).in(self)
  }

  /// Returns where an article comes from in at most so many columns.
  ///
  /// Half a date would mislead, so it is the outlet that is cut, or left out where hardly any of it has
  /// room.
  ///
  /// - Parameter copies: How many others publish the same text.
  func source(of article: Article, copies: Int = 0, columns: Int) -> String {
    // The plus sign stands behind the outlet, alone too (right-to-left mark).
    let others = copies > 0 ? "\(isRightToLeft ? "\u{200F}" : "")+ \(copies)" : ""
    func outlet(_ name: String) -> String {
      if others.isEmpty { return name }
      return name.isEmpty ? others : "\(name) \(others)"
    }
    let date = article.date.map { words($0) }
    // The marks of what is guessed go before any of what they stand behind.
    for source in [
      line(outlet(self.outlet(of: article)), self.date(of: article)),
      line(outlet(article.outlet), date),
    ] where ShapedParagraph(source).width <= columns { return source }
    let extra = others.isEmpty ? 0 : ShapedParagraph(others).width + 1
    guard let date else { return outlet(article.outlet.cut(to: columns - extra)) }
    let dateColumns = ShapedParagraph(date).width
    let room = columns - dateColumns - 3 - extra
    if room >= 6 { return line(outlet(article.outlet.cut(to: room)), date) }
    if !others.isEmpty, room >= -1 { return line(others, date) }
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
