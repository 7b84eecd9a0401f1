import IndexImage

/// A number for each article of an image, and which of them are set.
@safe final class ArticleSums {
  /// How many articles there is room for; a multiple of a window's length.
  let count: Int
  /// The bits of the numbers: of `Float`, or of occurrence numbers while these are summed up.
  let numbers: UnsafeMutablePointer<UInt32>
  /// A bit for each article.
  let marks: UnsafeMutablePointer<UInt64>

  init(_ count: Int) {
    self.count = (count + Window.length) / Window.length * Window.length
    unsafe numbers = WidePages.allocate(self.count, of: UInt32.self)
    unsafe numbers.initialize(repeating: 0, count: self.count)
    unsafe marks = .allocate(capacity: self.count / 64)
    unsafe marks.initialize(repeating: 0, count: self.count / 64)
  }

  deinit {
    unsafe numbers.deallocate()
    unsafe marks.deallocate()
  }

  /// Adds to the number of an article.
  @inline(__always)
  func add(_ value: Float, to article: Int) {
    unsafe numbers[article] = (Float(bitPattern: numbers[article]) + value).bitPattern
    unsafe marks[article >> 6] |= 1 << UInt64(truncatingIfNeeded: article & 63)
  }

  /// Visits the articles whose bits are set, with the bits of their numbers, and makes all zero.
  @inline(__always)
  func drain(_ body: (_ article: Int, _ number: UInt32) -> Void) {
    for place in 0..<count / 64 where unsafe marks[place] != 0 {
      var rest = unsafe marks[place]
      unsafe marks[place] = 0
      while rest != 0 {
        let article = place << 6 + rest.trailingZeroBitCount
        let number = unsafe numbers[article]
        unsafe numbers[article] = 0
        body(article, number)
        rest &= rest &- 1
      }
    }
  }

  /// Puts what a closure makes of them in the place of occurrence numbers; where that is nothing, the
  /// article's bit is no longer set.
  @inline(__always)
  func replaceEach(_ value: (_ number: UInt32) -> Float?) {
    for place in 0..<count / 64 where unsafe marks[place] != 0 {
      var rest = unsafe marks[place]
      while rest != 0 {
        let bit = rest & ~(rest &- 1)
        let article = place << 6 + rest.trailingZeroBitCount
        if let value = unsafe value(numbers[article]) {
          unsafe numbers[article] = value.bitPattern
        } else {
          unsafe numbers[article] = 0
          unsafe marks[place] &= ~bit
        }
        rest &= rest &- 1
      }
    }
  }

  /// Makes all numbers zero: where any bit of a word of the marks is set, all that it stands for, which
  /// takes less than to look for the bits.
  func clear() {
    for place in 0..<count / 64 where unsafe marks[place] != 0 {
      unsafe marks[place] = 0
      unsafe (numbers + place << 6).update(repeating: 0, count: 64)
    }
  }

  /// Returns the number of an article, and makes it zero.
  @inline(__always)
  func take(_ article: Int) -> Float {
    let number = unsafe numbers[article]
    if number != 0 {
      unsafe numbers[article] = 0
      unsafe marks[article >> 6] &= ~(1 << UInt64(truncatingIfNeeded: article & 63))
    }
    return Float(bitPattern: number)
  }

  /// Visits the articles of a stretch whose bits are set, and their numbers, and makes these zero.
  @inline(__always)
  func takeAll(from first: Int, through last: Int, _ body: (_ article: Int, _ value: Float) -> Void)
  {
    guard first <= last, last < count else { return }
    for place in first >> 6...last >> 6 {
      var rest = unsafe marks[place]
      guard rest != 0 else { continue }
      if place == first >> 6 { rest &= ~0 << UInt64(truncatingIfNeeded: first & 63) }
      if place == last >> 6 { rest &= ~0 >> UInt64(truncatingIfNeeded: 63 - last & 63) }
      unsafe marks[place] &= ~rest
      while rest != 0 {
        let article = place << 6 + rest.trailingZeroBitCount
        let number = unsafe numbers[article]
        unsafe numbers[article] = 0
        body(article, Float(bitPattern: number))
        rest &= rest &- 1
      }
    }
  }

  /// Visits the articles whose bits are set, and their numbers.
  @inline(__always)
  func forEach(_ body: (_ article: Int, _ value: Float) -> Void) {
    for place in 0..<count / 64 {
      var rest = unsafe marks[place]
      while rest != 0 {
        let article = place << 6 + rest.trailingZeroBitCount
        body(article, Float(bitPattern: unsafe numbers[article]))
        rest &= rest &- 1
      }
    }
  }

  /// Returns the first article from another on whose bit is set.
  func next(from article: Int) -> Int? {
    guard article < count else { return nil }
    var place = article >> 6
    var rest = unsafe marks[place] & (~0 << UInt64(truncatingIfNeeded: article & 63))
    while rest == 0 {
      place += 1
      guard place < count / 64 else { return nil }
      rest = unsafe marks[place]
    }
    return place << 6 + rest.trailingZeroBitCount
  }
}
