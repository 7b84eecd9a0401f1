import Browser
import CorpusFiles
import CorpusModel
import Library

/// What the reader writes down: decisions on candidates in a file of actors, corrections of articles beside their
/// files; and how they are taken back.
///
/// The file of actors lies where the XDG Base Directory Specification says: `warraq/actors/own.yaml` in
/// XDG_DATA_HOME, or in `~/.local/share`.
struct Notebook {
  /// What the file says.
  private(set) var decisions = OwnDecisions()
  /// What is wrong with it.
  private(set) var problems: [Problem] = []
  private let path: String?
  /// What was there before each decision and correction of this session.
  private var former: [Former] = []

  private enum Former {
    /// The text of the file of actors, and what was written in its place.
    case actors(String, written: String)
    /// A file of corrections, and the article as it was shown.
    case corrections(Sidecar.Former, Article)
  }

  /// What came of what the reader asked for.
  enum Outcome {
    /// There was nothing to take back.
    case nothing
    /// All that was to be corrected is so already.
    case unchanged
    /// Decisions are other than they were.
    case decided
    /// The corrections in a file are other than they were, and so is an article.
    case corrected(Article, file: String)
  }

  /// Reads the file.
  init() {
    path = Environment.dataFolder.map { $0 + "/warraq/actors/own.yaml" }
    guard let path else { return }
    do throws(Problem) {
      read(try OwnActors.text(at: path), path)
    } catch {
      problems = [error]
    }
  }

  /// Carries out what the reader asked for.
  ///
  /// - Parameter paths: Where the corpus is from.
  /// - Throws: A problem where a file cannot be read or written; nothing is changed then.
  mutating func carryOut(
    _ effect: Browser.Effect, on corpus: Corpus, from paths: [String]
  ) throws(Problem) -> Outcome {
    switch effect {
    case .decide(let decision):
      try add(decision, of: corpus)
      return .decided
    case .correct(let id, let corrections):
      guard !paths.isEmpty, !paths.contains("-") else {
        throw Problem(
          path: id.description,
          message: "cannot be corrected: it is part of the program, or was piped in")
      }
      return try correct(id, corrections, of: corpus)
    case .takeBack: return try takeBack()
    case .none, .redraw, .leave: return .nothing
    }
  }

  /// Writes corrections of an article down.
  ///
  /// - Throws: A problem where the article has no file, or one that cannot be written beside.
  private mutating func correct(
    _ id: ArticleID, _ corrections: [FieldCorrection], of corpus: Corpus
  ) throws(Problem) -> Outcome {
    guard let place = corpus.article(id) else {
      throw Problem(path: id.description, message: "is no longer there")
    }
    let article = corpus.articles[place]
    guard let former = try Sidecar.write(corrections, of: article) else { return .unchanged }
    self.former.append(.corrections(former, article))
    return .corrected(Sidecar.corrected(article, by: corrections), file: former.path)
  }

  /// Writes a decision down.
  ///
  /// - Throws: A problem where the file cannot be read or written; nothing is decided then.
  private mutating func add(_ decision: Decision, of corpus: Corpus) throws(Problem) {
    guard let path else { throw Problem(path: "own.yaml", message: "HOME is not set") }
    let text = try OwnActors.text(at: path)
    guard let change = Self.change(decision, of: corpus),
      let changed = OwnActors.text(text, adding: change)
    else { throw Problem(path: path, message: "is no list of actors; mend it first") }
    try OwnActors.write(changed, to: path)
    former.append(.actors(text, written: changed))
    read(changed, path)
  }

  /// Takes the last decision or correction of this session back.
  ///
  /// - Throws: A problem where the file cannot be written; what it says then stays.
  private mutating func takeBack() throws(Problem) -> Outcome {
    switch former.last {
    case nil: return .nothing
    case .actors(let text, let written):
      guard let path else { return .nothing }
      // What others have written there since is not taken back.
      guard try OwnActors.text(at: path) == written else {
        throw Problem(path: path, message: "was changed by others since; nothing is taken back")
      }
      try OwnActors.write(text, to: path)
      former.removeLast()
      read(text, path)
      return .decided
    case .corrections(let file, let article):
      try Sidecar.restore(file)
      former.removeLast()
      return .corrected(article, file: file.path)
    }
  }

  private mutating func read(_ text: String, _ path: String) {
    (decisions, problems) = OwnActors.decisions(in: text, path: path)
  }

  /// Returns a decision with the actors that it is about.
  private static func change(_ decision: Decision, of corpus: Corpus) -> OwnActors.Decision? {
    func actor(_ id: ActorID) -> Actor? { corpus.actor(id).map { corpus.actors[$0] } }
    switch decision {
    case .keep(let id): return actor(id).map(OwnActors.Decision.keep)
    case .ban(let id): return actor(id).map(OwnActors.Decision.ban)
    case .merge(let id, let other):
      guard let found = actor(id), let target = actor(other) else { return nil }
      guard target.origin == .found else { return .merge(found: found, into: other) }
      // Nobody listed either: one actor of both is kept.
      let spellings = target.aliases + found.spellings.map { Actor.Alias($0) }
      return .keep(
        Actor(
          id: target.id, kind: target.kind, name: target.name, latin: target.latin,
          aliases: spellings, origin: target.origin))
    }
  }
}
