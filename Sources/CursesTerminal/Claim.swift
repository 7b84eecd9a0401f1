import Synchronization

/// The right to use the terminal, which one value at a time can have.
struct Claim: ~Copyable {
  private static let isTaken = Atomic<Bool>(false)

  /// Takes the right; nothing where another has it.
  init?() {
    guard !Self.isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return nil }
  }

  deinit { Self.isTaken.store(false, ordering: .releasing) }
}
