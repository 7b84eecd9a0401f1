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
  mutating func begin(lines file: Int) {
    (place, offset) = (file, 0)
    files = []
    noted = []
  }

  /// Makes ready for files.
  ///
  /// - Parameter first: Which of the source's files the first is.
  mutating func begin(_ files: ArraySlice<ListedFile>, first: Int) {
    self.files = files
    (place, offset) = (files.startIndex - 1, first - files.startIndex)
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
      guard place + 1 < files.endIndex else { return false }
      place += 1
      stream.open(files[place])
      isOpen = true
    }
  }
}
