internal import CorpusFiles
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

  /// Why the system does not tell of all folders: the setting that forbids it, or its error.
  struct Refusal: Error, Equatable {
    let words: String

    init(_ error: Int32) {
      words =
        switch error {
        case ENOSPC: "fs.inotify.max_user_watches"
        case EMFILE: "fs.inotify.max_user_instances"
        default: FileTree.words(of: error)
        }
    }
  }

  /// Readable when there are events; -1 where the system tells none.
  let descriptor: Int32
  /// Why it tells none.
  private let error: Int32
  /// How many folders may be watched.
  private let most: Int
  /// The paths of the folders by the numbers that the system gave them.
  private var folders: [Int32: [UInt8]] = [:]

  /// Begins to listen.
  ///
  /// - Parameter most: How many folders may be watched, if that is fewer than the system allows.
  init(atMost most: Int = .max) {
    descriptor = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
    error = descriptor < 0 ? errno : 0
    self.most = most
  }

  /// Listens to a descriptor that does not block, from which events come as the system would tell them, and
  /// which is closed at the end.
  init(hearing descriptor: Int32) {
    (self.descriptor, error, most) = (descriptor, 0, .max)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches folders, and no others any more. Those that are gone by now, or may not be read, are left out.
  ///
  /// Each is named to the system anew: another folder may have come where one was.
  /// - Returns: Whether one of them was not watched before.
  mutating func watch(_ wanted: [[UInt8]]) throws(Refusal) -> Bool {
    guard descriptor >= 0 else { throw Refusal(error) }
    var now: [Int32: [UInt8]] = [:]
    var refused: Int32 = 0
    for folder in wanted {
      guard now.count < most else {
        refused = ENOSPC
        break
      }
      let number = add(folder)
      if number >= 0 {
        now[number] = folder
      } else if ![ENOENT, ENOTDIR, EACCES].contains(errno) {
        // Those behind it may be watched already, and stay so.
        refused = errno
      }
    }
    let isNew = now.keys.contains { folders[$0] == nil }
    for number in folders.keys where now[number] == nil {
      _ = inotify_rm_watch(descriptor, number)
    }
    folders = now
    guard refused == 0 else { throw Refusal(refused) }
    return isNew
  }

  private func add(_ folder: [UInt8]) -> Int32 {
    // A file is complete when it is closed, or moved in; a folder is to be watched as soon as it is there.
    let kinds =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ATTRIB
    let path = folder.map { CChar(bitPattern: $0) } + [0]
    return unsafe inotify_add_watch(descriptor, path, UInt32(kinds) | UInt32(IN_ONLYDIR))
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
        let name = room[(place + 16)..<max(place + 16, end)].prefix { $0 != 0 }
        note(number, kind, name: name, &heard)
        place += 16 + Int(length)
      }
    }
  }

  private mutating func note(
    _ number: Int32, _ kind: UInt32, name: ArraySlice<UInt8>, _ heard: inout Heard
  ) {
    func isA(_ kinds: Int32...) -> Bool { kinds.contains { kind & UInt32(bitPattern: $0) != 0 } }
    if isA(Int32(IN_Q_OVERFLOW)) { heard.isOverflow = true }
    if isA(Int32(IN_DELETE_SELF), Int32(IN_MOVE_SELF), Int32(IN_UNMOUNT)) { heard.isGone = true }
    // Hidden ones are none of a corpus's.
    guard let first = name.first, first != 0x2E, !heard.isChange else { return }
    let isCreated = isA(Int32(IN_CREATE)) && !isA(Int32(IN_ISDIR))
    heard.isChange = !isCreated || isWhole(name, in: number)
  }

  /// Whether a file is more than begun that has just come: of another name for one that was there nothing
  /// more is told, while one that is being written is told of again when it is complete.
  private func isWhole(_ name: ArraySlice<UInt8>, in number: Int32) -> Bool {
    guard let folder = folders[number] else { return true }
    let path = (folder + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || status.st_size > 0
  }
}
