/// The forms of a nisba: all that come from the one man's form by its endings (جزائري, جزائرية,
/// جزائريا, جزائريان, جزائريين, جزائريون, جزائريتان, جزائريتين, جزائريات).
enum NisbaForm {
  /// Returns where the one man's form ends in a folded word that has one of the endings; nothing
  /// where it has none.
  @inline(__always)
  static func stemEnd(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    guard word.count > 6 else { return nil }
    let last = letter(bytes, word.upperBound - 2)
    let cut: Int
    switch last {
    case heh, alef: cut = 2
    case noon:
      guard word.count > 8 else { return nil }
      switch letter(bytes, word.upperBound - 4) {
      case waw: cut = 4
      case alef, yeh:
        cut = letter(bytes, word.upperBound - 6) == teh && word.count > 10 ? 6 : 4
      default: return nil
      }
    case teh:
      guard word.count > 8, letter(bytes, word.upperBound - 4) == alef else { return nil }
      cut = 4
    default: return nil
    }
    let end = word.upperBound - cut
    return letter(bytes, end - 2) == yeh ? end : nil
  }

  /// Returns two bytes as one number; both must be there.
  @inline(__always)
  private static func letter(_ bytes: [UInt8], _ place: Int) -> UInt16 {
    UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
  }

  private static let alef: UInt16 = 0xD8A7
  private static let teh: UInt16 = 0xD8AA
  private static let noon: UInt16 = 0xD986
  private static let heh: UInt16 = 0xD987
  private static let waw: UInt16 = 0xD988
  private static let yeh: UInt16 = 0xD98A
}
