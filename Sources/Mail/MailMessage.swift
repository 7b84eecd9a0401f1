public import Charsets
internal import CMime

/// A mail: what its header says, and its texts. GMime reads it, and is opened when the first is read.
public struct MailMessage: Sendable {
  /// A text of a mail, as it was written.
  public struct Text: Sendable {
    /// Its bytes.
    public let bytes: [UInt8]
    /// The set of characters that it states; nothing where it states none that is known.
    public let charset: Charset?
    /// Whether a blank at the end of a line says that it goes on in the next (RFC 3676).
    public var isFlowed = false
  }

  /// What is in a mail.
  public indirect enum Part: Sendable {
    case plain(Text)
    case html(Text)
    /// Parts one after the other.
    case all([Part])
    /// The same in several forms, the best first: HTML before plain text.
    case choice([Part])
    /// A mail that was sent on in this one.
    case enclosed(MailMessage)
    /// An attachment, or something else that may have text and is not read.
    case document
  }

  /// A mail longer than this is not read.
  public static let longest = 32 * 1_048_576
  /// How deep parts are read that lie in each other.
  public static let deepest = 64

  /// What it is about.
  public let subject: String
  /// The date of the header as it is written.
  public let date: String
  /// The identifier of the header.
  public let id: String
  /// Where a page lay that a browser saved as a mail (MHTML); empty where it does not say.
  public let pageAddress: String
  /// The page that a browser saved; nothing of other mails.
  public let page: Text?
  /// The name and the address of the one who sent it.
  public let senderName, senderAddress: String
  /// What is in it.
  public let content: Part

  /// Whether the system has GMime; without it no mail is read.
  public static var isReadable: Bool { cmime_is_there() }

  /// Reads a mail, whatever its bytes are like; nothing where it cannot be, or is too long.
  public init?(_ mail: some Collection<UInt8>) {
    guard mail.count <= Self.longest else { return nil }
    let bytes = Array(mail)
    let message = unsafe bytes.withUnsafeBytes {
      unsafe cmime_open($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard let message = unsafe message else { return nil }
    defer { unsafe cmime_close(message) }
    unsafe self.init(message, depth: 0)
  }

  @unsafe private init(_ message: OpaquePointer, depth: Int) {
    unsafe subject = Self.subject(of: message)
    unsafe date = Self.string(cmime_date(message))
    unsafe id = Self.string(cmime_id(message))
    unsafe pageAddress = Self.string(cmime_header(message, "Snapshot-Content-Location"))
    let sender = unsafe Self.string(cmime_header(message, "From"))
    let isPage =
      !pageAddress.isEmpty || sender.drop { $0 == "<" || $0 == "\"" }.hasPrefix("Saved by ")
    unsafe page =
      isPage ? cmime_page(message).flatMap { unsafe Self.text(message, $0) } : nil
    unsafe senderName = Self.senderName(of: message)
    unsafe senderAddress = Self.string(cmime_sender_address(message))
    let isRead = page != nil
    unsafe content =
      isRead ? .all([]) : Self.part(cmime_root(message), of: message, depth: depth) ?? .all([])
  }

  /// Reads a part; nothing for one that is not read and has no text.
  @unsafe private static func part(
    _ part: UnsafeMutableRawPointer?, of message: OpaquePointer, depth: Int
  ) -> Part? {
    guard let part = unsafe part else { return nil }
    guard depth < deepest else { return .document }
    func parts() -> [Part] {
      unsafe (0..<cmime_count(part)).compactMap {
        unsafe self.part(cmime_child(part, $0), of: message, depth: depth + 1)
      }
    }
    switch unsafe cmime_kind_of(part) {
    case cmime_plain: return unsafe text(message, part).map { .plain($0) }
    case cmime_html: return unsafe text(message, part).map { .html($0) }
    case cmime_all: return .all(parts())
    case cmime_choice:
      let forms = Array(parts().reversed())
      return .choice(forms.filter(\.hasPage) + forms.filter { !$0.hasPage })
    case cmime_enclosed_mail:
      guard let enclosed = unsafe cmime_enclosed(part) else { return nil }
      defer { unsafe cmime_close(enclosed) }
      return unsafe .enclosed(MailMessage(enclosed, depth: depth + 1))
    case cmime_document: return .document
    default: return nil
    }
  }

  @unsafe private static func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }

  @unsafe private static func text(
    _ message: OpaquePointer, _ part: UnsafeMutableRawPointer
  ) -> Text? {
    let text = unsafe cmime_text(message, part)
    guard let start = unsafe text.bytes, unsafe text.count > 0 else { return nil }
    let charset = unsafe string(text.charset)
    return Text(
      bytes: unsafe Array(UnsafeBufferPointer(start: start, count: text.count)),
      charset: Charset(named: charset.utf8), isFlowed: unsafe text.is_flowed)
  }

  // MARK: Words that are encoded

  /// How long a header is at most whose words are decoded here.
  private static let longestHeader = 1 << 16

  /// Returns a line of the header as it was written, where words in it are encoded. GMime ends at the padding of a
  /// word and leaves out those behind it.
  @unsafe private static func encodedHeader(_ name: String, of message: OpaquePointer) -> [UInt8]? {
    let header = unsafe Array(string(cmime_raw_header(message, name)).utf8)
    return header.count <= longestHeader && EncodedWords.are(in: header) ? header : nil
  }

  @unsafe private static func subject(of message: OpaquePointer) -> String {
    guard let header = unsafe encodedHeader("Subject", of: message),
      let text = EncodedWords.decoded(header[...])
    else { return unsafe string(cmime_subject(message)) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Returns the name before the address of the first sender.
  @unsafe private static func senderName(of message: OpaquePointer) -> String {
    let known = unsafe string(cmime_sender_name(message))
    guard let header = unsafe encodedHeader("From", of: message),
      let end = header.firstIndex(of: 0x3C), !header[..<end].contains(0x40),
      let name = EncodedWords.decoded(header[..<end].filter { $0 != 0x22 }[...])
    else { return known }
    return String(decoding: name, as: UTF8.self)
  }
}

extension MailMessage.Part {
  /// Whether a text in HTML lies in it.
  fileprivate var hasPage: Bool {
    switch self {
    case .html: true
    case .all(let parts), .choice(let parts): parts.contains(where: \.hasPage)
    case .plain, .enclosed, .document: false
    }
  }
}
