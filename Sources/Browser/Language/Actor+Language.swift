internal import CorpusModel
internal import Screen

extension Actor {
  /// Returns the actor's name in a language of the interface.
  func name(in language: InterfaceLanguage) -> String {
    language == .english && !latin.isEmpty ? latin : name
  }

  /// Returns one line on the actor in a language of the interface.
  func summary(in language: InterfaceLanguage) -> String {
    language == .english && !summaryInEnglish.isEmpty ? summaryInEnglish : summary
  }

  /// How the actor's names look: one that nobody looked at is set apart.
  var style: Style { Style(kind.styleRole, origin == .found ? .unchecked : []) }
}

extension ActorKind {
  /// How the names of actors of the kind look.
  var styleRole: Style.Role {
    switch self {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    case .agreement: .agreement
    case .law: .law
    case .equipment: .equipment
    case .outlet: .outlet
    case .event: .event
    }
  }
}

extension InterfaceLanguage {
  /// What stands between the entries of a list in a line.
  var comma: String { self == .arabic ? "، " : ", " }
}
