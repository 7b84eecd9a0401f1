internal import Screen

/// What goes from pane to pane.
extension Command.Binding {
  static let nextPane = Self(
    .tab, in: .panes, .panes, ("اللوحة التالية", "next pane"),
    ("ينتقل إلى اللوحة التالية.", "Goes to the next pane."))

  static let previousPane = Self(
    .backTab, in: .panes, .panes, ("اللوحة السابقة", "previous pane"),
    ("ينتقل إلى اللوحة السابقة.", "Goes to the previous pane."))

  static let listPane = Self(
    "1", in: .panes, .panes, ("المقالات", "articles"),
    ("ينتقل إلى قائمة المقالات.", "Goes to the list of articles."))

  static let textPane = Self(
    "2", in: .panes, .panes, ("النص", "text"),
    ("ينتقل إلى نص المقال.", "Goes to the text of the article."))

  static let actorsPane = Self(
    "3", in: .panes, .panes, ("الجهات", "actors"),
    ("ينتقل إلى الجهات الفاعلة في المقال.", "Goes to the actors in the article."))

  static let zoom = Self(
    "z", in: .panes, .panes, ("تكبير", "zoom"),
    ("يوسّع اللوحة لتملأ الشاشة، ثم يعيدها.", "Gives the pane the whole screen, and back."))
}
