/// The line breaking class of a character (UAX #14, table 1), by its short name there.
///
/// Beside the classes of the annex there are some that its rules single out by another property.
/// Complex scripts (SA) are alphabetic here, or marks, and small kana (CJ) do not start a line.
///
/// `docs/line-break-classes.sh` reads the names and their order from this file.
enum LineBreakClass: UInt8 {
  case al
  case hl
  case nu
  case sp
  case cm
  case zwj
  case is_
  case ex
  case cl
  case cp
  case op
  /// An opening bracket that is wide.
  case opWide
  case qu
  /// A quotation mark that opens, by its general category (Pi).
  case quInitial
  /// A quotation mark that closes, by its general category (Pf).
  case quFinal
  case ba
  case hy
  case sy
  case pr
  case po
  case gl
  case wj
  case zw
  case bb
  case b2
  case cb
  case ns
  case in_
  case id
  /// An ideograph or picture that is not assigned yet, of which an emoji may be made.
  case idFuture
  case eb
  case em
  case ri
  case jl
  case jv
  case jt
  case h2
  case h3
  case bk
  case cr
  case lf
  case nl

  /// Returns the class of a code point.
  ///
  /// Complexity: O(1) in the first plane, where most text is; O(log *n*) beyond.
  static func of(_ scalar: UInt32) -> LineBreakClass {
    let raw: UInt8
    if Int(scalar) < firstPlane.count {
      raw = firstPlane[Int(scalar)]
    } else {
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] >> 6 <= scalar { low = middle + 1 } else { high = middle }
      }
      raw = low == 0 ? 0 : UInt8(truncatingIfNeeded: starts[low - 1] & 63)
    }
    return LineBreakClass(rawValue: raw) ?? .al
  }

  /// The classes of the code points of the first plane.
  private static let firstPlane: [UInt8] = {
    var classes: [UInt8] = []
    classes.reserveCapacity(0x10000)
    var current: UInt8 = 0
    for entry in starts {
      let start = min(Int(entry >> 6), 0x10000)
      classes.append(contentsOf: repeatElement(current, count: max(0, start - classes.count)))
      current = UInt8(truncatingIfNeeded: entry & 63)
    }
    // Of the syllables of Hangul, those without a final consonant.
    for syllable in stride(from: 0xAC00, through: 0xD7A3, by: 28) {
      classes[syllable] = LineBreakClass.h2.rawValue
    }
    return classes
  }()
}
