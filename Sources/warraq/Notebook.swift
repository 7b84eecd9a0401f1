import Browser
import CorpusFiles
import CorpusModel
import Library

/// The reader's own file of actors: what was decided of candidates, and how it is taken back.
///
/// It lies where the XDG Base Directory Specification says: `warraq/actors/own.yaml` in
/// XDG_DATA_HOME, or in `~/.local/share`.
struct Notebook {
  /// What the file says.
  private(set) var decisions = OwnDecisions()
  /// What is wrong with it.
  private(set) var problems: [Problem] = []
  private let path: String?
  /// The file's text before each decision of this session.
  private var former: [String] = []

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

  /// Carries out what the reader asked for, and returns whether that changed anything.
  ///
  /// - Throws: A problem where the file cannot be read or written; nothing is changed then.
  mutating func carryOut(_ effect: Browser.Effect, on corpus: Corpus) throws(Problem) -> Bool {
    switch effect {
    case .decide(let decision):
      try add(decision, of: corpus)
      return true
    case .takeBackDecision: return try takeBack()
    case .none, .redraw, .leave: return false
    }
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
    former.append(text)
    read(changed, path)
  }

  /// Takes the last decision of this session back, and returns whether there was one.
  ///
  /// - Throws: A problem where the file cannot be written; the decision then stays.
  private mutating func takeBack() throws(Problem) -> Bool {
    guard let path, let text = former.last else { return false }
    try OwnActors.write(text, to: path)
    former.removeLast()
    read(text, path)
    return true
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
