/// The language the program speaks to its reader; articles stay as they are.
public enum InterfaceLanguage: String, Sendable, CaseIterable {
  case arabic = "ar"
  case english = "en"

  /// Returns the language of a locale's name such as `ar_DZ.UTF-8`; English for all but Arabic.
  public init(locale: some StringProtocol) {
    self = locale.lowercased().hasPrefix("ar") ? .arabic : .english
  }

  /// Whether panes, bars and lists run from right to left.
  var isRightToLeft: Bool { self == .arabic }
}
