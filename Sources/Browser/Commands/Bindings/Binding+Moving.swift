internal import Screen

/// What moves one up and down.
extension Command.Binding {
  static let down = Self(
    "j", .down, in: .stepping, .moving, ("أسفل", "down"),
    ("ينزل سطرا.", "Moves one line down."))

  static let up = Self(
    "k", .up, in: .stepping, .moving, ("أعلى", "up"), ("يصعد سطرا.", "Moves one line up."))

  static let pageDown = Self(
    " ", .pageDown, .control("f"), in: .scrolling, .moving, ("صفحة تالية", "page"),
    ("ينزل صفحة.", "Moves one page down."))

  static let pageUp = Self(
    "b", .pageUp, .control("b"), in: .scrolling, .moving, ("صفحة سابقة", "page"),
    ("يصعد صفحة.", "Moves one page up."))

  static let first = Self(
    "g", .home, in: .stepping, .moving, ("البداية", "top"),
    ("ينتقل إلى البداية.", "Goes to the beginning."))

  static let last = Self(
    "G", .end, in: .stepping, .moving, ("النهاية", "end"),
    ("ينتقل إلى النهاية.", "Goes to the end."))
}
