internal import Screen

/// What shows where an article is from.
extension Command.Binding {
  static let asInFile = Self(
    "R", in: .panes, .setting, ("كما في الملف", "as in the file"),
    (
      "يعرض المقال كما في ملفه، وما تُرك منه ولماذا، ومن أين عُرف ما بعده (؟)، ثم يعيد النص وحده.",
      "Shows the article as its file has it: what was left out and why, and what is guessed (?)."
    ))

  static let nextCopy = Self(
    "C", in: .panes, .places, ("نسخة أخرى", "other copy"),
    (
      "يفتح النسخة التالية من النص نفسه، في مصدر آخر.",
      "Opens the next copy of the same text, in another outlet."
    ))

  static let allCopies = Self(
    "A", in: .panes, .program, ("كل النسخ", "all copies"),
    (
      "يعرض كل نسخة من نص واحد في سطر، أو يجمعها في سطر واحد.",
      "Lists every copy of a text by itself, or all of them as one."
    ))
}
