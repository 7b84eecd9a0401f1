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
  }

  /// A mail longer than this is not read.
  public static let longest = 32 * 1_048_576

  /// What it is about.
  public let subject: String
  /// The date of the header as it is written.
  public let date: String
  /// The identifier of the header.
  public let id: String
  /// Where a page lay that a browser saved as a mail (MHTML); empty where it does not say.
  public let pageAddress: String
  /// Whether it is a page that a browser saved.
  public let isPage: Bool
  /// The name and the address of the one who sent it.
  public let senderName, senderAddress: String
  /// Its text as HTML, and as plain text; the largest, of several.
  public let html, plain: Text?

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
    unsafe subject = Self.string(cmime_subject(message))
    unsafe date = Self.string(cmime_date(message))
    unsafe id = Self.string(cmime_id(message))
    unsafe pageAddress = Self.string(cmime_header(message, "Snapshot-Content-Location"))
    let sender = unsafe Self.string(cmime_header(message, "From"))
    isPage = !pageAddress.isEmpty || sender.drop { $0 == "<" || $0 == "\"" }.hasPrefix("Saved by ")
    unsafe senderName = Self.string(cmime_sender_name(message))
    unsafe senderAddress = Self.string(cmime_sender_address(message))
    unsafe html = Self.text(cmime_text(message, "html"))
    unsafe plain = Self.text(cmime_text(message, "plain"))
  }

  @unsafe private static func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }

  @unsafe private static func text(_ part: cmime_part) -> Text? {
    guard let start = unsafe part.bytes, unsafe part.count > 0 else { return nil }
    let charset = unsafe string(part.charset)
    return Text(
      bytes: unsafe Array(UnsafeBufferPointer(start: start, count: part.count)),
      charset: Charset(named: charset.utf8))
  }
}
