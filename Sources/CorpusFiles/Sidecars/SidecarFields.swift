internal import CorpusModel

/// What a person says of an article, in a file beside the article's.
struct SidecarFields: Equatable {
  var title: String?
  var outlet: String?
  var date: PartialDate?
  var byline: String?
  var language: String?
  var url: String?
  var story: String?
  var source: String?

  /// The names of the fields.
  static let keys = ["title", "outlet", "date", "byline", "language", "url", "story", "source"]

  init() {}

  /// Reads fields; what is wrong with one leaves it out.
  init(_ fields: Fields, _ log: inout FileLog) {
    title = fields.text("title", &log)?.text
    outlet = fields.text("outlet", &log)?.text
    date = fields.date("date", &log)?.date
    byline = fields.text("byline", &log)?.text
    language = fields.text("language", &log).flatMap { FrontMatter.language($0, &log) }
    url = fields.text("url", &log)?.text
    story = fields.text("story", &log)?.text
    source = fields.text("source", &log)?.text
  }

  /// Returns the fields but for one.
  func without(_ field: FieldCorrection.Field) -> Self {
    var others = self
    switch field {
    case .title: others.title = nil
    case .outlet: others.outlet = nil
    case .date: others.date = nil
    case .byline: others.byline = nil
    }
    return others
  }

  /// Puts what is said in the place of what was found.
  func correct(_ article: inout ArticleBytes) {
    func put(
      _ text: String?, _ part: WritableKeyPath<ArticleBytes, [UInt8]>,
      _ origin: WritableKeyPath<Provenance, FieldOrigin>? = nil
    ) {
      guard let text else { return }
      article[keyPath: part] = Array(CleanText.shown(text).utf8)
      if let origin { article.provenance[keyPath: origin] = .corrected }
    }
    put(title, \.title, \.title)
    put(outlet, \.outlet, \.outlet)
    put(byline, \.byline, \.byline)
    put(language, \.language, \.language)
    put(url, \.url)
    put(story, \.story)
    put(source, \.source)
    if let date {
      article.date = date
      article.provenance.date = .corrected
      article.provenance.dateBasis = ""
    }
  }
}
