internal import ArabicText
internal import CorpusModel

/// Counts with which spellings articles name an actor.
///
/// Spellings that look alike are one: marks, tatweel and invisible controls make none another, nor do
/// the blanks between its words. Hamzas and the like do, for they are what outlets differ in.
struct VariantTally {
  private struct Count {
    let text: String
    var mentions = 0
    var outlets: [String] = []
    var known: Set<String> = []
    var first: ActorDossier.Occurrence?
  }

  /// A spelling as an article has it, and which of the actor's it is.
  private struct Surface: Hashable {
    let text: String
    let spelling: Int?
  }

  private let spellings: [String]
  private var counts: [Count] = []
  /// The places in `counts` of what was met, by what is seen of it, and to the letter.
  private var looks: [String: Int] = [:]
  private var surfaces: [Surface: Int] = [:]

  /// Prepares to count the mentions of an actor.
  init(of actor: Actor) { spellings = actor.spellings }

  /// Counts a mention in an article.
  mutating func add(_ mention: Mention, inArticle place: Int, _ article: Article) {
    let count = count(
      of: Surface(text: article.text[mention.range], spelling: mention.spelling))
    counts[count].mentions += 1
    if counts[count].first == nil {
      counts[count].first = ActorDossier.Occurrence(article: place, range: mention.range)
    }
    if !article.outlet.isEmpty, counts[count].known.insert(article.outlet).inserted {
      counts[count].outlets.append(article.outlet)
    }
  }

  /// Returns the spellings, the most frequent first, then those that the corpus lists and no article
  /// has.
  func variants() -> [ActorDossier.Variant] {
    var whole = self
    for spelling in spellings { _ = whole.count(of: spelling) }
    return whole.counts.enumerated()
      .sorted { ($1.element.mentions, $0.offset) < ($0.element.mentions, $1.offset) }
      .map(\.element)
      .map {
        ActorDossier.Variant(
          text: $0.text, count: $0.mentions, outlets: $0.outlets, first: $0.first)
      }
  }

  private mutating func count(of surface: Surface) -> Int {
    if let place = surfaces[surface] { return place }
    guard let spelling = surface.spelling.map({ spellings[$0] }) else {
      let place = count(of: surface.text)
      surfaces[surface] = place
      return place
    }
    // In للجزائر writing has swallowed a letter of the name; the spelling has it.
    let isWhole = Folding.key(of: surface.text) == Folding.key(of: spelling)
    let place = count(of: isWhole ? surface.text : spelling)
    surfaces[surface] = place
    return place
  }

  private mutating func count(of text: String) -> Int {
    let look = Self.look(of: text)
    if let place = looks[look] { return place }
    looks[look] = counts.count
    counts.append(Count(text: text))
    return counts.count - 1
  }

  /// Returns what is seen of a spelling, with one blank wherever words part.
  private static func look(of text: String) -> String {
    var look = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch Folding.outcome(scalar) {
      case .vanishes: break
      case .becomes: look.append(scalar)
      case .separates:
        if scalar.properties.generalCategory != .spaceSeparator {
          look.append(scalar)
        } else if look.last != " " {
          look.append(" ")
        }
      }
    }
    return String(look)
  }
}
