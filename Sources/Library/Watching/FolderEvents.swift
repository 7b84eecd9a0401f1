internal import Glibc

/// What the system tells of folders that are watched (inotify).
struct FolderEvents: ~Copyable {
  /// What came.
  struct Heard {
    /// Whether something changed that may be a file of a corpus.
    var isChange = false
    /// Whether events were lost, since they came too fast.
    var isOverflow = false
    /// Whether a folder is gone, with its file system or without.
    var isGone = false
  }

  /// Readable when there are events; -1 where the system tells none.
  let descriptor: Int32
  private var folders: [Int32: [UInt8]] = [:]
  private var watched: Set<[UInt8]> = []

  /// Begins to listen.
  init() { descriptor = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK)) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches a folder, unless it is watched.
  ///
  /// - Returns: Whether it was not watched before; nothing where the system watches no more folders, or not
  ///   this one.
  mutating func watch(_ folder: [UInt8]) -> Bool? {
    guard !watched.contains(folder) else { return false }
    // A file is complete when it is closed, or moved in; a folder is to be watched as soon as it is there.
    let kinds =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ATTRIB
    let path = folder.map { CChar(bitPattern: $0) } + [0]
    let number = unsafe inotify_add_watch(descriptor, path, UInt32(kinds) | UInt32(IN_ONLYDIR))
    guard number >= 0 else { return errno == ENOENT || errno == ENOTDIR ? false : nil }
    folders[number] = folder
    watched.insert(folder)
    return true
  }

  /// Takes all events that there are.
  mutating func take() -> Heard {
    var heard = Heard()
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(descriptor, &room, room.count)
      guard count > 0 else { return heard }
      var place = 0
      while place + 16 <= count {
        let (number, kind, length) = unsafe room.withUnsafeBytes { bytes in
          unsafe (
            bytes.loadUnaligned(fromByteOffset: place, as: Int32.self),
            bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
            bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self)
          )
        }
        let end = min(count, place + 16 + Int(length))
        note(number, kind, name: room[(place + 16)..<max(place + 16, end)].first, &heard)
        place += 16 + Int(length)
      }
    }
  }

  private mutating func note(
    _ number: Int32, _ kind: UInt32, name first: UInt8?, _ heard: inout Heard
  ) {
    func isA(_ kinds: Int32...) -> Bool { kinds.contains { kind & UInt32(bitPattern: $0) != 0 } }
    if isA(Int32(IN_Q_OVERFLOW)) { heard.isOverflow = true }
    if isA(Int32(IN_IGNORED)), let folder = folders.removeValue(forKey: number) {
      watched.remove(folder)
    }
    if isA(Int32(IN_DELETE_SELF), Int32(IN_MOVE_SELF), Int32(IN_UNMOUNT)) { heard.isGone = true }
    // A file that was only begun is told of again when it is complete; hidden ones are none of a corpus's.
    let isBegun = isA(Int32(IN_CREATE)) && !isA(Int32(IN_ISDIR))
    if let first, first != 0x2E, !isBegun { heard.isChange = true }
  }
}
