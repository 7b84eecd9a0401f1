internal import CorpusFiles
internal import CorpusModel

/// Reads what a fuzzer makes up as a file of articles, and stops the program where something does not hold
/// that must.
public struct ArticleCheck {
  private let path: String
  private let bytes: [UInt8]

  /// Takes the bytes of a file: of an odd first byte they are those behind it, else each is a piece.
  ///
  /// - Parameters:
  ///   - path: A path whose ending tells the format.
  ///   - pieces: What files of the format are made of.
  public init(_ input: some Collection<UInt8>, path: String, pieces: [String]) {
    var rest = input[...]
    let flags = rest.popFirst() ?? 0
    let made = flags & 1 != 0 ? Array(rest) : rest.flatMap { pieces[Int($0) % pieces.count].utf8 }
    // Now and then one that is longer than is read at once; a fuzzer likes long ones too well to let it have them
    // oftener.
    bytes = flags == 0xFF ? (0..<300).flatMap { _ in made } : made
    self.path = path
  }

  /// Takes the bytes of a file as they are.
  ///
  /// - Parameter path: A path whose ending tells the format.
  public init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Reads the file; returns the texts of its articles, and how many problems were told.
  @discardableResult public func run() -> (texts: [[UInt8]], problems: Int) {
    var texts: [[UInt8]] = []
    var stream = ArticleStream()
    var article = ArticleBytes()
    stream.open(SourceFile(path: path, bytes: bytes))
    var count = 0
    while stream.next(into: &article) {
      count += 1
      expect(count <= bytes.count + 1, "articles")
      check(article)
      texts.append(article.text)
    }
    expect(!stream.next(into: &article), "end")
    for problem in stream.problems {
      expect(Self.isClean(Array(problem.message.utf8), mayHaveLines: false), problem.message)
    }
    return (texts, stream.problems.count)
  }

  private func check(_ article: ArticleBytes) {
    let fields = [
      article.id, article.title, article.outlet, article.byline, article.url, article.language,
      article.summary,
    ]
    for field in fields { expect(Self.isClean(field, mayHaveLines: false), "field") }
    expect(Self.isClean(article.text, mayHaveLines: true), "text")
    let lines = article.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    expect(article.text.isEmpty || !lines.contains { $0.isEmpty }, "blank paragraph")
    expect(article.kinds.isEmpty || article.kinds.count == lines.count, "kinds")
    for dropped in article.provenance.dropped {
      expect(Self.isClean(Array(dropped.text.utf8), mayHaveLines: false), "dropped")
    }
  }

  /// Whether bytes are well-formed UTF-8 without control characters.
  private static func isClean(_ bytes: [UInt8], mayHaveLines: Bool) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      mayHaveLines && scalar == "\n"
        || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
    }
  }

  private func expect(_ holds: Bool, _ what: String) {
    guard !holds else { return }
    fatalError("\(what) of \(bytes.prefix(2000))")
  }
}
