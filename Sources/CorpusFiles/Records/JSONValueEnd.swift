/// Finds where a JSON value ends that comes in pieces, without looking at what is in it.
struct JSONValueEnd {
  /// How many lists and objects are open.
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var isBegun = false

  /// Looks on through bytes.
  ///
  /// - Returns: The offset behind the value; nothing where it does not end here.
  mutating func find(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if isInText {
        place = skipText(bytes, place..<range.upperBound)
        if !isInText, depth == 0 { return place }
        continue
      }
      switch byte {
      case 0x22:
        isInText = true
        isBegun = true
      case 0x5B, 0x7B:
        depth += 1
        isBegun = true
      case 0x5D, 0x7D:
        // A number or a word ends before what closes the list that it is in.
        if depth == 0 { return place }
        depth -= 1
        if depth == 0 { return place + 1 }
      case 0x2C, 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0, isBegun { return place }
      default: isBegun = true
      }
      place += 1
    }
    return nil
  }

  /// Returns where a text ends, or where the bytes do.
  private mutating func skipText(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    if isEscaped, place < range.upperBound {
      isEscaped = false
      place += 1
    }
    var quote = JSONScanner.first(0x22, in: bytes, place..<range.upperBound)
    while place < range.upperBound {
      let escape = JSONScanner.first(0x5C, in: bytes, place..<quote)
      guard escape < quote else {
        isInText = quote == range.upperBound
        return min(quote + 1, range.upperBound)
      }
      isEscaped = escape + 1 == range.upperBound
      place = escape + 2
      guard place > quote, place < range.upperBound else { continue }
      quote = JSONScanner.first(0x22, in: bytes, place..<range.upperBound)
    }
    return range.upperBound
  }
}
