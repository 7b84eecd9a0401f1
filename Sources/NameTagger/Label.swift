package import CorpusModel

/// What a token is: outside of all names, or at the beginning of one or inside it.
///
/// Names of other things (wars, currencies, prizes) are told apart from the three kinds that are
/// asked for, and then dropped.
package enum Label: Int, CaseIterable, Sendable {
  case outside
  case beginsPerson, insidePerson
  case beginsPlace, insidePlace
  case beginsOrganisation, insideOrganisation
  case beginsOther, insideOther

  /// How many there are.
  package static let count = 9

  /// Whether a name begins here.
  package var begins: Bool { rawValue & 1 == 1 }
  /// Whether a name that began before goes on here.
  package var continues: Bool { rawValue != 0 && rawValue & 1 == 0 }
  /// Whether the label may stand right after another, or at a sentence's beginning after `outside`.
  package func mayFollow(_ other: Label) -> Bool {
    !continues || other == self || other.rawValue == rawValue - 1
  }

  /// The kind of actor that is named; nothing outside of names and in those of other things.
  package var kind: ActorKind? {
    switch self {
    case .outside, .beginsOther, .insideOther: nil
    case .beginsPerson, .insidePerson: .person
    case .beginsPlace, .insidePlace: .place
    case .beginsOrganisation, .insideOrganisation: .organisation
    }
  }
}
