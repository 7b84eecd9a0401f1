internal import Glibc

/// How a container that is not packed ends. libarchive reads a zip without its directory, and a tar that ends
/// behind any of its members, and says nothing.
enum ContainerEnd {
  /// As its format has it.
  case whole
  /// As its format has it, but libarchive does not see the directory of a zip behind so long a comment.
  case beyondReach
  case missing

  /// How much of the beginning, and of the end, is looked at: a zip may have a comment behind its directory.
  private static let head = 263
  private static let tail = 22 + 65_535
  /// How much of the end libarchive looks at.
  private static let reach = 16_384

  /// Looks at an open file.
  init(descriptor: Int32, size: Int64) {
    let tail = Int(min(size, Int64(Self.tail)))
    self.init(
      head: Self.bytes(descriptor, at: 0, Self.head),
      tail: Self.bytes(descriptor, at: size - Int64(tail), tail))
  }

  /// Looks at bytes in memory.
  init(_ bytes: [UInt8]) {
    self.init(head: Array(bytes.prefix(Self.head)), tail: Array(bytes.suffix(Self.tail)))
  }

  private init(head: [UInt8], tail: [UInt8]) {
    self = .whole
    if head.starts(with: [0x50, 0x4B, 3, 4]) {
      let end: [UInt8] = [0x50, 0x4B, 5, 6]
      // What ends the directory takes 22 bytes.
      let place = tail.indices.dropLast(21).last {
        tail[$0] == 0x50 && tail[$0...].starts(with: end)
      }
      guard let place else {
        self = .missing
        return
      }
      if tail.count - place >= Self.reach { self = .beyondReach }
    } else if head.dropFirst(257).starts(with: "ustar".utf8),
      tail.count < 512 || tail.suffix(512).contains(where: { $0 != 0 })
    {
      self = .missing
    }
  }

  private static func bytes(_ descriptor: Int32, at place: Int64, _ count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { room, length in
      length = unsafe max(0, pread(descriptor, room.baseAddress, count, Int(place)))
    }
  }
}
