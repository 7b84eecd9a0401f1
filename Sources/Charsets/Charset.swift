internal import Glibc

/// A set of characters that texts are written in, converted to UTF-8 by the system (glibc's iconv).
public struct Charset: Sendable, Hashable {
  /// The name by which the system knows it.
  public let name: String

  /// UTF-8.
  public static let utf8 = Charset(known: "UTF-8")
  /// The Arabic letters of Windows.
  public static let windows1256 = Charset(known: "WINDOWS-1256")

  /// Whether each letter has two bytes or more.
  public var isWide: Bool { name.hasPrefix("UTF-16") }

  private init(known name: String) { self.name = name }

  /// Finds a set by a name that it goes by, in letters of either case; nothing where nobody knows it.
  ///
  /// Names mean what browsers take them for (the Encoding Standard of WHATWG): `iso-8859-1` is
  /// Windows-1252, and `iso-8859-6` with a letter for its direction is `iso-8859-6`.
  public init?(named label: some Sequence<UInt8>) {
    let trimmed = label.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard trimmed.count <= 24 else { return nil }
    let label = String(decoding: trimmed, as: UTF8.self)
    guard let name = Self.names.first(where: { $0.labels.contains(label) })?.name else {
      return nil
    }
    self.init(known: name)
  }

  /// What the system calls the sets, and what others call them.
  private static let names: [(name: String, labels: Set<String>)] = [
    ("UTF-8", ["utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii-utf8"]),
    ("WINDOWS-1256", ["windows-1256", "cp1256", "x-cp1256", "win-1256", "win1256", "cp-1256"]),
    (
      "WINDOWS-1252",
      [
        "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
        "l1", "us-ascii", "ascii", "ansi_x3.4-1968",
      ]
    ),
    (
      "ISO-8859-6",
      [
        "iso-8859-6", "iso8859-6", "iso_8859-6", "iso-8859-6-e", "iso-8859-6-i", "arabic",
        "asmo-708", "ecma-114", "csisolatinarabic",
      ]
    ),
    ("UTF-16LE", ["utf-16", "utf-16le", "ucs-2", "unicode", "utf16"]),
    ("UTF-16BE", ["utf-16be"]),
    ("WINDOWS-1250", ["windows-1250", "cp1250"]),
    ("WINDOWS-1251", ["windows-1251", "cp1251"]),
    ("WINDOWS-1253", ["windows-1253", "cp1253"]),
    ("WINDOWS-1254", ["windows-1254", "cp1254", "iso-8859-9", "latin5"]),
    ("WINDOWS-1255", ["windows-1255", "cp1255"]),
    ("ISO-8859-2", ["iso-8859-2", "latin2"]),
    ("ISO-8859-5", ["iso-8859-5"]),
    ("ISO-8859-7", ["iso-8859-7"]),
    ("ISO-8859-8", ["iso-8859-8", "iso-8859-8-i"]),
    ("ISO-8859-15", ["iso-8859-15", "latin9"]),
    ("KOI8-R", ["koi8-r"]),
    ("MACINTOSH", ["macintosh", "x-mac-roman"]),
    ("MACARABIC", ["x-mac-arabic", "macarabic"]),
    ("IBM864", ["ibm864", "cp864"]),
    ("CP720", ["cp720", "dos-720", "ibm720"]),
    ("GB18030", ["gb18030", "gbk", "gb2312"]),
    ("BIG5", ["big5"]),
    ("SHIFT_JIS", ["shift_jis", "sjis", "x-sjis"]),
    ("EUC-JP", ["euc-jp"]),
    ("EUC-KR", ["euc-kr"]),
  ]
}

extension Charset {
  /// Returns text of this set as UTF-8: what cannot be read becomes U+FFFD. Nothing where the system does
  /// not have the set, or there is no memory for it.
  public func decode(_ bytes: some Collection<UInt8>) -> (utf8: [UInt8], malformed: Int)? {
    guard self != .utf8 else { return (Array(bytes), 0) }
    let converter = unsafe iconv_open("UTF-8", name)
    guard unsafe converter != iconv_t(bitPattern: -1) else { return nil }
    defer { _ = unsafe iconv_close(converter) }
    var input = Array(bytes).map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 2)
    var malformed = 0
    var block = [CChar](repeating: 0, count: 65_536)
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe block.withUnsafeMutableBufferPointer { block in
        var next = input.baseAddress
        var left = input.count
        while left > 0 {
          var free = block.baseAddress
          var room = block.count
          let before = left
          let result = unsafe iconv(converter, &next, &left, &free, &room)
          let reason = errno
          let written = block.count - room
          unsafe output.append(
            contentsOf: UnsafeRawBufferPointer(start: block.baseAddress, count: written))
          guard result == -1 else { break }
          // Full: goes on. Otherwise something that stands for nothing, or is cut short.
          if reason == E2BIG, left < before || written > 0 { continue }
          malformed += 1
          output += [0xEF, 0xBF, 0xBD]
          let unit = min(left, isWide ? 2 : 1)
          unsafe next = unsafe next?.advanced(by: unit)
          left -= unit
        }
      }
    }
    return (output, malformed)
  }
}
