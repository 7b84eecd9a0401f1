internal import Screen

/// What decides who is named, and who is shown.
extension Command.Binding {
  static let filterActors = Self(
    "a", in: .panes, .naming, ("تصفية الجهات", "filter actors"),
    (
      "يصفّي الجهات الفاعلة في المقال في أثناء الكتابة.",
      "Narrows the actors of the article as you type."
    ))

  static let keepFilter = Self(
    .enter, in: .actorFilter, .naming, ("اختيار", "choose"),
    ("ينتقل إلى الجهات التي بقيت.", "Goes to the actors that are left."))

  static let clearFilter = Self(
    .escape, .control("g"), in: .actorFilter, .naming, ("إلغاء", "cancel"),
    ("يعيد الجهات كلها.", "Brings all actors back."))

  static let nisbas = Self(
    "i", in: .reading, .naming, ("النسب", "adjectives"),
    (
      "يظهر النسب إلى الدول (الجزائرية) أو يخفيها.",
      "Shows or hides adjectives made of countries’ names."
    ))

  static let capitals = Self(
    "I", in: .reading, .naming, ("العواصم", "capitals"),
    (
      "يظهر العواصم التي تُذكر ويُقصد بها دولها، أو يخفيها.",
      "Shows or hides capitals that stand for their states."
    ))

  static let candidates = Self(
    "e", in: .reading, .naming, ("غير المراجعة", "unchecked"),
    (
      "يظهر الأسماء التي عُثر عليها آليا أو يخفيها.",
      "Shows or hides the names that were found by rule."
    ))

  static let keepCandidate = Self(
    "+", in: .reading, .naming, ("حفظ", "keep"),
    (
      "يحفظ الاسم المختار جهةً دائمة في ملفك.",
      "Keeps the chosen name as an actor, in your own file."
    ))

  static let banCandidate = Self(
    "-", in: .reading, .naming, ("استبعاد", "ban"),
    (
      "يستبعد الاسم المختار، فلا يُعدّ جهة بعد ذلك.",
      "Bans the chosen name, which is no actor from then on."
    ))

  static let mergeCandidate = Self(
    "=", in: .reading, .naming, ("ضمّ", "merge"),
    (
      "يعلّم الاسم المختار، ثم يضمّه إلى الجهة التي تُختار بعده.",
      "Marks the chosen name; pressed on another actor, makes it a spelling of that actor."
    ))

  static let takeBack = Self(
    "u", in: .reading, .naming, ("تراجع", "undo"),
    ("يتراجع عن آخر قرار أو تصحيح.", "Takes the last decision or correction back."))
}
