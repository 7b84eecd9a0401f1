internal import Library
internal import Screen
internal import SearchEngine
internal import SearchQuery
internal import TextLayout

/// Draws a search: how many were found and how long that took, what is narrowed by, what is to be said
/// of the query, the results, the facets, and the names that may complete the line.
struct SearchView {
  let search: SearchSession
  let corpus: Corpus
  let typesetting: Typesetting
  let language: InterfaceLanguage
  let read: Set<Int>
  /// Whether there are earlier searches to bring back.
  let hasEarlier: Bool

  func draw(on canvas: inout Canvas) {
    let layout = search.layout
    drawHead(on: &canvas, in: layout.head.inset(left: 1, right: 1))
    if let area = layout.chips { drawChips(on: &canvas, in: area.inset(left: 1, right: 1)) }
    if let area = layout.notice {
      SearchNotice(search: search, language: language)
        .draw(on: &canvas, in: area.inset(left: 1, right: 1))
    }
    if search.isBlank {
      SearchExamplesView(language: language, typesetting: typesetting)
        .draw(on: &canvas, in: layout.blank)
    } else if let result = search.result, result.answer.total == 0 {
      NothingFoundView(
        result: result, typesetting: typesetting,
        language: language
      ).draw(on: &canvas, in: layout.results)
    } else {
      ResultsView(
        search: search, corpus: corpus, typesetting: typesetting, language: language, read: read
      ).draw(on: &canvas, in: layout.results)
    }
    if let border = layout.border, search.result?.facets.isEmpty == false {
      canvas.fill(border, with: Cell("│", style: Style(.border)))
    }
    if let area = layout.facets {
      FacetView(search: search, corpus: corpus, typesetting: typesetting, language: language)
        .draw(on: &canvas, in: area)
    }
    if let area = layout.foot { drawFoot(on: &canvas, in: area) }
  }

  // MARK: Head

  private func drawHead(on canvas: inout Canvas, in area: Area) {
    guard area.rows > 0 else { return }
    let taken = canvas.write(
      count, row: area.row, in: area, alignment: language.leading,
      style: Style(search.awaited == nil ? .paneTitle : .dim), direction: language.direction,
      digits: typesetting.digits
    ).count
    guard search.result?.answer.hits.isEmpty == false else { return }
    // The order, and the key that changes it, at the other side where both have room.
    let rest = area.inset(leading: taken + 2, isRightToLeft: language.isRightToLeft)
    let order = Phrase.order(search.order).in(language)
    let key = Command.sortHits.binding.keys.first?.name ?? ""
    guard ShapedParagraph(order + key).width + 1 <= rest.columns else { return }
    let keyColumns = canvas.write(
      key, row: area.row, in: rest, alignment: language.trailing, style: Style(.agreement),
      direction: .leftToRight
    ).count
    canvas.write(
      order, row: area.row,
      in: rest.inset(trailing: keyColumns + 1, isRightToLeft: language.isRightToLeft),
      alignment: language.trailing, style: Style(.dim), direction: language.direction)
  }

  /// How many were found, and how long that took.
  private var count: String {
    if search.isBlank { return Phrase.typeToSearch.in(language) }
    guard let result = search.result else { return Phrase.searching.in(language) }
    let total = Phrase.resultCount(result.answer.total).in(language)
    if search.awaited != nil { return language.line(total, "…") }
    return language.line(total, result.microseconds.map(duration))
  }

  /// Returns a time in milliseconds, to the tenth where it is short.
  private func duration(microseconds: Int) -> String {
    let tenths = (max(0, microseconds) + 50) / 100
    let point = typesetting.digits == .arabicIndic ? "٫" : "."
    let number =
      tenths < 100 ? "\(tenths / 10)\(point)\(tenths % 10)" : String((microseconds + 500) / 1000)
    return "\(number.inDigits(typesetting.digits)) ms"
  }

  private func drawChips(on canvas: inout Canvas, in area: Area) {
    var run = LeadingRun(area: area, language: language)
    for choice in search.chosen {
      guard let name = choice.name(in: corpus, language) else { continue }
      run.add(" \(name.inDigits(typesetting.digits)) ", Style(.bar), on: &canvas)
      run.skip(1)
      if run.isFull { return }
    }
    let key = Command.removeChip.binding.keys.first?.name ?? ""
    let hint = language.choose(Command.removeChip.binding.hint)
    guard run.fits(key + "  " + hint) else { return }
    run.skip(1)
    run.add(key, Style(.agreement), direction: .leftToRight, on: &canvas)
    run.skip(1)
    run.add(hint, Style(.dim), on: &canvas)
  }

  // MARK: Foot

  /// Names that may complete the line, or the keys.
  private func drawFoot(on canvas: inout Canvas, in area: Area) {
    var run = LeadingRun(area: area.inset(left: 1, right: 1), language: language)
    let offers = search.completing?.offers ?? search.result?.completions ?? []
    if search.focus == .line, !search.isBlank, !offers.isEmpty {
      let key = Command.complete.binding.keys.first?.name ?? ""
      run.add(key, Style(.agreement), direction: .leftToRight, on: &canvas)
      run.skip(2)
      let taken = search.completing?.taken
      for (place, offer) in offers.enumerated() {
        guard run.fits(offer.name) else { break }
        run.add(offer.name, Style(.dim, place == taken ? .selected : []), on: &canvas)
        run.skip(3)
      }
      return
    }
    for command in hints {
      let binding = command.binding
      let key = binding.keys.first?.name ?? ""
      let hint = language.choose(binding.hint)
      guard run.fits(key + " " + hint) else { break }
      run.add(key, Style(.agreement), direction: .leftToRight, on: &canvas)
      run.skip(1)
      run.add(hint, Style(.dim), on: &canvas)
      run.skip(3)
    }
  }

  /// The commands worth a hint, the most useful first.
  private var hints: [Command] {
    if search.focus == .facets {
      return [.chooseFacet, .leaveFacets] + (search.chosen.isEmpty ? [] : [.removeChip])
    }
    if search.isBlank { return (hasEarlier ? [.previousHit] : []) + [.cancelSearch] }
    let finds = !search.hits.isEmpty
    return (finds ? [.openHit, .facets, .sortHits] : []) + [.cancelSearch]
  }
}
