internal import Glibc

/// Whether a container that is not packed ends as its format has it. libarchive reads a zip without its
/// directory, and a tar that ends behind any of its members, and says nothing.
enum ContainerEnd {
  /// How much of the beginning, and of the end, is looked at: a zip may have a comment behind its directory.
  private static let head = 263
  private static let tail = 22 + 65_535

  /// Looks at an open file.
  static func isMissing(descriptor: Int32, size: Int64) -> Bool {
    let tail = Int(min(size, Int64(tail)))
    return isMissing(
      head: bytes(descriptor, at: 0, head),
      tail: bytes(descriptor, at: size - Int64(tail), tail))
  }

  /// Looks at bytes in memory.
  static func isMissing(_ bytes: [UInt8]) -> Bool {
    isMissing(head: Array(bytes.prefix(head)), tail: Array(bytes.suffix(tail)))
  }

  private static func isMissing(head: [UInt8], tail: [UInt8]) -> Bool {
    if head.starts(with: [0x50, 0x4B, 3, 4]) {
      let end: [UInt8] = [0x50, 0x4B, 5, 6]
      // What ends the directory takes 22 bytes.
      return !tail.indices.dropLast(21).reversed().contains {
        tail[$0] == 0x50 && tail[$0...].starts(with: end)
      }
    }
    if head.dropFirst(257).starts(with: "ustar".utf8) {
      return tail.count < 512 || tail.suffix(512).contains { $0 != 0 }
    }
    return false
  }

  private static func bytes(_ descriptor: Int32, at place: Int64, _ count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { room, length in
      length = unsafe max(0, pread(descriptor, room.baseAddress, count, Int(place)))
    }
  }
}
