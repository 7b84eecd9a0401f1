internal import CorpusModel

/// Somebody who speaks in an article.
struct Party: Equatable {
  /// What endings tell of somebody.
  enum Gender { case unknown, masculine, feminine }

  var speaker: Statement.Speaker
  var gender = Gender.unknown
  var isPlural = false
  /// Whether it is one person.
  var isPerson = false
  /// Where the article names one whom nobody listed; tells such people apart.
  var place: TextRange?

  /// Whether both are the same.
  func isSame(as other: Party) -> Bool { speaker == other.speaker && place == other.place }

  /// Whether a pronoun or verb of this form may stand for it.
  func agrees(with form: VerbForm) -> Bool {
    if form.contains(.plural) { return isPlural && gender != .feminine }
    if isPlural && gender == .masculine { return false }
    return form.contains(.feminine) ? gender != .masculine : gender != .feminine
  }
}

/// What an article has told so far of those who speak in it.
struct SpeakerMemory {
  /// By what somebody was called: the noun, and the words that went with it.
  private struct Calling {
    let lemma: UInt16
    let isPlural: Bool
    let qualifiers: [UInt64]
    let party: Party
  }

  /// Those who were subjects of words of saying, the last at the end.
  private(set) var recent: [Party] = []
  private var callings: [Calling] = []
  /// Who issued what the article calls the statement (البيان).
  var issuer: Party?
  /// The outlet that was named last.
  var outlet: Party?
  /// Names of people whom nobody listed, by the hashes of their words.
  private var strangers: [UInt64: Party] = [:]
  /// How many are kept: beyond that nobody refers back.
  private static let most = 48

  /// Notes that somebody spoke.
  mutating func note(_ party: Party) {
    if let place = recent.lastIndex(where: { $0.isSame(as: party) }) { recent.remove(at: place) }
    if recent.count >= Self.most { recent.removeFirst() }
    recent.append(party)
  }

  /// The last to have spoken whom a form of verb may mean.
  func last(agreeingWith form: VerbForm) -> Party? { recent.last { $0.agrees(with: form) } }

  /// Notes by which noun somebody was called.
  mutating func note(
    lemma: UInt16, isPlural: Bool, qualifiers: [UInt64], of party: Party
  ) {
    if callings.count >= Self.most { callings.removeFirst() }
    callings.append(
      Calling(lemma: lemma, isPlural: isPlural, qualifiers: qualifiers, party: party))
  }

  /// Who was last called by a noun with these words, which may be fewer now.
  func called(_ lemma: UInt16, isPlural: Bool, qualifiers: [UInt64]) -> Party? {
    callings.last {
      $0.lemma == lemma && $0.isPlural == isPlural
        && qualifiers.allSatisfy($0.qualifiers.contains)
    }?.party
  }

  /// Whether a noun was ever used for somebody.
  func hasCalling(of party: Party) -> Bool { callings.contains { $0.party.isSame(as: party) } }

  /// Notes the words of a name that nobody listed.
  mutating func note(stranger words: [UInt64], _ party: Party) {
    guard strangers.count < 1000 else { return }
    for word in words { strangers[word] = party }
  }

  /// Who has a name that has one of these words.
  func stranger(of words: [UInt64]) -> Party? {
    for word in words {
      if let party = strangers[word] { return party }
    }
    return nil
  }
}
