/// A small corpus about people who do not exist, so that tests do not hang on the bundled one.
enum SampleCorpus {
  /// How many paragraphs of the long article tell their number.
  static let paragraphs = 40

  /// Writes it into a folder.
  static func write(to folder: TemporaryFolder) throws {
    try folder.write(observatory, to: "articles/observatory.md")
    try folder.write(lecture, to: "articles/lecture.md")
    try folder.write(note, to: "notes/note.txt")
    try folder.write(actors, to: "actors/all.yaml")
    try folder.write(ties, to: "ties/all.yaml")
    try folder.write(events, to: "events/all.yaml")
  }

  private static let numbered = (1...paragraphs).map {
    "هذه هي الفقرة رقم \($0) من تقرير طويل عن السماء، وفيها ما يكفي من الكلام لسطرين أو أكثر."
  }.joined(separator: "\n\n")

  private static let observatory = """
    ---
    id: observatory
    title: مرصد جديد في وادي النور
    outlet: مكتب التجربة
    source: desk
    date: 2025-02-03
    language: ar
    summary: افتتاح مرصد في الجبال.
    ---

    افتتح سالم النجار مرصد الأفق في وادي النور يوم 3 فبراير 2025 (بحضور 120 ضيفا).

    ## ما قيل

    > قال النجار إن السماء هنا صافية.

    \(numbered)

    وختم سالم النجار كلامه بالشكر.
    """

  private static let lecture = """
    ---
    id: lecture
    title: محاضرة عن المجرات
    outlet: مكتب التجربة
    date: 2025-01
    language: ar
    summary: محاضرة عامة.
    ---

    ألقى سالم النجار محاضرة عن المجرات البعيدة. وحضرها طلاب من وادي النور.
    """

  private static let note = "ملاحظة قصيرة\nلا اسم في هذا النص.\n"

  private static let actors = """
    - id: salem
      kind: person
      name: سالم النجار
      latin: Salem Najjar
      summary: مدير مرصد الأفق
      summary_en: Director of the Horizon Observatory
      aliases:
        - text: سالم النجار
        - text: النجار
          outlets: [desk]
      roles:
        - title: مدير المرصد
          title_en: Director
          of: horizon
          from: 2025-02
          article: observatory
    - id: horizon
      kind: organisation
      name: مرصد الأفق
      latin: Horizon Observatory
      summary: مرصد فلكي
      summary_en: An observatory
    - id: valley
      kind: place
      name: وادي النور
      latin: Valley of Light
      summary: واد في الجبال
      summary_en: A valley in the mountains
    - id: desk
      kind: outlet
      name: مكتب التجربة
      latin: Trial Desk
      summary: مكتب تحرير
      summary_en: A desk
    """

  private static let ties = """
    - from: salem
      to: horizon
      kind: commands
      label: افتتحه
      label_en: opened it
      date: 2025-02-03
      evidence:
        - article: observatory
          sentence: افتتح سالم النجار مرصد الأفق في وادي النور يوم 3 فبراير 2025 (بحضور 120 ضيفا).
    - from: horizon
      to: valley
      kind: located-in
      label: يقع فيه
      label_en: lies in it
      evidence:
        - article: observatory
          sentence: افتتح سالم النجار مرصد الأفق في وادي النور يوم 3 فبراير 2025 (بحضور 120 ضيفا).
    """

  private static let events = """
    - id: opening
      date: 2025-02-03
      label: افتتاح المرصد
      label_en: The observatory opens
      actors: [salem, horizon]
      evidence:
        - article: observatory
          expression: 3 فبراير 2025
          sentence: افتتح سالم النجار مرصد الأفق في وادي النور يوم 3 فبراير 2025 (بحضور 120 ضيفا).
    """
}
