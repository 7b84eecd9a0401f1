import CorpusModel

@testable import CorpusFiles

/// Reads one file, given as text.
func contents(of path: String, _ text: String) -> CorpusContents {
  CorpusContents(parsing: [SourceFile(path: path, bytes: Array(text.utf8))])
}

/// Reads files, given as text.
func contents(_ files: (path: String, text: String)...) -> CorpusContents {
  CorpusContents(parsing: files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) })
}

/// The paragraphs of an article, each with the letter of its kind.
func paragraphs(of article: Article?) -> [String] {
  guard let article else { return [] }
  return article.paragraphs.map { "\($0.kind.rawValue): \(article.text[$0.range])" }
}

/// Front matter in which nothing is wrong, and a body.
func article(id: String, body: String, more: String = "") -> String {
  """
  ---
  id: \(id)
  title: عنوان
  outlet: مكتب
  date: 2025-03
  language: ar
  summary: جملة.
  \(more)---

  \(body)
  """
}
