internal import CorpusModel
internal import YAMLReader

/// What a person says of the articles of a file: `report.txt.yaml` beside `report.txt`.
///
/// Its keys are those of `SidecarFields`, and mean every article of the file; under `articles` there are such
/// keys for single ones, by their identifiers, which count more.
struct SidecarFile {
  /// What is behind the name of a file in that of its sidecar.
  static let ending = Array(".yaml".utf8)

  /// The largest file that is read.
  private static let largest = 16 * 1_048_576

  /// What holds for all.
  private(set) var all = SidecarFields()
  /// What holds for single articles.
  private(set) var single: [String: SidecarFields] = [:]
  /// Where they are named.
  private var places: [(id: String, place: YAMLPlace)] = []
  /// Those that were met.
  private var met: Set<String> = []
  private var log: FileLog

  /// Reads the sidecar of a file that was listed.
  init(beside path: [UInt8]) {
    let path = path + Self.ending
    let shown = ShownPath.text(of: path)
    var failure: FileSystem.Failure?
    var bytes: [UInt8] = []
    do throws(FileSystem.Failure) {
      bytes = try FileSystem.bytes(of: path, limit: Self.largest)
    } catch {
      failure = error
    }
    self.init(bytes, path: shown)
    if let failure { log.note("cannot be read: \(failure.reason)") }
  }

  /// Reads the bytes of one.
  init(_ bytes: [UInt8], path: String) {
    log = FileLog(path)
    let text = CleanText(file: bytes)
    log.note(text)
    let document = YAMLDocument(text.utf8[...])
    log.note(document)
    guard let root = document.root else { return }
    let known = SidecarFields.keys + ["articles"]
    guard let fields = Fields(root, of: "the file", known: known, &log) else { return }
    all = SidecarFields(fields, &log)
    for entry in fields.entries("articles", &log) {
      guard
        let fields = Fields(
          entry.value, of: "'\(CleanText.shown(entry.key))'", known: SidecarFields.keys, &log)
      else { continue }
      single[entry.key] = SidecarFields(fields, &log)
      places.append((entry.key, entry.place))
    }
  }

  /// Puts what is said of an article in the place of what was found.
  mutating func correct(_ article: inout ArticleBytes) {
    all.correct(&article)
    guard !single.isEmpty else { return }
    // Under its own name, or one that it may be given beside others; what is said under the latter counts more.
    for name in [article.id] + ArticleName(of: article.path).candidates(of: article.id) {
      let id = String(decoding: name, as: UTF8.self)
      guard let fields = single[id] else { continue }
      fields.correct(&article)
      met.insert(id)
    }
  }

  /// Returns the key under which there are fields of an article, or else its identifier.
  func key(of article: Article) -> String {
    let (id, name) = (article.id.description, ArticleName(of: Array(article.path.utf8)))
    guard single[id] == nil else { return id }
    return single.keys.sorted().first {
      name.candidates(of: Array($0.utf8)).contains(Array(id.utf8))
    } ?? id
  }

  /// What is wrong: one problem, the first of them.
  ///
  /// - Parameter isAtEnd: Whether all articles of the file were met.
  func problem(isAtEnd: Bool) -> Problem? {
    var log = log
    if isAtEnd {
      for (id, place) in places where !met.contains(id) {
        log.note("no article of the file is called '\(CleanText.shown(id))'", at: place)
      }
    }
    guard let first = log.problems.first, log.problems.count > 1 else { return log.problems.first }
    let more = log.problems.count - 1
    return Problem(
      path: first.path, line: first.line, column: first.column, severity: first.severity,
      message: "\(first.message); \(more) more like it")
  }
}
