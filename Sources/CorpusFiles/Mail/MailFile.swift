internal import Charsets
public import CorpusModel
internal import Mail

/// A file of mails, MBOX or one alone: an article a mail, read one after the other.
///
/// The subject is the headline and the sender the outlet. The text is that in HTML, else the plain one.
public struct MailFile {
  /// What is wrong so far.
  public private(set) var problems: [Problem] = []
  private var mails: Mailbox
  private let path: String
  private var isRefused = false

  /// Opens a file, whatever its bytes are like.
  ///
  /// - Parameter path: The path as it is shown.
  public init(_ bytes: [UInt8], path: String) {
    mails = Mailbox(bytes)
    self.path = path
  }

  /// Reads the next article; nothing where there is none any more.
  public mutating func next() -> RawArticle? {
    guard !isRefused else { return nil }
    while let (mail, line) = mails.next() {
      guard MailMessage.isReadable else {
        note("cannot be read: GMime is not installed", nil)
        isRefused = true
        return nil
      }
      guard mail.count <= MailMessage.longest else {
        note("the mail is longer than \(MailMessage.longest / 1_048_576) MiB", line)
        continue
      }
      guard let message = MailMessage(mail) else {
        note("this is no mail", line)
        continue
      }
      guard let article = article(of: message) else {
        note("the mail has no text", line, .warning)
        continue
      }
      return article
    }
    return nil
  }

  private mutating func article(of message: MailMessage) -> RawArticle? {
    var raw = RawArticle()
    raw.stated.id = PageLine.of(message.id.utf8)
    raw.stated.title = PageLine.of(message.subject.utf8)
    let name = PageLine.of(message.senderName.utf8)
    let domain = message.senderAddress.utf8.drop { $0 != 0x40 }.dropFirst()
    raw.stated.outlet = name.isEmpty ? PageLine.of(domain) : name
    raw.stated.date = StatedDate.read(message.date.utf8)
    if raw.stated.date == nil { raw.dateText = PageLine.of(message.date.utf8) }
    var log = FileLog(path)
    if let html = message.html {
      let text = PageEncoding(html.bytes, stated: html.charset, &log).text
      PageFragment(text.utf8).write(into: &raw)
    }
    if raw.text.isEmpty, let plain = message.plain {
      raw.text = PageEncoding(plain.bytes, stated: plain.charset, &log).text.utf8
      raw.parting = .blankLines
    }
    problems += log.problems
    return raw.text.isEmpty && raw.stated.title.isEmpty ? nil : raw
  }

  private mutating func note(_ message: String, _ line: Int?, _ severity: Problem.Severity = .error)
  {
    problems.append(Problem(path: path, line: line, severity: severity, message: message))
  }
}
