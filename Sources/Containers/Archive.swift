internal import CArchive
internal import Glibc

/// Files in a container, or one that is packed, read one after the other through libarchive: gzip and
/// zstd, tar and zip.
///
/// Nothing is ever written to a disk. How much is unpacked is bounded, what is between members, in members that
/// are passed over and in archives that are members among it, so that a small file cannot keep one busy for
/// hours.
///
/// Used by one thread at a time.
@safe public final class Archive: @unchecked Sendable {
  /// What may be in the bytes.
  public enum Content: Sendable {
    /// One file, packed with gzip or zstd.
    case packed
    /// Files, in tar or zip, packed or not.
    case folder
  }

  /// How much is unpacked at most.
  public struct Limits: Sendable {
    /// How many members are looked at.
    public var members = 1_000_000
    /// How many bytes are unpacked in all.
    public var bytes: Int64 = 1 << 35
    /// How many times as many bytes as the container has are unpacked; text is seldom packed to less than
    /// a thirtieth of its length.
    public var ratio: Int64 = 200
    /// How many bytes are unpacked whatever the ratio.
    public var unsuspicious: Int64 = 1 << 24

    /// Creates the usual limits.
    public init() {}
  }

  /// A file in a container, or what else is there.
  public struct Member: Sendable, Equatable {
    /// What a member is.
    public enum Kind: Sendable { case file, folder, link, other }

    /// The name as it is written, with the folders it lies in; empty for what is packed alone.
    public let name: [UInt8]
    /// What it is.
    public let kind: Kind
  }

  /// Why something could not be read.
  public enum Failure: Error, Sendable, Equatable {
    /// libarchive is not installed.
    case noLibrary
    /// The bytes are not packed.
    case notPacked
    /// Nothing more can be read of the container.
    case damaged(String)
    /// This member cannot be read.
    case member(String)
    /// There is more in it than is unpacked, or it is packed more tightly than any text.
    case tooMuch
  }

  /// Whether the end is missing that the format asks for, so that members may be missing, too.
  public var isCutOff: Bool { end == .missing }
  /// How many bytes the container has.
  public let size: Int64

  private let archive: OpaquePointer
  private let content: Content
  private let end: ContainerEnd
  private let limits: Limits
  /// The archive that it is a member of: what is unpacked of it counts there, too.
  private let outer: Archive?
  /// What it lies in, where it lies in memory.
  private let memory: UnsafeMutableRawBufferPointer?
  private var members = 0
  /// How many bytes of members were read; how many were unpacked in all when that was last counted; how many of
  /// archives that are members.
  private var unpacked: Int64 = 0
  private var counted: Int64 = 0
  private var unpackedWithin: Int64 = 0
  /// Whether there is a member that was not read to its end.
  private var isInside = false
  private var passedOver: [UInt8] = []
  /// Whether nothing more is to be read.
  private var isAtEnd = false

  /// Reads from an open file, which must stay open.
  ///
  /// - Parameter size: How many bytes it has.
  public init(
    descriptor: Int32, size: Int64, _ content: Content, _ limits: Limits = Limits()
  ) throws(Failure) {
    end = content == .folder ? ContainerEnd(descriptor: descriptor, size: size) : .whole
    guard let archive = unsafe carchive_open_file(descriptor, Self.content(content, end))
    else {
      throw .noLibrary
    }
    unsafe (self.archive, memory) = (archive, nil)
    (self.content, self.limits, self.size) = (content, limits, size)
    outer = nil
  }

  /// Reads from memory.
  ///
  /// - Parameter outer: The archive that the bytes are a member of.
  public init(
    _ bytes: [UInt8], _ content: Content, _ limits: Limits = Limits(), within outer: Archive? = nil
  ) throws(Failure) {
    end = content == .folder ? ContainerEnd(bytes) : .whole
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe memory.copyBytes(from: bytes)
    guard
      let archive = unsafe carchive_open_memory(
        memory.baseAddress, memory.count, Self.content(content, end))
    else {
      unsafe memory.deallocate()
      throw .noLibrary
    }
    unsafe (self.archive, self.memory) = (archive, memory)
    (self.content, self.limits, size) = (content, limits, Int64(bytes.count))
    self.outer = outer
  }

