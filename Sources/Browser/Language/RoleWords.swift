internal import CorpusModel

extension Actor.Role {
  /// Returns the role's name in a language of the interface.
  func title(in language: InterfaceLanguage) -> String {
    language == .english && !titleInEnglish.isEmpty ? titleInEnglish : title
  }
}

extension InterfaceLanguage {
  /// Returns what somebody was on the day of an article: a role that is over as something that was
  /// then, one that goes on by its name alone.
  func words(forRoleThen role: Actor.Role) -> String {
    let title = role.title(in: self)
    guard role.to != nil else { return title }
    // An English title alone is understood by whoever reads English; an Arabic one stays as it is.
    guard self == .arabic else { return "then \(title)" }
    let isFeminine = title.split(separator: " ").first?.unicodeScalars.last == "ة"
    return "\(isFeminine ? "كانت" : "كان") حينها \(title)"
  }
}
