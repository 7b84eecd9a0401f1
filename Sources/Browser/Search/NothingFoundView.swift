internal import Screen
internal import SearchEngine
internal import SearchQuery

/// Says why nothing was found: which part of the query no article has, or that it is what one narrows
/// by that leaves nothing.
struct NothingFoundView {
  let result: SearchResult
  let typesetting: Typesetting
  let language: InterfaceLanguage

  func draw(on canvas: inout Canvas, in area: Area) {
    var rest = area.inset(left: 2, right: 2)
    for line in lines {
      rest = rest.inset(
        top: canvas.writeRows(
          line, in: rest, alignment: language.leading, style: Style(.dim),
          direction: language.direction))
    }
    guard !isForNarrowing, result.parts.count > 1 else { return }
    let countColumns = String(result.parts.map(\.total).max() ?? 0).utf8.count
    for part in result.parts.prefix(rest.rows) {
      canvas.write(
        String(part.total), row: rest.row,
        in: rest.inset(
          trailing: max(0, rest.columns - countColumns), isRightToLeft: language.isRightToLeft),
        alignment: .right, style: part.total == 0 ? Style(.warning) : .plain,
        digits: typesetting.digits)
      canvas.write(
        language.words(part.query), row: rest.row,
        in: rest.inset(leading: countColumns + 2, isRightToLeft: language.isRightToLeft),
        alignment: language.leading, style: part.total == 0 ? Style(.warning) : .plain,
        direction: language.direction, digits: typesetting.digits)
      rest = rest.inset(top: 1)
    }
  }

  /// Whether what is typed has only begun, as a field without its value.
  private var isBegun: Bool {
    let query = result.answer.query
    return query.unfinished != nil || query.text.hasSuffix(":")
  }

  /// Whether something would be found without what one narrows by.
  private var isForNarrowing: Bool { (result.totalWithoutNarrowing ?? 0) > 0 }

  private var lines: [String] {
    guard result.answer.answered != nil else {
      return isBegun ? [] : [Phrase.nothingToSearchFor.in(language)]
    }
    if isForNarrowing, let total = result.totalWithoutNarrowing {
      let key = Command.removeChip.binding.keys.first?.name ?? ""
      return [language.withoutNarrowing(total, key: key)]
    }
    switch result.parts.count {
    case 0: return []
    case 1:
      return result.parts.map { part in
        part.total > 0
          ? language.allExcluded(with: part.query) : language.noArticle(has: part.query)
      }
    default: return [Phrase.noArticleHasAll.in(language)]
    }
  }
}