  deinit {
    unsafe carchive_close(archive)
    unsafe memory?.deallocate()
  }

  /// How many bytes of the container were read.
  public var bytesRead: Int { Int(clamping: max(0, min(size, unsafe carchive_packed(archive)))) }

  /// Goes on to the next member; nothing at the end, and after a failure that leaves nothing to read.
  public func next() throws(Failure) -> Member? {
    if isAtEnd { return nil }
    try passOver()
    guard members < limits.members else { throw ending(.tooMuch) }
    members += 1
    switch unsafe carchive_next(archive) {
    case CARCHIVE_OK: break
    case CARCHIVE_END:
      isAtEnd = true
      return nil
    case CARCHIVE_FAILED: throw .member(message)
    default: throw ending(.damaged(message))
    }
    try count()
    let isPacked = unsafe carchive_is_packed(archive)
    if content == .packed, !isPacked { throw ending(.notPacked) }
    isInside = true
    var name: [UInt8] = []
    if content == .folder, let written = unsafe carchive_name(archive) {
      name = unsafe Array(UnsafeRawBufferPointer(start: written, count: strlen(written)))
    }
    return Member(name: name, kind: kind)
  }

  /// Reads on in the member; zero at its end.
  public func read(into room: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    guard isInside, let base = room.baseAddress, unsafe !room.isEmpty else { return 0 }
    var count = 0
    let result = unsafe carchive_read(archive, base, room.count, &count)
    isInside = result == CARCHIVE_OK && count > 0
    switch result {
    case CARCHIVE_OK: break
    case CARCHIVE_FAILED: throw .member(message)
    default: throw ending(.damaged(message))
    }
    unpacked += Int64(count)
    try self.count()
    return count
  }

  private func ending(_ failure: Failure) -> Failure {
    (isAtEnd, isInside) = (true, false)
    return failure
  }
}

extension Archive {
  /// Counts what was unpacked, here and in the archive that this is a member of.
  ///
  /// - Throws: Where that is more than is allowed.
  private func count() throws(Failure) {
    // What is around the members, such as their heads, is packed with them.
    let around = unsafe carchive_is_packed(archive) ? carchive_unpacked(archive) : 0
    let all = max(counted, unpacked, around)
    outer?.count(within: all - counted)
    counted = all
    guard isWithinLimits else { throw ending(.tooMuch) }
  }

  private var isWithinLimits: Bool {
    counted <= most - unpackedWithin && outer?.isWithinLimits ?? true
  }

  private func count(within count: Int64) {
    unpackedWithin += count
    outer?.count(within: count)
  }

  /// How many bytes are unpacked at most.
  private var most: Int64 {
    min(
      limits.bytes,
      max(limits.unsuspicious, size.multipliedReportingOverflow(by: limits.ratio).partialValue))
  }

  /// Passes over the rest of a member, unpacking it where it must be, and no further than is allowed.
  private func passOver() throws(Failure) {
    guard isInside, unsafe end != .whole || carchive_is_packed(archive) else { return }
    if passedOver.isEmpty { passedOver = [UInt8](repeating: 0, count: 1 << 16) }
    var count = 0
    repeat {
      do throws(Failure) {
        count = try unsafe passedOver.withUnsafeMutableBufferPointer { (room) throws(Failure) in
          try unsafe read(into: UnsafeMutableRawBufferPointer(room))
        }
      } catch {
        // What is wrong in a member that nobody wants is of no interest.
        guard case .member = error else { throw error }
        return
      }
    } while count > 0
  }

  private var kind: Member.Kind {
    switch unsafe carchive_member_kind(archive) {
    case CARCHIVE_FILE: .file
    case CARCHIVE_DIRECTORY: .folder
    case CARCHIVE_LINK: .link
    default: .other
    }
  }

  private var message: String { unsafe String(cString: carchive_message(archive)) }

  private static func content(_ content: Content, _ end: ContainerEnd) -> carchive_content {
    switch content {
    case .packed: CARCHIVE_PACKED
    case .folder: end == .whole ? CARCHIVE_FOLDER : CARCHIVE_STREAM
    }
  }
}
