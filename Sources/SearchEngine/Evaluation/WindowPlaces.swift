import IndexImage

/// Some articles of a window, each once, in no order.
@safe struct WindowPlaces {
  /// The articles, and room for a block more than a window has.
  let places: UnsafeMutablePointer<UInt16>
  private let counter: UnsafeMutablePointer<Int>

  init() {
    let capacity = Window.length + PostingList.blockLength + 1
    unsafe places = .allocate(capacity: capacity)
    unsafe places.initialize(repeating: 0, count: capacity)
    unsafe counter = .allocate(capacity: 1)
    unsafe counter.initialize(to: 0)
  }

  func deallocate() {
    unsafe places.deallocate()
    unsafe counter.deallocate()
  }

  /// How many there are; at most as many as a window has.
  var count: Int {
    @inline(__always) get { unsafe counter.pointee }
    @inline(__always) nonmutating set { unsafe counter.pointee = newValue }
  }

  /// Adds an article, if it is new.
  @inline(__always)
  func add(_ place: Int, ifNew isNew: Bool) {
    let count = unsafe counter.pointee
    unsafe places[count] = UInt16(truncatingIfNeeded: place)
    unsafe counter.pointee = count &+ (isNew ? 1 : 0)
  }

  /// Visits all.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for index in 0..<count { body(unsafe Int(places[index])) }
  }
}
