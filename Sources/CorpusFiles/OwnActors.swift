public import CorpusModel

/// The reader's own file of actors: reading it, writing a decision into it.
public enum OwnActors {
  /// What one key of the reader decides about an actor that was found.
  public enum Decision: Sendable, Equatable {
    /// The actor becomes a permanent one.
    case keep(Actor)
    /// Its spellings belong to another.
    case merge(found: Actor, into: ActorID)
    /// Its spellings make no actor.
    case ban(Actor)
  }

  private static let sizeLimit = 8_388_608

  /// Returns the text of a file; nothing but an empty one where there is no file.
  ///
  /// - Throws: A problem where the file cannot be read, or is not UTF-8, so that writing it again
  ///   would change it.
  public static func text(at path: String) throws(Problem) -> String {
    let name = Array(path.utf8)
    guard (try? FileSystem.entry(at: name)) != nil else { return "" }
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.bytes(of: name, limit: sizeLimit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileSystem.Failure(reason: "it is not UTF-8")
      }
      return text
    } catch {
      throw Problem(path: path, message: "cannot be read: \(error.reason)")
    }
  }

  /// Writes the text of a file: beside it first, so that the file is never half written; folders that
  /// are missing are made.
  ///
  /// - Throws: A problem where that fails; the file is then as it was.
  public static func write(_ text: String, to path: String) throws(Problem) {
    do throws(FileSystem.Failure) {
      try FileSystem.write(Array(text.utf8), to: Array(path.utf8))
    } catch {
      throw Problem(path: path, message: "cannot be written: \(error.reason)")
    }
  }

  /// Reads decisions from the text of a file.
  ///
  /// - Parameter path: The path that problems tell.
  /// - Returns: What was decided, and what is wrong with the text by itself.
  public static func decisions(
    in text: String, path: String
  ) -> (decisions: OwnDecisions, problems: [Problem]) {
    let file = OwnActorsFile(path: path, bytes: Array(text.utf8))
    return (file.decisions, file.problems)
  }
}
