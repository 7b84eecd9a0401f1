import Glibc

/// A file that is mapped into memory to be read.
///
/// Its pages are shared with everybody who maps it. When the file is cut short by somebody else, what
/// is gone reads as zeros, and the mapping is torn (`TornMappings`).
@safe final class MappedFile: @unchecked Sendable {
  /// The first byte.
  let start: UnsafePointer<UInt8>
  /// How many bytes the file had when it was mapped.
  let count: Int
  private let slot: TornMappings.Slot

  /// Maps a file.
  ///
  /// - Returns: The bytes of the file, read into memory where there are more mappings than are watched.
  static func open(_ path: String) throws(ImageProblem) -> ImageBytes {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .ofSystem("cannot read \(path)") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .ofSystem("cannot read \(path)") }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw ImageProblem(.notAnImage)
    }
    let count = Int(status.st_size)
    TornMappings.install()
    guard let slot = TornMappings.takeSlot() else { return try read(descriptor, count, path) }
    let address = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      let problem = ImageProblem.ofSystem("cannot read \(path)")
      slot.free()
      throw problem
    }
    unsafe slot.watch(address, count)
    let file = unsafe MappedFile(address, count, slot)
    return unsafe ImageBytes(start: file.start, count: count, owner: file)
  }

  /// Whether something was read that was no longer there.
  var isTorn: Bool { slot.isTorn }

  private init(_ address: UnsafeMutableRawPointer, _ count: Int, _ slot: TornMappings.Slot) {
    unsafe start = UnsafePointer(address.assumingMemoryBound(to: UInt8.self))
    self.count = count
    self.slot = slot
  }

  deinit {
    // No longer watched before it is gone: another mapping may come to lie there.
    slot.free()
    unsafe munmap(UnsafeMutableRawPointer(mutating: start), count)
  }

  private static func read(_ descriptor: CInt, _ count: Int, _ path: String)
    throws(ImageProblem) -> ImageBytes
  {
    var bytes = [UInt8](repeating: 0, count: count)
    var place = 0
    while place < count {
      let result = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[place...])
        return unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { throw .ofSystem("cannot read \(path)") }
      if result == 0 { break }
      place += result
    }
    return ImageBytes(bytes.prefix(place))
  }
}
