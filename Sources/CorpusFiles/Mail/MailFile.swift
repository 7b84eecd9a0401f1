internal import CorpusModel
internal import Mail

/// A file of mails, in the form MBOX or one alone: an article a mail.
///
/// In MBOX each mail begins with a line `From ` and the sender, before which a line is blank. The subject is
/// the headline and the sender the outlet; of a text in two forms that in HTML counts. A mail that lies in another
/// is an article behind that. Read mail by mail, so that the size of the file does not matter.
struct MailFile: FormatReader {
  private(set) var log: FileLog
  private(set) var place = 0
  private(set) var before = 0
  var bytesRead: Int { window.bytesRead }

  private var window: TextWindow
  private var isMailbox = false
  private var isBegun = false
  /// How long a mail is that is alone; nothing where that is not said.
  private var length: Int?
  /// The mails that lie in the one that was read last, the next one last, and how many articles that one gave.
  private var enclosed: [MailMessage] = []
  private var count = 0
  /// What the mail says with which the next one was sent on, where that is no article.
  private var note = RawArticle()
  /// How many parts of mails were not read that may have text.
  private var documents = 0

  private static let opening = Array("From ".utf8)

  /// Opens a file, whatever its bytes are like.
  init(_ window: TextWindow, path: String) {
    self.window = window
    log = FileLog(path)
  }

  /// Whether a text begins as a file of mails does: with a line `From ` and one of a header behind it.
  static func isLikely(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: opening) else { return false }
    return isHeader(text.drop { $0 != 0x0A }.dropFirst())
  }

  /// Whether a text begins with the name of a line of a header, and a colon.
  private static func isHeader(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.prefix { isOfName($0) }
    return !name.isEmpty && text.dropFirst(name.count).first == 0x3A
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte == 0x2D || (0x41...0x5A).contains(byte & 0xDF)
  }

  mutating func next(into raw: inout RawArticle) -> Bool {
    while true {
      if let mail = enclosed.popLast() {
        if read(mail, into: &raw) { return true }
        continue
      }
      guard let (mail, line) = nextMail() else { break }
      (place, count) = (isMailbox ? line : 0, 0)
      guard MailMessage.isReadable else {
        log.note("cannot be read: GMime is not installed")
        window.advance(to: window.end)
        break
      }
      guard let mail else {
        log.note("the mail is longer than \(MailMessage.longest / 1_048_576) MiB", line: line)
        continue
      }
      guard let message = MailMessage(mail) else {
        log.note("this is no mail", line: line)
        continue
      }
      if read(message, into: &raw) { return true }
      if enclosed.isEmpty { log.note("the mail has no text", line: line, .warning) }
    }
    finish()
    return false
  }

  private mutating func finish() {
    if let failure = window.failure { log.note("cannot be read to its end: \(failure.reason)") }
    if documents > 0 {
      log.note("documents that are attached to mails, left out: \(documents)", .warning)
      documents = 0
    }
  }

  /// Reads a mail; false where nothing is in it but other mails.
  private mutating func read(_ message: MailMessage, into raw: inout RawArticle) -> Bool {
    raw.removeAll()
    if let page = message.page {
      readPage(page, message, into: &raw)
    } else {
      let body = MailBody(message.content, &log)
      documents += body.documents
      enclosed += body.enclosed.reversed()
      if isNote(body, message) {
        body.write(into: &note)
        return false
      }
      if !body.isEmpty || body.enclosed.isEmpty { read(body, message, into: &raw) }
    }
    guard !raw.text.isEmpty || !raw.stated.title.isEmpty else { return false }
    (before, count) = (count, count + 1)
    return true
  }

  private mutating func read(_ body: MailBody, _ message: MailMessage, into raw: inout RawArticle) {
    raw.stated.id = PageLine.of(message.id.utf8)
    let subject = MailSubject(PageLine.of(message.subject.utf8))
    raw.stated.title = subject.words
    let name = PageLine.of(message.senderName.utf8)
    let domain = message.senderAddress.utf8.drop { $0 != 0x40 }.dropFirst()
    raw.stated.outlet = name.isEmpty ? PageLine.of(domain) : name
    raw.state(date: PageLine.of(message.date.utf8))
    body.write(into: &raw)
    addNote(to: &raw)
    MailFurniture.mark(
      &raw, isAlert: message.senderAddress.hasPrefix("googlealerts"), isForward: subject.isForward)
  }
}

extension MailFile {
  /// How many words a mail has at most that only sends another on.
  private static let mostWordsOfNote = 12

  /// Whether a mail says nothing but that another lies in it: it is about the same, or about nothing, and has few words.
  private func isNote(_ body: MailBody, _ message: MailMessage) -> Bool {
    guard let first = body.enclosed.first, first.page == nil, body.words <= Self.mostWordsOfNote,
      note.text.isEmpty
    else { return false }
    let subject = MailSubject(PageLine.of(message.subject.utf8)).words
    return subject.isEmpty || subject == MailSubject(PageLine.of(first.subject.utf8)).words
  }

