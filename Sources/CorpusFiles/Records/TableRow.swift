/// A row of a table: where its fields lie.
struct TableRow {
  /// A field.
  struct Field {
    /// Where its bytes lie, without the quotes around it.
    let range: Range<Int>
    /// Whether quotes in it are doubled.
    let isQuoted: Bool
  }

  /// The fields of the row that was read last.
  private(set) var fields: [Field] = []
  /// Whether the row that was read last has a quotation that does not end where the bytes do.
  private(set) var isQuoteOpen = false

  private let separator: UInt8

  init(separator: UInt8 = 0x2C) { self.separator = separator }

  /// Whether there is nothing in it.
  var isBlank: Bool { fields.allSatisfy { $0.range.isEmpty } }

  /// Reads a row.
  ///
  /// - Returns: Where the next row begins; nothing where this one does not end in the bytes.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    scan(bytes, range, quotes: true, isWhole: false)
  }

  /// Reads a row that may end where the bytes do.
  mutating func readToEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    scan(bytes, range, quotes: true, isWhole: true)
  }

  /// Reads a line as a row in which quotes stand for themselves.
  mutating func readLine(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    scan(bytes, range, quotes: false, isWhole: true) ?? range.upperBound
  }

  /// Puts what a field says in place of what is in `value`.
  func take(_ place: Int, _ bytes: [UInt8], into value: inout [UInt8]) {
    value.removeAll(keepingCapacity: true)
    guard fields[place].isQuoted else {
      value += bytes[fields[place].range]
      return
    }
    // Up to a quote and with it, without the second one behind it.
    let range = fields[place].range
    var start = range.lowerBound
    while start < range.upperBound {
      let quote = JSONScanner.first(0x22, in: bytes, start..<range.upperBound)
      value += bytes[start..<min(quote + 1, range.upperBound)]
      start = quote + 2
    }
  }

  /// Returns whether more fields than so many say something.
  func hasMore(than count: Int) -> Bool { fields.dropFirst(count).contains { !$0.range.isEmpty } }

  /// Appends the fields behind one, with what parts them: they are one that nobody put between quotes.
  func takeRest(behind place: Int, _ bytes: [UInt8], into value: inout [UInt8]) {
    guard hasMore(than: place + 1) else { return }
    var next: [UInt8] = []
    for place in fields.indices.dropFirst(place + 1) {
      take(place, bytes, into: &next)
      value.append(separator)
      value += next
    }
  }

  private mutating func scan(
    _ bytes: [UInt8], _ range: Range<Int>, quotes: Bool, isWhole: Bool
  ) -> Int? {
    fields.removeAll(keepingCapacity: true)
    isQuoteOpen = false
    var place = range.lowerBound
    while true {
      var field = Field(range: place..<place, isQuoted: false)
      if quotes, place < range.upperBound, bytes[place] == 0x22 {
        switch quotation(bytes, (place + 1)..<range.upperBound, isWhole) {
        case .ends(let end):
          field = Field(range: (place + 1)..<end, isQuoted: true)
          place = end + 1
        case .open:
          isQuoteOpen = true
          return nil
        case .none: break
        }
      }
      let start = place
      while place < range.upperBound, bytes[place] != separator, bytes[place] != 0x0A { place += 1 }
      guard place < range.upperBound || isWhole else { return nil }
      if !field.isQuoted {
        let end = place > start && bytes[place - 1] == 0x0D ? place - 1 : place
        field = Field(range: start..<end, isQuoted: false)
      }
      fields.append(field)
      guard place < range.upperBound, bytes[place] == separator else {
        return min(place + 1, range.upperBound)
      }
      place += 1
    }
  }

  private enum Quotation {
    /// The field ends with a quote at this place.
    case ends(Int)
    /// The quote that ends it is still to come, if there is one.
    case open
    /// The quote in front is one of the field's own.
    case none
  }

  /// Finds the end of a field that begins with a quote, behind that quote: a quote with nothing of the
  /// field behind it. Tables parted by tabs are often written without quotes, and texts begin with them.
  private func quotation(_ bytes: [UInt8], _ range: Range<Int>, _ isWhole: Bool) -> Quotation {
    var place = range.lowerBound
    while place < range.upperBound {
      // Each byte is looked at for either once, however many quotes there are.
      let quote = JSONScanner.first(0x22, in: bytes, place..<range.upperBound)
      if separator == 0x09, JSONScanner.first(0x09, in: bytes, place..<quote) < quote {
        return .none
      }
      guard quote < range.upperBound else { return .open }
      guard quote + 1 < range.upperBound else { return isWhole ? .ends(quote) : .open }
      let next = bytes[quote + 1]
      guard next == 0x22 else {
        return next == separator || next == 0x0A || next == 0x0D ? .ends(quote) : .none
      }
      place = quote + 2
    }
    return .open
  }
}
