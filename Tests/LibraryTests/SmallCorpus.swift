import CorpusFiles
import CorpusModel

@testable import Library

/// Opens files, given as text, as a corpus.
func smallCorpus(_ files: (path: String, text: String)...) -> Corpus {
  let files = files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
  let contents = CorpusContents(parsing: files)
  return Corpus(
    titles: ("صغير", "Small"), articles: contents.articles, actors: contents.actors,
    problems: contents.problems
  ) {
    Corpus.Findings(ties: contents.ties, events: contents.events)
  }
}

/// Writes an article's file.
func article(_ id: String, outlet: String = "مكتب", _ body: String) -> (path: String, text: String)
{
  (
    "articles/\(id).md",
    """
    ---
    id: \(id)
    title: عنوان \(id)
    outlet: \(outlet)
    date: 2025-03
    language: ar
    summary: جملة.
    ---

    \(body)
    """
  )
}

/// Three actors and a fourth that no article names, in a file of their own.
let people: (path: String, text: String) = (
  "actors/people.yaml",
  """
  - id: algeria
    kind: place
    name: الجزائر
    latin: Algeria
    summary: بلد
    summary_en: A country
    aliases:
      - text: الجمهورية الجزائرية
  - id: boukadoum
    kind: person
    name: صبري بوقادوم
    latin: Sabri Boukadoum
    summary: سفير
    summary_en: An ambassador
    aliases:
      - text: بوقادوم
      - text: سابري بوكادوم
      - text: Boukadoum
  - id: africom
    kind: organisation
    name: أفريكوم
    latin: AFRICOM
    summary: قيادة
    summary_en: A command
  - id: langley
    kind: person
    name: مايكل لانغلي
    latin: Michael Langley
    summary: جنرال
    summary_en: A general
  """
)
