internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// Articles that are read apart from others: lines of a file, articles of one that are still to be cleaned,
/// or files of one article each.
struct ArticlesPart: ArticlePart {
  /// What is in a part.
  private enum Content { case lines, batch, files }

  /// The lines.
  var lines = JSONLinesPart()
  /// The articles that are still to be cleaned.
  var batch = UncleanedArticles()
  /// The files; none where it is none.
  private(set) var files: ArraySlice<ListedFile> = []
  private var content = Content.lines
  /// Which of the source's files the article is of that was read last.
  var file: Int { place + offset }
  /// The place of that file in the listing, and how many places further it is in the source, which has
  /// the files without articles first.
  private var place = -1
  private var offset = 0
  /// What was wrong in the files that were read.
  private var noted: [Problem] = []
  private var stream = ArticleStream()
  private var isOpen = false

  /// Makes ready for lines of a file.
  mutating func begin(lines file: Int) { begin(.lines, of: file) }

  /// Makes ready for articles of a file that are still to be cleaned.
  mutating func begin(batch file: Int) { begin(.batch, of: file) }

  private mutating func begin(_ content: Content, of file: Int) {
    self.content = content
    (place, offset) = (file, 0)
    files = []
    noted = []
  }

  /// Makes ready for files.
  ///
  /// - Parameter first: Which of the source's files the first is.
  mutating func begin(_ files: ArraySlice<ListedFile>, first: Int) {
    self.files = files
    content = .files
    (place, offset) = (files.startIndex - 1, first - files.startIndex)
    isOpen = false
    noted = []
  }

  var isNamed: Bool {
    switch content {
    case .lines: lines.isNamed
    case .batch: batch.isNamed
    case .files: stream.isNamed
    }
  }
  /// What was wrong.
  var problems: [Problem] {
    switch content {
    case .lines: lines.problems
    case .batch: batch.problems
    case .files: noted
    }
  }

  mutating func next(into article: inout ArticleBytes) -> Bool {
    switch content {
    case .lines: lines.next(into: &article)
    case .batch: batch.next(into: &article)
    case .files: nextOfFiles(into: &article)
    }
  }

  private mutating func nextOfFiles(into article: inout ArticleBytes) -> Bool {
    while true {
      if isOpen {
        if stream.next(into: &article) { return true }
        noted += stream.problems
        isOpen = false
      }
      guard place + 1 < files.endIndex else { return false }
      place += 1
      stream.open(files[place])
      isOpen = true
    }
  }
}
