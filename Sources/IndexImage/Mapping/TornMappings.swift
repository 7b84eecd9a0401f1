import Glibc
import Synchronization

/// Watches over mapped files that may be cut short by others.
///
/// To read what is no longer in a file makes the system send SIGBUS. A handler, which is installed
/// with the first mapping and stays, then puts zeros in the place of the rest of the mapping, marks it
/// as torn and lets the reader go on. A fault anywhere else goes to whoever handled SIGBUS before.
///
/// The handler does nothing but read and write atomic words and call `mmap`, `sigaction` and the
/// handler before it; it takes no lock and allocates nothing.
enum TornMappings {
  /// How many mappings are watched at once.
  static let capacity = 64

  /// One of the places where a watched mapping is noted.
  @safe struct Slot: @unchecked Sendable {
    fileprivate let mark: UnsafeMutablePointer<Mark>

    /// Whether the handler put zeros into the mapping.
    var isTorn: Bool { unsafe mark.pointee.isTorn.load(ordering: .relaxed) }

    /// Begins to watch a mapping.
    func watch(_ address: UnsafeMutableRawPointer, _ count: Int) {
      let start = UInt(bitPattern: address)
      unsafe mark.pointee.isTorn.store(false, ordering: .relaxed)
      unsafe mark.pointee.end.store(start + UInt(count), ordering: .relaxed)
      unsafe mark.pointee.start.store(start, ordering: .releasing)
    }

    /// Ends watching, and lets another mapping be noted here.
    func free() { unsafe mark.pointee.start.store(Mark.free, ordering: .releasing) }
  }

  /// Takes a slot for a mapping that is about to be made; nothing where all are taken.
  static func takeSlot() -> Slot? {
    for place in 0..<capacity {
      let mark = unsafe watch.marks + place
      let (isTaken, _) = unsafe mark.pointee.start.compareExchange(
        expected: Mark.free, desired: Mark.taken, ordering: .acquiringAndReleasing)
      if isTaken { return unsafe Slot(mark: mark) }
    }
    return nil
  }

  /// A watched mapping: its addresses, and whether it is torn.
  fileprivate struct Mark: ~Copyable {
    /// What `start` holds where nothing is noted, and between the taking of a slot and the mapping;
    /// no mapping lies there.
    static let free: UInt = .max
    static let taken: UInt = .max - 1
    let start = Atomic<UInt>(Mark.free)
    let end = Atomic<UInt>(0)
    let isTorn = Atomic(false)
  }

  /// What the handler reads; made once, before the handler is installed, and never freed.
  @safe private struct Watch: @unchecked Sendable {
    let marks: UnsafeMutablePointer<Mark>
    let previous: UnsafeMutablePointer<sigaction>
    let pageLength: UInt
  }

  private static let watch: Watch = {
    let marks = UnsafeMutablePointer<Mark>.allocate(capacity: capacity)
    for place in 0..<capacity { unsafe (marks + place).initialize(to: Mark()) }
    let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 1)
    unsafe previous.initialize(to: sigaction())
    return unsafe Watch(
      marks: marks, previous: previous, pageLength: UInt(max(4096, sysconf(CInt(_SC_PAGESIZE)))))
  }()

  /// Installs the handler, once; to be called before a mapping is read.
  static func install() { _ = isInstalled }

  private static let isInstalled: Bool = {
    let previous = unsafe watch.previous
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_sigaction = { signal, info, context in
      unsafe TornMappings.handle(signal, info, context)
    }
    // On the stack that is kept for handlers, where a program has one.
    action.sa_flags = SA_SIGINFO | SA_ONSTACK
    return unsafe sigaction(SIGBUS, &action, previous) == 0
  }()

  private static func handle(
    _ signal: CInt, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
  ) {
    let watch = watch
    let saved = errno
    // A signal that a program sent has no address; then the union holds who sent it.
    if let info = unsafe info, unsafe info.pointee.si_code > 0 {
      let address = unsafe UInt(bitPattern: info.pointee._sifields._sigfault.si_addr)
      for place in 0..<capacity {
        let mark = unsafe watch.marks + place
        let start = unsafe mark.pointee.start.load(ordering: .acquiring)
        let end = unsafe mark.pointee.end.load(ordering: .relaxed)
        guard start < Mark.taken, address >= start, address < end else { continue }
        // Who reads the zeros must see that they are none of the file's.
        unsafe mark.pointee.isTorn.store(true, ordering: .sequentiallyConsistent)
        let page = address / watch.pageLength * watch.pageLength
        let zeros = unsafe mmap(
          UnsafeMutableRawPointer(bitPattern: page), Int(end - page), PROT_READ,
          MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
        guard unsafe zeros != MAP_FAILED else { break }
        errno = saved
        return
      }
    }
    errno = saved
    unsafe passOn(signal, info, context)
  }

  /// Does what would have been done without the handler.
  private static func passOn(
    _ signal: CInt, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
  ) {
    let previous = unsafe watch.previous
    if unsafe previous.pointee.sa_flags & SA_SIGINFO != 0 {
      if let handler = unsafe previous.pointee.__sigaction_handler.sa_sigaction {
        unsafe handler(signal, info, context)
        return
      }
    } else if let handler = unsafe previous.pointee.__sigaction_handler.sa_handler {
      // SIG_IGN is 1; a fault that is ignored would come again for ever.
      if unsafe unsafeBitCast(handler, to: UInt.self) > 1 {
        handler(signal)
        return
      }
    }
    // The fault comes again after this, and ends the program as it would have; one that was sent is
    // sent again.
    unsafe sigaction(SIGBUS, previous, nil)
    if unsafe info.map({ unsafe $0.pointee.si_code <= 0 }) ?? true { raise(signal) }
  }
}
