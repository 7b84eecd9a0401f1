/// A stretch of articles that are looked at together.
struct Window {
  /// How many articles a window has.
  static let length = 8192
  /// How many words of 64 bits its bits are.
  static let wordCount = length / 64

  /// The first article; a multiple of 64, but for stretches that have no bits.
  var base: Int
  /// The article after the last.
  var end: Int

  /// Creates a stretch that need not begin where a window does.
  init(from first: Int, through last: Int) {
    base = first
    end = last + 1
  }

  /// Creates the window after others that begins about where an article is. The first ones are short:
  /// not to read much before it is known what is enough.
  ///
  /// - Parameter number: How many windows there were.
  init(_ article: Int, of count: Int, number: Int) {
    base = article / 64 * 64
    end = min(base + Window.length >> max(4 - number, 0), count)
  }

  /// Creates the window that has an article.
  init(_ article: Int, of count: Int) {
    base = article / Window.length * Window.length
    end = min(base + Window.length, count)
  }
}

/// A bit for each article of a window.
@safe struct WindowBits {
  let words: UnsafeMutablePointer<UInt64>

  @inline(__always)
  func clear() { unsafe words.update(repeating: 0, count: Window.wordCount) }

  @inline(__always)
  func insert(_ place: Int) {
    unsafe words[place >> 6] |= 1 << UInt64(truncatingIfNeeded: place & 63)
  }

  @inline(__always)
  func remove(_ place: Int) {
    unsafe words[place >> 6] &= ~(1 << UInt64(truncatingIfNeeded: place & 63))
  }

  @inline(__always)
  func contains(_ place: Int) -> Bool {
    unsafe words[place >> 6] >> UInt64(truncatingIfNeeded: place & 63) & 1 != 0
  }

  /// How many bits are set.
  var count: Int {
    var sum = 0
    for place in 0..<Window.wordCount { unsafe sum &+= words[place].nonzeroBitCount }
    return sum
  }

  func formUnion(_ other: WindowBits) {
    for place in 0..<Window.wordCount { unsafe words[place] |= other.words[place] }
  }

  func formIntersection(_ other: WindowBits) {
    for place in 0..<Window.wordCount { unsafe words[place] &= other.words[place] }
  }

  func subtract(_ other: WindowBits) {
    for place in 0..<Window.wordCount { unsafe words[place] &= ~other.words[place] }
  }

  func copy(_ other: WindowBits) {
    unsafe words.update(from: other.words, count: Window.wordCount)
  }

  /// Sets the bits of all articles of a window.
  func fill(_ window: Window) {
    clear()
    let count = window.end - window.base
    for place in 0..<count / 64 { unsafe words[place] = ~0 }
    if count & 63 != 0 { unsafe words[count / 64] = ~(~0 << UInt64(count & 63)) }
  }

  /// Whether a bit is set from one place through another.
  @inline(__always)
  func containsAny(_ first: Int, _ last: Int) -> Bool {
    let (low, high) = (first >> 6, last >> 6)
    let lowMask = ~UInt64(0) << UInt64(first & 63)
    let highMask = ~UInt64(0) >> UInt64(63 - last & 63)
    if low == high { return unsafe words[low] & lowMask & highMask != 0 }
    if unsafe words[low] & lowMask != 0 { return true }
    var place = low + 1
    while place < high {
      if unsafe words[place] != 0 { return true }
      place += 1
    }
    return unsafe words[high] & highMask != 0
  }

  /// Visits the places whose bits are set, from one through another, in order.
  @inline(__always)
  func forEach(from first: Int, through last: Int, _ body: (Int) -> Void) {
    guard first <= last else { return }
    for word in first >> 6...last >> 6 {
      var rest = unsafe words[word]
      if word == first >> 6 { rest &= ~0 << UInt64(truncatingIfNeeded: first & 63) }
      if word == last >> 6 { rest &= ~0 >> UInt64(truncatingIfNeeded: 63 - last & 63) }
      while rest != 0 {
        body(word << 6 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }

  /// Visits the places whose bits are set, in order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<Window.wordCount {
      var rest = unsafe words[word]
      while rest != 0 {
        body(word << 6 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }
}
