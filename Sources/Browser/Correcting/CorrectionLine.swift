internal import Cleaning
internal import CorpusModel

/// The line in which one corrects what is said of an article, one field after the other.
struct CorrectionLine: Equatable, Sendable {
  private static let fields = FieldCorrection.Field.allCases

  /// The article.
  let article: ArticleID
  /// The field that stands in the line.
  private(set) var field = FieldCorrection.Field.title
  /// What stands in the line.
  var editor: LineEditor {
    get { typed[field] ?? LineEditor() }
    set { typed[field] = newValue }
  }

  private let former: [FieldCorrection.Field: String]
  private var typed: [FieldCorrection.Field: LineEditor]

  /// Opens the line with what is said of an article.
  init(_ article: Article) {
    self.article = article.id
    let found: [FieldCorrection.Field: String] = [
      .title: article.title, .outlet: article.outlet, .date: article.date?.description ?? "",
      .byline: article.byline ?? "",
    ]
    typed = found.mapValues { text in
      var editor = LineEditor()
      editor.insert(text.unicodeScalars)
      return editor
    }
    // What the line cannot hold of a text is no change of it.
    former = typed.mapValues { $0.text.trimmed }
  }

  /// Goes on to another field.
  mutating func turn(by step: Int) {
    let place = Self.fields.firstIndex(of: field) ?? 0
    field = Self.fields[(place + step + Self.fields.count) % Self.fields.count]
  }

  /// Goes to a field.
  mutating func turn(to field: FieldCorrection.Field) { self.field = field }

  /// Whether a field says what it said before.
  private func isAsBefore(_ field: FieldCorrection.Field) -> Bool {
    typed[field]?.text.trimmed == former[field]
  }

  /// What was typed into the field of the date and is none; nothing where it is one, or empty.
  var wrongDate: String? {
    guard !isAsBefore(.date), let text = typed[.date]?.text.trimmed, !text.isEmpty else {
      return nil
    }
    return TypedDate.read(text) == nil ? text : nil
  }

  /// What is other than before; an empty field takes an earlier correction back.
  var corrections: [FieldCorrection] {
    Self.fields.filter { !isAsBefore($0) }.map { field in
      let text = typed[field]?.text.trimmed ?? ""
      let value = field == .date ? TypedDate.read(text)?.description : text
      return FieldCorrection(field, value == "" ? nil : value)
    }
  }
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    let behind = drop { $0 == " " }
    return String(behind.reversed().drop { $0 == " " }.reversed())
  }
}
