internal import CorpusModel
internal import Screen
internal import SearchEngine
internal import SearchQuery
internal import TextLayout

/// What is said above the results: what was searched for instead, or what of the query is wrong.
struct SearchNotice {
  let search: SearchSession
  let language: InterfaceLanguage

  /// How many rows it takes at most.
  private static let mostRows = 4
  /// How many things that are wrong are told; the others are underlined in the line.
  private static let mostProblems = 3
  /// How many scalars of a query are quoted.
  private static let mostQueried = 40
  /// How many scalars of what is wrong are quoted.
  private static let mostQuoted = 24

  /// Returns how many rows it takes; none where there is nothing to say.
  func rows(columns: Int) -> Int {
    let rows = lines.map {
      ShapedParagraph($0.text, direction: language.direction).lines(width: max(1, columns)).count
    }
    return min(rows.reduce(0, +), Self.mostRows)
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    var rest = area
    for line in lines where rest.rows > 0 {
      rest = rest.inset(
        top: canvas.writeRows(
          line.text, in: rest, alignment: language.leading, style: line.style,
          direction: language.direction))
    }
  }

  private var lines: [(text: String, style: Style)] {
    // A row never ends within the name of a key.
    let key = (Command.asTyped.binding.keys.first?.name ?? "").split(separator: "-")
      .joined(separator: "-\u{2060}")
    var lines = problems.map { ($0, Style(.warning)) }
    if search.line.isFull {
      let tooLong = QueryProblem.Reason.tooLong.text(arabic: language == .arabic)
      lines.append((tooLong, Style(.warning)))
    }
    if let correction = search.correction {
      lines.insert((phrase(of: correction, key: key).in(language), .plain), at: 0)
    } else if lines.isEmpty, search.isUncorrected {
      lines = [(Phrase.uncorrected(key: key).in(language), Style(.dim))]
    }
    return lines
  }

  private func phrase(of correction: Correction, key: String) -> Phrase {
    let (typed, text) = Self.cut(search.line.text, correction.text)
    switch correction.reason {
    case .keyboardLayout, .romanised, .misspelt:
      return Phrase.corrected(from: typed, to: text, key: key)
    case .alsoArabic: return Phrase.addedName(from: typed, to: text, key: key)
    case .understood: return Phrase.understood(typed, as: text, key: key)
    }
  }

  /// Returns two texts cut so that one sees where they differ: from the word on that does so first, where
  /// they are long.
  private static func cut(_ one: String, _ other: String) -> (String, String) {
    guard max(one.unicodeScalars.count, other.unicodeScalars.count) > mostQueried else {
      return (one, other)
    }
    let same = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.map(\.0)
    let start = (same.lastIndex(of: " ") ?? -1) + 1
    func rest(_ text: String) -> String {
      let part = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start)))
      return (start > 0 ? "…" : "") + part.cut(toScalars: mostQueried)
    }
    return (rest(one), rest(other))
  }

  /// What is wrong, each beside the part of the query that it is about where there are several.
  private var problems: [String] {
    let problems = search.problems.prefix(Self.mostProblems)
    return problems.map { problem in
      let text = problem.text(in: search.line.text, arabic: language == .arabic).isolatingDates
      let part = search.line.scalars.dropFirst(problem.range.start)
        .prefix(problem.range.end - problem.range.start)
      guard problems.count > 1, !part.isEmpty else { return text }
      let quoted = String(String.UnicodeScalarView(part)).cut(toScalars: Self.mostQuoted)
      return quoted.isolated + " — " + text
    }
  }
}
