/// The terms of all workers, each once, in the order of their keys and then of their typed forms.
struct TermOrder: Sendable {
  /// The letters of the terms of each worker.
  let bytes: [[UInt8]]
  /// For each worker but the first, what its terms are called in common: the first worker's numbers
  /// go on with those of the others.
  let common: [[UInt32]]
  /// The terms, by their common numbers.
  private let terms: [Term]
  /// Common numbers in order.
  let sorted: [UInt32]

  /// A term: whose, and where its letters lie.
  struct Term: Sendable {
    var worker: Int32
    var typed, key: Range<UInt32>
  }

  /// Joins the terms of workers.
  init(_ tables: [WorkerTerms]) {
    var terms: [Term] = []
    var common: [[UInt32]] = []
    bytes = tables.map(\.bytes)
    for (worker, table) in tables.enumerated() {
      let entries = table.terms.map {
        Term(worker: Int32(worker), typed: $0.typed, key: $0.key)
      }
      if worker == 0 {
        terms = entries
        common.append([])
      } else {
        common.append(Self.join(entries, into: &terms, bytes))
      }
    }
    self.terms = terms
    self.common = common
    sorted = Self.sort(terms, bytes)
  }

  /// How many terms there are.
  var count: Int { terms.count }

  /// Returns the folded key of a term, by its common number.
  func key(_ term: UInt32) -> ArraySlice<UInt8> {
    let term = terms[Int(term)]
    return bytes[Int(term.worker)][Int(term.key.lowerBound)..<Int(term.key.upperBound)]
  }

  /// Returns the typed form of a term, by its common number.
  func typed(_ term: UInt32) -> ArraySlice<UInt8> {
    let term = terms[Int(term)]
    return bytes[Int(term.worker)][Int(term.typed.lowerBound)..<Int(term.typed.upperBound)]
  }

  private static func join(
    _ entries: [Term], into terms: inout [Term], _ bytes: [[UInt8]]
  ) -> [UInt32] {
    // An open-addressing table over the terms there are, by their typed forms.
    var mask = 1023
    while mask < (terms.count + entries.count) * 2 { mask = mask * 2 + 1 }
    var places = [UInt32](repeating: .max, count: mask + 1)
    func form(_ term: Term) -> ArraySlice<UInt8> {
      bytes[Int(term.worker)][Int(term.typed.lowerBound)..<Int(term.typed.upperBound)]
    }
    func find(_ term: Term) -> (place: Int, number: UInt32) {
      let form = form(term)
      var place = Int(truncatingIfNeeded: StableHash.of(form)) & mask
      while places[place] != .max {
        if isSame(form, terms[Int(places[place])], bytes) { return (place, places[place]) }
        place = (place + 1) & mask
      }
      return (place, .max)
    }
    for number in terms.indices { places[find(terms[number]).place] = UInt32(number) }
    return entries.map { entry in
      let (place, number) = find(entry)
      guard number == .max else { return number }
      places[place] = UInt32(terms.count)
      terms.append(entry)
      return places[place]
    }
  }

  private static func isSame(
    _ form: ArraySlice<UInt8>, _ term: Term, _ bytes: [[UInt8]]
  ) -> Bool {
    form.count == term.typed.count
      && form.elementsEqual(
        bytes[Int(term.worker)][Int(term.typed.lowerBound)..<Int(term.typed.upperBound)])
  }

  /// A term among others, with the first letters of its key.
  private struct Entry {
    var opening: UInt64
    var term: UInt32
  }

  private static func sort(_ terms: [Term], _ bytes: [[UInt8]]) -> [UInt32] {
    var codes: [UInt8] = []
    var entries: [Entry] = []
    entries.reserveCapacity(terms.count)
    for (number, term) in terms.enumerated() {
      codes.removeAll(keepingCapacity: true)
      let key = term.key.lowerBound..<min(term.key.upperBound, term.key.lowerBound + 32)
      LetterCode.append(
        bytes[Int(term.worker)][Int(key.lowerBound)..<Int(key.upperBound)], to: &codes)
      var opening: UInt64 = 0
      for place in 0..<8 {
        opening = opening << 8 | (place < codes.count ? UInt64(codes[place]) : 0)
      }
      entries.append(Entry(opening: opening, term: UInt32(number)))
    }
    entries.sort { left, right in
      if left.opening != right.opening { return left.opening < right.opening }
      return precedes(terms[Int(left.term)], terms[Int(right.term)], bytes)
    }
    return entries.map(\.term)
  }

  private static func precedes(_ left: Term, _ right: Term, _ bytes: [[UInt8]]) -> Bool {
    let (leftBytes, rightBytes) = (bytes[Int(left.worker)], bytes[Int(right.worker)])
    func order(_ first: Range<UInt32>, _ second: Range<UInt32>) -> Int {
      let shared = min(first.count, second.count)
      for place in 0..<shared {
        let one = leftBytes[Int(first.lowerBound) + place]
        let other = rightBytes[Int(second.lowerBound) + place]
        if one != other { return one < other ? -1 : 1 }
      }
      return first.count - second.count
    }
    let keys = order(left.key, right.key)
    return keys != 0 ? keys < 0 : order(left.typed, right.typed) < 0
  }
}
