internal import CorpusModel

/// What mailers write around a text: the header of a mail that was sent on, a signature, a way to the browser.
struct MailFurniture {
  /// The line that a signature stands behind.
  static let signature = Array("-- ".utf8)

  /// How many words stand at most above a mail that was sent on for that to be what counts.
  private static let mostWordsOfNote = 25

  private let lines: [ArraySlice<UInt8>]
  private var marks: [RawArticle.Mark]

  /// Marks the lines of a mail that are none of its text, and takes from what was sent on in it who wrote it, when, and
  /// what it is about.
  ///
  /// - Parameters:
  ///   - raw: The mail, with its own fields.
  ///   - isAlert: Whether it tells of what was found on the web.
  ///   - isForward: Whether its subject says that it sends another mail on.
  static func mark(_ raw: inout RawArticle, isAlert: Bool, isForward: Bool) {
    var furniture = Self(raw)
    let header = furniture.markHeaders()
    furniture.markSignature()
    furniture.markNotices(isAlert)
    raw.marks = furniture.marks
    // Headline, outlet and the beginning of the text stand below each other.
    if isAlert { raw.parting = .paragraphs }
    if let header, furniture.wordsAbove(header) <= mostWordsOfNote {
      take(header, into: &raw, isForward: isForward)
    }
  }

  private init(_ raw: RawArticle) {
    lines = raw.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    marks = raw.marks
    if marks.count < lines.count {
      marks += Array(repeating: .unknown, count: lines.count - marks.count)
    }
  }

  // MARK: Mails that were sent on

  /// Marks the headers of mails that were sent on; returns the first.
  private mutating func markHeaders() -> ForwardedHeader? {
    var first: ForwardedHeader?
    var place = 0
    while place < lines.count {
      guard mayBegin(place), let header = ForwardedHeader(lines, at: place) else {
        place += 1
        continue
      }
      for (line, field) in header.lines {
        marks[line] = .dropped(Self.reason(field))
        place = line + 1
      }
      if first == nil { first = header }
    }
    return first
  }

  private static func reason(_ field: ForwardedHeader.Field?) -> DroppedLine.Reason {
    switch field {
    case .sender: .siteName
    case .date: .date
    case .subject: .repeatedTitle
    case .other: .debris
    case nil: .boilerplate
    }
  }

  /// Whether a header may begin at a line.
  private func mayBegin(_ place: Int) -> Bool {
    if case .dropped = marks[place] { return false }
    return lines[place].contains(0x3A) || lines[place].contains(0x2D)
  }

  private func wordsAbove(_ header: ForwardedHeader) -> Int {
    guard let end = header.lines.first?.place else { return 0 }
    return lines[..<end].indices.reduce(0) { count, place in
      if case .dropped = marks[place] { return count }
      return count + TextLine.words(in: lines[place])
    }
  }

  private static func take(
    _ header: ForwardedHeader, into raw: inout RawArticle, isForward: Bool
  ) {
    if !header.sender.isEmpty { raw.stated.outlet = PageLine.plain(header.sender) }
    if !header.subject.isEmpty, isForward || raw.stated.title.isEmpty {
      raw.stated.title = PageLine.plain(header.subject)
    }
    var dated = RawArticle()
    dated.state(date: PageLine.plain(header.date))
    if dated.stated.date != nil {
      (raw.stated.date, raw.dateText) = (dated.stated.date, [])
    } else if TextLine.hasYear(dated.dateText) {
      (raw.stated.date, raw.dateText) = (nil, dated.dateText)
    }
  }

  // MARK: Signatures

  /// How many lines and words a signature has at most.
  private static let (mostLinesOfSignature, mostWordsOfSignature) = (12, 60)

  /// Marks what stands behind two dashes at the end of a mail.
  private mutating func markSignature() {
    guard
      let start = lines.lastIndex(where: {
        $0.elementsEqual(Self.signature) || $0.elementsEqual(Self.signature.dropLast())
      })
    else { return }
    let behind = lines[(start + 1)...].filter { $0.contains { $0 != 0x20 } }
    // Without the blank it may part a text, too, of which running text goes on.
    let isSure = lines[start].count == Self.signature.count
    guard behind.count <= Self.mostLinesOfSignature,
      behind.reduce(0, { $0 + TextLine.words(in: $1) }) <= Self.mostWordsOfSignature,
      isSure || !behind.contains(where: { PageLine.endsSentence($0) })
    else { return }
    marks[start] = .dropped(.debris)
    for place in lines.indices[(start + 1)...] where lines[place].contains(where: { $0 != 0x20 }) {
      if case .dropped = marks[place] { continue }
      marks[place] = .dropped(.boilerplate)
    }
  }

  // MARK: Notices

  private mutating func markNotices(_ isAlert: Bool) {
    for place in lines.indices where lines[place].count <= MailNotice.longest {
      if case .dropped = marks[place] { continue }
      if MailNotice.isNotice(lines[place], inAlert: isAlert) {
        marks[place] = .dropped(.boilerplate)
      }
    }
  }
}
