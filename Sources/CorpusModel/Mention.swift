/// One place in one article that names an actor.
///
/// Mentions of one article never overlap, unless one lies within the other: the name of an
/// organisation may have a country's in it.
public struct Mention: Sendable, Hashable {
  /// Where it lies in the article's text, attached particles left out.
  public let range: TextRange
  /// Who is named: a place in the corpus's list of actors.
  public let actor: Int
  /// By what the actor was recognised.
  public let how: How
  /// By which spelling: a place in the actor's `spellings`; nothing where the form is none of them.
  public let spelling: Int?
  /// Who else the same words may name, where both readings are possible: the city where a capital
  /// stands for its state, the country where a city of the same name is meant.
  public let otherReading: Int?

  /// Creates a mention by one of the actor's spellings, of which the first is the name.
  public init(range: TextRange, actor: Int, spelling: Int, otherReading: Int? = nil) {
    self.init(
      range: range, actor: actor, how: spelling == 0 ? .name : .alias, spelling: spelling,
      otherReading: otherReading)
  }

  /// Creates a mention.
  public init(
    range: TextRange, actor: Int, how: How, spelling: Int? = nil, otherReading: Int? = nil
  ) {
    self.range = range
    self.actor = actor
    self.how = how
    self.spelling = spelling
    self.otherReading = otherReading
  }

  /// By what an actor was recognised; every case is a class of mentions that a reader may hide.
  public enum How: String, Sendable, CaseIterable {
    /// The actor's name.
    case name
    /// Another of its spellings.
    case alias
    /// An adjective made of a country's name (الجزائرية).
    case nisba
    /// A capital that stands for its state (موسكو).
    case capital
    /// A part of a name that the article has in full (بوقادوم).
    case short
    /// A spelling that nobody listed, in Arabic or Latin letters, that a key of its sounds links.
    case variant
    /// A name that the tagger found, of an actor that nobody listed.
    case found
  }
}
