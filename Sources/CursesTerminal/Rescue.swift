import Glibc
import Synchronization

/// Gives the terminal back when the program ends without a word: by a crash, by `exit`, by SIGQUIT.
///
/// Everything it needs is made ready beforehand, because a signal handler may neither allocate nor
/// take a lock. Whoever disarms it first, the handler or the terminal itself, restores.
enum Rescue {
  /// What the handler reads, on the heap where nothing moves it.
  @unsafe private struct Kit {
    var input: Int32
    var output: Int32
    var settings: termios
    var bytes: UnsafeMutableBufferPointer<UInt8>
    var previous: UnsafeMutableBufferPointer<sigaction>
    /// Whether the runtime's own crash handler comes next, which asks questions on the terminal.
    var wantsBacktrace: Bool
  }

  /// Signals that end a program by default and that nobody answers.
  private static let signals: InlineArray<9, Int32> = [
    SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP, SIGQUIT, SIGXCPU, SIGXFSZ,
  ]
  /// What `si_code` is from here on where the kernel sent the signal, not an instruction.
  private static let siKernel: Int32 = 0x80
  /// The kit's address, 0 before there is one.
  private static let address = Atomic<UInt>(0)
  private static var kit: UnsafeMutablePointer<Kit>? {
    unsafe UnsafeMutablePointer(bitPattern: address.load(ordering: .sequentiallyConsistent))
  }
  private static let isArmed = Atomic<Bool>(false)
  private static let isRegistered = Atomic<Bool>(false)

  /// Makes ready: what to send and the settings to restore.
  ///
  /// Keeps what it was given for the rest of the program's life, a few hundred bytes.
  static func prepare(input: Int32, output: Int32, sending text: String, settings: termios) {
    let bytes = unsafe buffer(text)
    let previous = UnsafeMutableBufferPointer<sigaction>.allocate(capacity: signals.count)
    unsafe previous.initialize(repeating: sigaction())
    let new = UnsafeMutablePointer<Kit>.allocate(capacity: 1)
    unsafe new.initialize(
      to: Kit(
        input: input, output: output, settings: settings, bytes: bytes, previous: previous,
        wantsBacktrace: Environment["SWIFT_BACKTRACE"] != nil))
    useOwnStack()
    address.store(UInt(bitPattern: new), ordering: .sequentiallyConsistent)
    isArmed.store(false, ordering: .sequentiallyConsistent)
    for index in signals.indices {
      unsafe install(signals[index], keepingPreviousIn: previous, index)
    }
    if !isRegistered.exchange(true, ordering: .sequentiallyConsistent) {
      atexit { Rescue.restore() }
    }
  }

  /// Gives the crash signals back to whoever had them.
  static func retire() {
    disarm()
    guard let kit = unsafe kit else { return }
    let previous = unsafe kit.pointee.previous
    for index in signals.indices {
      unsafe sigaction(signals[index], previous.baseAddress?.advanced(by: index), nil)
    }
  }

  /// Says that the terminal is changed from now on.
  static func arm() { isArmed.store(true, ordering: .sequentiallyConsistent) }

  /// Says that the terminal is as it was; returns whether it was changed.
  @discardableResult
  static func disarm() -> Bool { isArmed.exchange(false, ordering: .sequentiallyConsistent) }

  /// Remembers other settings to restore, as the shell left them while the program was stopped.
  static func update(settings: termios) {
    guard let kit = unsafe kit else { return }
    unsafe kit.pointee.settings = settings
  }

  /// Sends something else from now on, as the terminal's class has turned out.
  static func update(sending text: String) {
    guard let kit = unsafe kit else { return }
    // A signal finds the one kit or the other, each whole.
    let new = UnsafeMutablePointer<Kit>.allocate(capacity: 1)
    unsafe new.initialize(to: kit.pointee)
    unsafe new.pointee.bytes = buffer(text)
    address.store(UInt(bitPattern: new), ordering: .sequentiallyConsistent)
  }

  private static func buffer(_ text: String) -> UnsafeMutableBufferPointer<UInt8> {
    let utf8 = Array(text.utf8)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: utf8.count)
    _ = unsafe bytes.initialize(from: utf8)
    return unsafe bytes
  }

  /// Restores the terminal if it is changed; safe in a signal handler.
  static func restore() {
    guard disarm(), let kit = unsafe kit else { return }
    unsafe RawOutput.send(UnsafeRawBufferPointer(kit.pointee.bytes), to: kit.pointee.output)
    // In the background the settings are the shell's, and setting them would stop the program.
    if unsafe Terminal.isInForeground(kit.pointee.input) {
      unsafe TerminalQuestion.swallowAnswers(from: kit.pointee.input)
      unsafe tcsetattr(kit.pointee.input, TCSANOW, &kit.pointee.settings)
    }
  }

  private static func install(
    _ signal: Int32, keepingPreviousIn previous: UnsafeMutableBufferPointer<sigaction>, _ index: Int
  ) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_sigaction = handler
    action.sa_flags = SA_SIGINFO | Int32(SA_ONSTACK)
    unsafe sigaction(signal, &action, previous.baseAddress?.advanced(by: index))
  }

  private typealias Handler =
    @convention(c) (Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?) -> Void

  private static let handler: Handler = { signal, info, context in
    if unsafe Rescue.isMended(signal, info, context) { return }
    Rescue.restore()
    Rescue.passOn(signal)
    // A fault comes again by itself when its instruction does, with the place where it was. One
    // that was sent, by a program or by a key (SI_KERNEL), must be sent again.
    let isFault = unsafe (1..<Rescue.siKernel).contains(info?.pointee.si_code ?? 0)
    if !isFault { raise(signal) }
  }

  /// Lets the handler that was there before mend SIGBUS, as can be done where a mapped file was cut
  /// short. One that cannot leaves another action in the place of this one.
  private static func isMended(
    _ signal: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
  ) -> Bool {
    guard signal == SIGBUS, let kit = unsafe kit else { return false }
    for index in signals.indices where signals[index] == signal {
      let previous = unsafe kit.pointee.previous[index]
      guard previous.sa_flags & SA_SIGINFO != 0,
        let mend = unsafe previous.__sigaction_handler.sa_sigaction
      else { return false }
      unsafe mend(signal, info, context)
    }
    var current = sigaction()
    unsafe sigaction(signal, nil, &current)
    let left = unsafe unsafeBitCast(current.__sigaction_handler.sa_sigaction, to: UInt.self)
    return unsafe left == unsafeBitCast(handler, to: UInt.self)
  }

  /// Gives one signal back to its default action, or to the Swift runtime where that was asked for.
  private static func passOn(_ signal: Int32) {
    var byDefault = sigaction()
    unsafe byDefault.__sigaction_handler.sa_handler = SIG_DFL
    unsafe sigaction(signal, &byDefault, nil)
    guard let kit = unsafe kit, unsafe kit.pointee.wantsBacktrace else { return }
    let previous = unsafe kit.pointee.previous
    for index in signals.indices where signals[index] == signal {
      unsafe sigaction(signal, previous.baseAddress?.advanced(by: index), nil)
    }
  }

  /// Lets this thread's handlers run although its own stack may be used up.
  private static func useOwnStack() {
    var current = unsafe stack_t()
    guard unsafe sigaltstack(nil, &current) == 0, unsafe current.ss_flags & Int32(SS_DISABLE) != 0
    else { return }
    let size = 1 << 16
    var new = unsafe stack_t()
    unsafe new.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    unsafe new.ss_size = size
    unsafe sigaltstack(&new, nil)
  }
}
