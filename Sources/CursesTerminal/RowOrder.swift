/// The order in which a terminal shows a row that it orders by the Unicode algorithm (UAX #9).
///
/// This is the algorithm without embeddings and isolates, which no cell holds, for one row that is a
/// paragraph of its own. What a row is sent as can so be tried before it is sent.
struct RowOrder {
  /// The characters' levels: even ones run from the left.
  private(set) var levels: [UInt8]
  /// The paragraph's level, 0 or 1.
  let base: UInt8

  /// A character's bidirectional class, those without a difference here taken together.
  enum Class {
    case left, right, arabic
    case european, separator, terminator, arabicNumber, commonSeparator
    case neutral
  }

  /// Finds the levels of a row.
  init(_ row: [Unicode.Scalar]) {
    var classes = row.map(Class.init)
    let first = classes.first { [.left, .right, .arabic].contains($0) }
    base = first == nil || first == .left ? 0 : 1
    levels = []
    let direction: Class = base == 0 ? .left : .right
    Self.resolveNumbers(&classes, direction)
    Self.resolveBrackets(row, &classes, direction)
    Self.resolveNeutrals(&classes, direction)
    levels = classes.map { [base] kind in
      switch kind {
      case .left: base == 0 ? 0 : 2
      case .right, .arabic: 1
      default: 2
      }
    }
    // L1: blanks at the end.
    for index in row.indices.reversed() {
      guard row[index] == " " else { break }
      levels[index] = base
    }
  }

  /// For each column, from the left, the place of what stands there (L2).
  var places: [Int] {
    var places = Array(levels.indices)
    for level in stride(from: UInt8(2), through: 1, by: -1) {
      var start = 0
      while start < places.count {
        var end = start
        while end < places.count, levels[places[end]] >= level { end += 1 }
        places[start..<end].reverse()
        start = max(end, start + 1)
      }
    }
    return places
  }

  /// W1 to W7.
  private static func resolveNumbers(_ classes: inout [Class], _ direction: Class) {
    var strong = direction
    for index in classes.indices {
      switch classes[index] {
      case .left, .right, .arabic: strong = classes[index]
      case .european where strong == .arabic: classes[index] = .arabicNumber
      default: break
      }
    }
    for index in classes.indices.dropFirst().dropLast() {
      let (before, after) = (classes[index - 1], classes[index + 1])
      guard before == after else { continue }
      switch (classes[index], before) {
      case (.separator, .european), (.commonSeparator, .european): classes[index] = .european
      case (.commonSeparator, .arabicNumber): classes[index] = .arabicNumber
      default: break
      }
    }
    var start = 0
    while start < classes.count {
      var end = start
      while end < classes.count, classes[end] == .terminator { end += 1 }
      let touches =
        (start > 0 && classes[start - 1] == .european)
        || (end < classes.count && classes[end] == .european)
      if end > start {
        for index in start..<end { classes[index] = touches ? .european : .neutral }
      }
      start = max(end, start + 1)
    }
    strong = direction
    for index in classes.indices {
      switch classes[index] {
      case .left, .right, .arabic: strong = classes[index]
      case .separator, .commonSeparator: classes[index] = .neutral
      case .european where strong == .left: classes[index] = .left
      default: break
      }
    }
  }

  /// N0: brackets take the direction of what they hold.
  private static func resolveBrackets(
    _ row: [Unicode.Scalar], _ classes: inout [Class], _ direction: Class
  ) {
    let closers: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "{": "}"]
    var open: [(place: Int, closer: Unicode.Scalar)] = []
    var pairs: [(open: Int, close: Int)] = []
    for (index, scalar) in row.enumerated() where classes[index] == .neutral {
      if let closer = closers[scalar] {
        // UAX #9 stops here, BD16.
        guard open.count < 63 else { return }
        open.append((index, closer))
      } else if let match = open.lastIndex(where: { $0.closer == scalar }) {
        pairs.append((open[match].place, index))
        open.removeSubrange(match...)
      }
    }
    for pair in pairs.sorted(by: { $0.open < $1.open }) {
      let inside = Set(classes[pair.open + 1..<pair.close].compactMap(side))
      let found: Class
      if inside.contains(direction) {
        found = direction
      } else if let opposite = inside.first {
        let before = classes[..<pair.open].lazy.reversed().compactMap(side).first ?? direction
        found = before == opposite ? opposite : direction
      } else {
        continue
      }
      classes[pair.open] = found
      classes[pair.close] = found
    }
  }

  /// N1 and N2.
  private static func resolveNeutrals(_ classes: inout [Class], _ direction: Class) {
    var start = 0
    while start < classes.count {
      var end = start
      while end < classes.count, classes[end] == .neutral { end += 1 }
      if end > start {
        let before = start > 0 ? side(classes[start - 1]) : direction
        let after = end < classes.count ? side(classes[end]) : direction
        let found = before == after ? before ?? direction : direction
        for index in start..<end { classes[index] = found }
      }
      start = max(end, start + 1)
    }
  }

  /// The direction that a class counts for among neutrals; numbers count as right-to-left.
  private static func side(_ kind: Class) -> Class? {
    switch kind {
    case .left: .left
    case .neutral: nil
    default: .right
    }
  }
}

extension RowOrder.Class {
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x6F0...0x6F9: self = .european
    case 0x660...0x669, 0x66B, 0x66C, 0x6DD, 0x600...0x605: self = .arabicNumber
    case 0x2B, 0x2D, 0x2212: self = .separator
    case 0x2C, 0x2E, 0x2F, 0x3A, 0xA0, 0x60C, 0x202F, 0x2044: self = .commonSeparator
    case 0x23...0x25, 0xA2...0xA5, 0xB0, 0xB1, 0x66A, 0x609, 0x60A, 0x2030...0x2034,
      0x20A0...0x20CF,
      0x2213:
      self = .terminator
    case 0x606, 0x607, 0x60E, 0x60F, 0x6DE, 0x6E9, 0xFD3E...0xFD4F, 0xFDFD...0xFDFF: self = .neutral
    case 0x590...0x5FF, 0x7C0...0x85F, 0xFB1D...0xFB4F: self = .right
    case 0x600...0x7BF, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x2800...0x28FF: self = .left
    case 0..<0x41: self = .neutral
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .spacingMark, .letterNumber, .decimalNumber, .otherNumber:
        self = .left
      default: self = .neutral
      }
    }
  }
}