  /// Keeps what the mail says that sent this one on, as lines that are none of the text.
  private mutating func addNote(to raw: inout RawArticle) {
    guard !note.text.isEmpty else { return }
    let lines = note.text.split(separator: 0x0A)
    raw.text = Array(lines.joined(separator: [0x0A])) + [0x0A, 0x0A] + raw.text
    raw.marks = lines.map { _ in .dropped(.boilerplate) } + [.unknown] + raw.marks
    note.removeAll()
  }

  /// Reads a page that a browser saved as a mail (MHTML): who sent it, and when, says nothing of the page.
  private mutating func readPage(
    _ html: MailMessage.Text, _ message: MailMessage, into raw: inout RawArticle
  ) {
    let page = PageFile(html.bytes, path: log.path, stated: html.charset)
    log.append(page.log)
    if let article = page.articles.first { raw = article }
    let subject = PageLine.of(message.subject.utf8)
    if raw.stated.title.isEmpty, !subject.isEmpty { raw.headlines.append(subject) }
    if raw.stated.url.isEmpty {
      raw.stated.url = PageFields.address(Array(message.pageAddress.utf8)[...])
    }
  }

  /// Passes over what Apple Mail writes around a mail: its length before it, and a list of properties behind it.
  private mutating func skipLength() {
    let digits = window.bytes[window.start..<window.end].prefix { (0x30...0x39).contains($0) }
    guard (1...10).contains(digits.count),
      let end = window.bytes[digits.endIndex...].firstIndex(of: 0x0A),
      window.bytes[digits.endIndex..<end].allSatisfy({ $0 == 0x20 || $0 == 0x0D }),
      Self.isHeader(window.bytes[(end + 1)..<window.end])
    else { return }
    length = Int(String(decoding: digits, as: UTF8.self))
    window.advance(to: end + 1)
  }

  /// Returns a mail without the list of properties behind it.
  private func withoutProperties(_ mail: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let length, mail.dropFirst(length).starts(with: "<?xml".utf8) else { return mail }
    return mail.prefix(length)
  }

  /// Returns the next mail, nothing in place of one that is too long, and the line that it begins on;
  /// nothing at all at the end.
  private mutating func nextMail() -> (mail: [UInt8]?, line: Int)? {
    while window.end - window.start < Self.opening.count, window.fill() {}
    if !isBegun {
      isBegun = true
      isMailbox = window.bytes[window.start..<window.end].starts(with: Self.opening)
      if !isMailbox { skipLength() }
    }
    guard window.start < window.end else { return nil }
    let line = window.line
    var isTooLong = false
    var searched = window.start
    var end: Int?
    while end == nil {
      end = isMailbox ? nextOpening(from: searched) : nil
      guard end == nil else { break }
      // What is at the end may be the beginning of what is looked for.
      searched = max(window.start, window.end - Self.longestOpening)
      if window.end - window.start > MailMessage.longest {
        isTooLong = true
        window.advance(to: searched)
      }
      let behind = searched - window.start
      guard window.fill() else { break }
      searched = window.start + behind
    }
    let range = window.start..<(end ?? window.end)
    let mail =
      isTooLong
      ? nil
      : isMailbox
        ? Self.mail(in: window.bytes[range]) : Array(withoutProperties(window.bytes[range]))
    window.advance(to: range.upperBound)
    return (mail, line)
  }

  /// How many bytes a line `From ` and the name of the header's first line have at most.
  private static let longestOpening = 1_024

  /// Returns where the first line `From ` begins that stands behind a blank one and before a header: in a
  /// mail's text there may be such a line, too.
  private func nextOpening(from start: Int) -> Int? {
    let bytes = window.bytes
    var place = start
    while true {
      place = JSONScanner.first(0x0A, in: bytes, place..<window.end)
      guard place < window.end else { return nil }
      place += 1
      var next = place
      if next < window.end, bytes[next] == 0x0D { next += 1 }
      guard next < window.end, bytes[next] == 0x0A else { continue }
      let rest = bytes[(next + 1)..<min(next + 1 + Self.longestOpening, window.end)]
      if Self.isLikely(rest) { return next + 1 }
    }
  }

  /// Returns a mail without its first line, and without the marks that keep lines from beginning like one.
  private static func mail(in bytes: ArraySlice<UInt8>) -> [UInt8] {
    var mail: [UInt8] = []
    mail.reserveCapacity(bytes.count)
    var rest = bytes.drop { $0 != 0x0A }.dropFirst()
    while let first = rest.first {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      let isMarked = first == 0x3E && rest[..<end].drop { $0 == 0x3E }.starts(with: opening)
      mail += isMarked ? rest[..<end].dropFirst() : rest[..<end]
      rest = rest[end...]
    }
    return mail
  }
}
