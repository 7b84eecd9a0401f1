/// What a mail is about, without what says that it answers another or sends one on: `Re:`, `Fwd:`, «رد:».
struct MailSubject {
  /// What is left: one line.
  let words: [UInt8]
  /// Whether it says that it sends another mail on.
  private(set) var isForward = false

  init(_ subject: [UInt8]) {
    var rest = subject[...]
    while let colon = rest.prefix(Self.longestMark).firstIndex(of: 0x3A) {
      var name = TextLine.withoutDirections(rest[..<colon])[...]
      // How many times it was answered: `Re[2]:`, `RE(2):`.
      if name.last == 0x5D || name.last == 0x29,
        let open = name.lastIndex(where: { $0 == 0x5B || $0 == 0x28 }),
        name[(open + 1)...].dropLast().allSatisfy({ (0x30...0x39).contains($0) })
      {
        name = name[..<open]
      }
      let key = TextLine.lowercased(ArticleBody.trimmed(name))
      guard let isForward = Self.marks[key] else { break }
      if isForward { self.isForward = true }
      rest = ArticleBody.trimmed(rest[(colon + 1)...])
    }
    let key = TextLine.lowercased(rest)
    if Self.marks[key] == true {
      isForward = true
      rest = []
    }
    words = Array(rest)
  }

  /// How many bytes a mark has at most.
  private static let longestMark = 60

  /// The marks, and whether they say that a mail is sent on.
  private static let marks: [[UInt8]: Bool] = {
    var marks: [[UInt8]: Bool] = [:]
    for mark in ["re", "rép", "ref", "aw", "رد", "ردّ", "الرد", "رد على", "رد علي"] {
      marks[Array(mark.utf8)] = false
    }
    for mark in [
      "fwd", "fw", "tr", "wg", "إعادة توجيه", "اعادة توجيه", "إعادة التوجيه", "إعادة إرسال",
      "اعادة ارسال", "معاد توجيهها", "رسالة معاد توجيهها",
    ] {
      marks[Array(mark.utf8)] = true
    }
    return marks
  }()
}
