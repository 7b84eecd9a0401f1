public import CorpusModel

/// An actor as an image keeps it: the names, and the articles that name it.
public struct StoredActor: Sendable, Hashable {
  /// What names the actor in its corpus.
  public var id: ActorID
  /// What the actor is.
  public var kind: ActorKind
  /// The names in Arabic, the main one first.
  public var names: [String]
  /// The names in Latin letters, the main one first.
  public var latin: [String]
  /// The articles that name the actor, ascending.
  public var articles: [UInt32]

  /// Creates an actor.
  public init(id: ActorID, kind: ActorKind, names: [String], latin: [String], articles: [UInt32]) {
    (self.id, self.kind, self.names, self.latin, self.articles) = (id, kind, names, latin, articles)
  }
}

extension StoredActor {
  /// Returns the section `actors`: of each actor the id and the kind behind their lengths, how many
  /// names in Arabic and in Latin letters there are, these names, how many articles, and the gaps
  /// between them less one.
  static func encoded(_ actors: [StoredActor]) -> [UInt8] {
    var bytes: [UInt8] = []
    for actor in actors {
      bytes.append(text: actor.id.description)
      bytes.append(text: actor.kind.rawValue)
      bytes.append(varint: actor.names.count)
      bytes.append(varint: actor.latin.count)
      for name in actor.names + actor.latin { bytes.append(text: name) }
      bytes.append(varint: actor.articles.count)
      var next: UInt32 = 0
      for article in actor.articles {
        bytes.append(varint: article &- next)
        next = article &+ 1
      }
    }
    return bytes
  }

  /// Reads the section; an actor of a kind that is not known is left out.
  static func actors(_ bytes: ImageBytes, articles: Int) -> [StoredActor] {
    var actors: [StoredActor] = []
    var place = 0
    while place < bytes.count {
      let id = ActorID(bytes.text(&place))
      let kind = ActorKind(rawValue: bytes.text(&place))
      let counts = (bytes.varintCount(&place), bytes.varintCount(&place))
      let names = texts(counts.0, bytes, &place)
      let latin = texts(counts.1, bytes, &place)
      var numbers: [UInt32] = []
      var next = 0
      for _ in 0..<bytes.varintCount(&place) {
        guard place < bytes.count else { break }
        next += bytes.varintCount(&place)
        guard next < articles else { break }
        numbers.append(UInt32(truncatingIfNeeded: next))
        next += 1
      }
      guard let kind else { continue }
      actors.append(
        StoredActor(id: id, kind: kind, names: names, latin: latin, articles: numbers))
    }
    return actors
  }

  private static func texts(_ count: Int, _ bytes: ImageBytes, _ place: inout Int) -> [String] {
    var texts: [String] = []
    for _ in 0..<count {
      guard place < bytes.count else { break }
      texts.append(bytes.text(&place))
    }
    return texts
  }
}
