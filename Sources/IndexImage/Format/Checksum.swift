import CZlib

/// CRC-32 as zlib computes it (ISO 3309).
enum Checksum {
  /// Returns the checksum of bytes.
  static func of(_ bytes: [UInt8]) -> UInt32 { extending(0, by: bytes) }

  /// Returns the checksum of bytes.
  static func of(_ bytes: ImageBytes) -> UInt32 {
    defer { withExtendedLifetime(bytes.owner) {} }
    return unsafe UInt32(truncatingIfNeeded: crc32_z(0, bytes.start, bytes.count))
  }

  /// Returns the checksum of bytes that come after others of a known checksum.
  static func extending(_ checksum: UInt32, by bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return checksum }
      return unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(checksum), start, buffer.count))
    }
  }
}
