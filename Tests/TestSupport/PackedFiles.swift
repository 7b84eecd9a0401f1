/// Writes containers as simply as their formats allow: nothing in them is compressed, unless it is to be
/// a bomb.
public enum PackedFiles {
  /// A member of a tar.
  public struct Member {
    /// The name.
    public var name: [UInt8]
    /// What is in it.
    public var bytes: [UInt8] = []
    /// `0` for a file, `1` and `2` for links, `3` for a device, `5` for a folder, `6` for a pipe.
    public var kind: UInt8 = UInt8(ascii: "0")
    /// Where a link leads.
    public var target = ""

    /// Creates a member.
    public init(_ name: String, _ text: String = "", kind: Character = "0", target: String = "") {
      self.name = Array(name.utf8)
      bytes = Array(text.utf8)
      self.kind = kind.asciiValue ?? 0x30
      self.target = target
    }
  }

  /// Returns a tar (POSIX 1988).
  public static func tar(_ members: [Member]) -> [UInt8] {
    var tar: [UInt8] = []
    for member in members {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: some Sequence<UInt8>, at place: Int) {
        for (offset, byte) in text.enumerated() { header[place + offset] = byte }
      }
      func octal(_ number: Int) -> [UInt8] {
        let digits = String(number, radix: 8)
        return Array((String(repeating: "0", count: 11 - digits.count) + digits).utf8)
      }
      put(member.name.prefix(100), at: 0)
      for place in [100, 108, 116] { put("0000644\0".utf8, at: place) }
      put(octal(member.bytes.count), at: 124)
      put(octal(1_740_902_400), at: 136)
      put("        ".utf8, at: 148)
      header[156] = member.kind
      put(member.target.utf8.prefix(100), at: 157)
      put("ustar\u{0}00".utf8, at: 257)
      let sum = header.reduce(0) { $0 + Int($1) }
      put(octal(sum).suffix(6) + [0, 0x20], at: 148)
      tar += header + member.bytes
      tar += repeatElement(0, count: (512 - member.bytes.count % 512) % 512)
    }
    return tar + repeatElement(0, count: 1_024)
  }

  /// Returns a zip whose members are stored as they are.
  public static func zip(_ members: [(name: String, text: String)]) -> [UInt8] {
    var zip: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let (name, bytes) = (Array(member.name.utf8), Array(member.text.utf8))
      // Version 2.0, names in UTF-8, stored, no time.
      let common: [UInt8] =
        [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0x50] + little(crc32(bytes), 4)
        + little(UInt32(bytes.count), 4) + little(UInt32(bytes.count), 4)
        + little(UInt32(name.count), 2) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      directory += little(UInt32(zip.count), 4) + name
      zip += [0x50, 0x4B, 3, 4] + common + name + bytes
    }
    let count = little(UInt32(members.count), 2)
    return zip + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + little(UInt32(directory.count), 4) + little(UInt32(zip.count), 4) + [0, 0]
  }

  /// Returns bytes packed with gzip, in blocks that are stored as they are.
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      packed += [rest.isEmpty ? 1 : 0] + little(UInt32(block.count), 2)
      packed += little(~UInt32(block.count), 2) + block
    } while !rest.isEmpty
    return packed + little(crc32(bytes), 4) + little(UInt32(bytes.count), 4)
  }

  /// Returns bytes packed with zstd, in blocks that are stored as they are, and behind them so many blocks
  /// of 128 KiB of blanks, which take four bytes each.
  public static func zstd(_ bytes: [UInt8], blanks: Int = 0) -> [UInt8] {
    // A frame with a window of 128 KiB, no size and no checksum.
    var packed: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 0x38]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(1 << 17)
      rest = rest.dropFirst(block.count)
      let isLast: UInt32 = rest.isEmpty && blanks == 0 ? 1 : 0
      packed += little(UInt32(block.count) << 3 | isLast, 3) + block
    } while !rest.isEmpty
    for number in 0..<blanks {
      packed += little(UInt32(1 << 17) << 3 | 1 << 1 | (number == blanks - 1 ? 1 : 0), 3) + [0x20]
    }
    return packed
  }

  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32($0 * 8)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~crc
  }
}
