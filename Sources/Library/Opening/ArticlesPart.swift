internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// Articles that are read apart from others: lines of a file, or files of one article each.
struct ArticlesPart: ArticlePart {
  /// The lines.
  var lines = JSONLinesPart()
  /// The files; none where it is lines.
  private(set) var files: ArraySlice<ListedFile> = []
  /// Which of the source's files the article is of that was read last.
  private(set) var file = -1
  /// What was wrong in the files that were read.
  private var noted: [Problem] = []
  private var stream = ArticleStream()
  private var isOpen = false

  /// Makes ready for lines of a file.
  mutating func begin(lines file: Int) {
    self.file = file
    files = []
    noted = []
  }

  /// Makes ready for files.
  ///
  /// - Parameter first: Which of the source's files the first is.
  mutating func begin(_ files: ArraySlice<ListedFile>, first: Int) {
    self.files = files
    file = first - 1
    isOpen = false
    noted = []
  }

  var isNamed: Bool { files.isEmpty ? lines.isNamed : stream.isNamed }
  /// What was wrong.
  var problems: [Problem] { files.isEmpty ? lines.problems : noted }

  mutating func next(into article: inout ArticleBytes) -> Bool {
    if files.isEmpty { return lines.next(into: &article) }
    while true {
      if isOpen {
        if stream.next(into: &article) { return true }
        noted += stream.problems
        isOpen = false
      }
      // The files have the numbers in the listing that they have in the source.
      guard file + 1 < files.endIndex else { return false }
      file += 1
      stream.open(files[file])
      isOpen = true
    }
  }
}
