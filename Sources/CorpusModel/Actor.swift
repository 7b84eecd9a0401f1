/// A person, organisation, place, agreement, law, piece of equipment, outlet or event that articles
/// name.
public struct Actor: Sendable, Equatable {
  /// What names the actor in its corpus.
  public let id: ActorID
  /// What sort of actor it is.
  public let kind: ActorKind
  /// The name in Arabic.
  public let name: String
  /// The name in Latin letters.
  public let latin: String
  /// One line in Arabic on who or what it is.
  public let summary: String
  /// The same in English.
  public let summaryInEnglish: String
  /// The spellings that were met, each with the outlets that use it.
  public let aliases: [Alias]
  /// What the actor is or was, in order of time.
  public let roles: [Role]
  /// The adjectives of a country, each as one man of it is called, without ال (جزائري); all other
  /// forms are made from them.
  public let nisbas: [String]
  /// The state whose capital a city is.
  public let capitalOf: ActorID?
  /// Where the actor comes from.
  public let origin: Origin

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
    self.id = id
    self.kind = kind
    self.name = name
    self.latin = latin
    self.summary = summary
    self.summaryInEnglish = summaryInEnglish
    self.aliases = aliases
    self.roles = roles
    self.nisbas = nisbas
    self.capitalOf = capitalOf
    self.origin = origin
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
