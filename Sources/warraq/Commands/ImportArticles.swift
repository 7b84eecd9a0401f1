import ArgumentParser
import CorpusFiles
import CorpusModel
import Glibc
import Library

/// `warraq import PATH… --to FOLDER`: clean files of whatever there is.
struct ImportArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Writes the articles of files of all formats as clean Markdown, a file each.",
    discussion: """
      No file is written over: one that is there as it would be written is left, for another the name gets a \
      number. Broken off with Ctrl-C, what was written stays.
      """)

  @Argument(help: "Folders and files of any format, - for standard input.")
  var paths: [String]

  @Option(name: .customLong("to"), help: "The folder that is written to; made where it is missing.")
  var folder: String

  @Flag(help: "Answer in JSON, one object a line, UTF-8.")
  var json = false

  private struct Record: Encodable {
    struct Dropped: Encodable {
      let line: Int
      let text, why: String
    }
    let path, id, title, outlet: String
    @Nullable var date: String?
    let problems: [Dropped]
    let guessed: [String]
    let written: Bool
  }

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("which files are to be imported?") }
  }

  func run() throws {
    Interruption.watch()
    let bar = ProgressBar()
    var work = ArticleImport(paths, to: folder)
    var (count, isAnyThere) = (0, false)
    let outcome = work.run {
      Interruption.hasCome
    } tell: { done, all in
      bar.tell(Indexing.Progress(done: done, all: all))
    } take: { made in
      isAnyThere = true
      count += made.wasThere ? 0 : 1
      // The bar stands on the line that the answer is to be written to.
      if isatty(STDOUT_FILENO) == 1 { bar.clear() }
      var report = Report(asJSON: json)
      let article = Article(made.article)
      try? report.add(record(article, made), text: made.path, article.title)
      try? report.finish(isEmpty: false)
    }
    bar.clear()
    StandardError.report(outcome.problems)
    if outcome.isCancelled {
      StandardError.write(line: "warraq: broken off; \(count) new files are in \(folder)")
      Interruption.raiseAgain()
      throw Outcome.badInput
    }
    if outcome.problems.contains(where: { $0.severity == .error }) { throw Outcome.badInput }
    if !isAnyThere { throw Outcome.nothingFound }
  }

  private func record(_ article: Article, _ made: ArticleImport.Made) -> Record {
    Record(
      path: made.path, id: article.id.description, title: article.title, outlet: article.outlet,
      date: article.date?.description,
      problems: article.provenance.dropped.map {
        Record.Dropped(line: $0.line, text: $0.text, why: $0.reason.word)
      },
      guessed: article.provenance.guessedFields, written: !made.wasThere)
  }
}
