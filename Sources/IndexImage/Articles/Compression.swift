import CZstd

/// The compression of texts (zstd, RFC 8878).
enum Compression {
  /// A byte of a frame stands for no more than this (a run of one byte, in blocks of 128 KB).
  private static let greatestRatio = 1 << 16

  /// Appends bytes as a frame and returns how long it is; an empty one where the memory does not suffice.
  static func append(
    _ bytes: [UInt8], to frames: inout [UInt8], _ context: OpaquePointer?, level: CInt
  ) -> Int {
    let bound = ZSTD_compressBound(bytes.count)
    let start = frames.count
    frames.append(addingCapacity: bound) { room in
      unsafe room.withUnsafeMutableBufferPointer { buffer, count in
        let length = unsafe bytes.withUnsafeBytes { source in
          unsafe ZSTD_compressCCtx(
            context, buffer.baseAddress, bound, source.baseAddress, source.count, level)
        }
        count = ZSTD_isError(length) == 0 ? length : 0
      }
    }
    return frames.count - start
  }

  /// Returns what a frame holds; nothing where it is damaged, or holds another number of bytes.
  static func decompressed(_ frame: ImageBytes, _ context: OpaquePointer?, length: Int) -> [UInt8]?
  {
    defer { withExtendedLifetime(frame.owner) {} }
    // What damage says of lengths must not take all memory.
    guard length <= frame.count * greatestRatio,
      unsafe ZSTD_getFrameContentSize(frame.start, frame.count) == UInt64(length)
    else { return nil }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let result = unsafe ZSTD_decompressDCtx(
        context, buffer.baseAddress, length, frame.start, frame.count)
      count = ZSTD_isError(result) == 0 ? min(result, length) : 0
    }
    return bytes.count == length ? bytes : nil
  }
}
