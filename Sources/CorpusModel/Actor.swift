/// A person, organisation, place, agreement, law, piece of equipment, outlet or event that articles
/// name.
public struct Actor: Sendable, Equatable {
  /// What is known of it; in one place, since lists of many actors are handed on and merged.
  private let parts: Parts

  /// What names the actor in its corpus.
  public var id: ActorID { parts.fields.id }
  /// What sort of actor it is.
  public var kind: ActorKind { parts.fields.kind }
  /// The name in Arabic.
  public var name: String { parts.fields.name }
  /// The name in Latin letters.
  public var latin: String { parts.fields.latin }
  /// One line in Arabic on who or what it is.
  public var summary: String { parts.fields.summary }
  /// The same in English.
  public var summaryInEnglish: String { parts.fields.summaryInEnglish }
  /// The spellings that were met, each with the outlets that use it.
  public var aliases: [Alias] { parts.fields.aliases }
  /// What the actor is or was, in order of time.
  public var roles: [Role] { parts.fields.roles }
  /// The adjectives of a country, each as one man of it is called, without ال (جزائري); all other
  /// forms are made from them.
  public var nisbas: [String] { parts.fields.nisbas }
  /// The state whose capital a city is.
  public var capitalOf: ActorID? { parts.fields.capitalOf }
  /// Where the actor comes from.
  public var origin: Origin { parts.fields.origin }

  /// Where an actor comes from.
  public enum Origin: String, Sendable, CaseIterable {
    /// Somebody wrote it down for the corpus.
    case curated
    /// The reader's own file.
    case own
    /// The list of countries, capitals and international bodies that the program carries.
    case gazetteer
    /// The tagger found it in the articles; nobody looked at it yet.
    case found
  }

  /// Creates an actor.
  public init(
    id: ActorID, kind: ActorKind, name: String, latin: String, summary: String = "",
    summaryInEnglish: String = "", aliases: [Alias] = [], roles: [Role] = [],
    nisbas: [String] = [], capitalOf: ActorID? = nil, origin: Origin = .curated
  ) {
    parts = Parts(
      Fields(
        id: id, kind: kind, name: name, latin: latin, summary: summary,
        summaryInEnglish: summaryInEnglish, aliases: aliases, roles: roles, nisbas: nisbas,
        capitalOf: capitalOf, origin: origin))
  }

  /// Returns whether all is the same that is known of two actors.
  public static func == (left: Actor, right: Actor) -> Bool {
    left.parts === right.parts || left.parts.fields == right.parts.fields
  }

  private struct Fields: Sendable, Equatable {
    let id: ActorID
    let kind: ActorKind
    let name, latin: String
    let summary, summaryInEnglish: String
    let aliases: [Alias]
    let roles: [Role]
    let nisbas: [String]
    let capitalOf: ActorID?
    let origin: Origin
  }

  private final class Parts: Sendable {
    let fields: Fields
    init(_ fields: Fields) { self.fields = fields }
  }

  /// Every spelling by which articles may name the actor: the name, then the aliases; gathered anew
  /// at each use.
  public var spellings: [String] { [name] + aliases.map(\.text) }

  /// A spelling of an actor's name.
  public struct Alias: Sendable, Equatable {
    /// The spelling, without attached particles.
    public let text: String
    /// The outlets that use it.
    public let outlets: [ActorID]

    /// Creates a spelling.
    public init(_ text: String, outlets: [ActorID] = []) {
      self.text = text
      self.outlets = outlets
    }
  }

  /// What an actor is, for a span of time.
  public struct Role: Sendable, Equatable {
    /// The role's name in Arabic.
    public let title: String
    /// The role's name in English; empty where nobody wrote it.
    public let titleInEnglish: String
    /// The actor in or for which the role is held.
    public let of: ActorID?
    /// Since when; nothing where it is not known.
    public let from: PartialDate?
    /// Until when; nothing where it is not known or still goes on.
    public let to: PartialDate?
    /// The article that says so.
    public let article: ArticleID?

    /// Creates a role.
    public init(
      title: String, titleInEnglish: String = "", of: ActorID? = nil, from: PartialDate? = nil,
      to: PartialDate? = nil, article: ArticleID? = nil
    ) {
      self.title = title
      self.titleInEnglish = titleInEnglish
      self.of = of
      self.from = from
      self.to = to
      self.article = article
    }
  }
}

/// What names an actor in its corpus.
public struct ActorID: Hashable, Sendable, CustomStringConvertible {
  /// The name as written.
  public let description: String
  /// Creates an identifier from its written form.
  public init(_ text: String) { description = text }
}

/// What sort of actor something is.
public enum ActorKind: String, Sendable, CaseIterable {
  case person, organisation, place, agreement, law, equipment, outlet, event
}
