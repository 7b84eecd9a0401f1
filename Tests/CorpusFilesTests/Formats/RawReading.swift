import CorpusModel

@testable import CorpusFiles

/// Reads a file that is in memory, and returns its articles before they are cleaned, and what is wrong.
func rawArticles(of path: String, _ bytes: [UInt8]) -> ([RawArticle], [Problem]) {
  do throws(Problem) {
    var reader = try FileOpening.reader(of: SourceFile(path: path, bytes: bytes))
    var articles: [RawArticle] = []
    var raw = RawArticle()
    while reader.next(into: &raw) { articles.append(raw) }
    return (articles, reader.log.problems)
  } catch {
    return ([], [error])
  }
}
