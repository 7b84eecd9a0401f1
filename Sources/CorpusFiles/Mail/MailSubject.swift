/// What a mail is about, without what says that it answers another or sends one on: `Re:`, `Fwd:`, «رد:».
struct MailSubject {
  /// What is left: one line.
  let words: [UInt8]
  /// Whether it says that it sends another mail on.
  private(set) var isForward = false

  init(_ subject: [UInt8]) {
    var rest = subject[...]
    while let colon = rest.prefix(Self.longestMark).firstIndex(of: 0x3A) {
      var name = MailLine.withoutDirections(rest[..<colon])[...]
      // How many times it was answered: `Re[2]:`, `RE(2):`.
      if name.last == 0x5D || name.last == 0x29,
        let open = name.lastIndex(where: { $0 == 0x5B || $0 == 0x28 }),
        name[(open + 1)...].dropLast().allSatisfy({ (0x30...0x39).contains($0) })
      {
        name = name[..<open]
      }
      let key = MailLine.lowercased(ArticleBody.trimmed(name))
      guard let isForward = Self.marks[key] else { break }
      if isForward { self.isForward = true }
      rest = ArticleBody.trimmed(rest[(colon + 1)...])
    }
    let key = MailLine.lowercased(rest)
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

/// A line of a mail as it is compared.
enum MailLine {
  /// Returns a text without the marks of a letter's direction, which mailers put around names and addresses.
  static func withoutDirections(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0xE2) else { return Array(text) }
    var rest = text
    var kept: [UInt8] = []
    while let byte = rest.first {
      let isMark =
        byte == 0xE2
        && (rest.dropFirst().first == 0x80 && isDirection(rest.dropFirst(2).first)
          || rest.dropFirst().first == 0x81
            && rest.dropFirst(2).first.map { (0xA6...0xA9).contains($0) } == true)
      if !isMark { kept.append(byte) }
      rest = rest.dropFirst(isMark ? 3 : 1)
    }
    return kept
  }

  private static func isDirection(_ byte: UInt8?) -> Bool {
    byte.map { $0 == 0x8E || $0 == 0x8F || (0xAA...0xAE).contains($0) } ?? false
  }

  /// Returns a text with the small letters of ASCII.
  static func lowercased(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// How many words a text has.
  static func words(in text: some Collection<UInt8>) -> Int {
    text.split { $0 == 0x20 || $0 == 0x0A }.count
  }
}
