/// Lengths of articles in 256 classes, which one byte holds: exact up to 31 words, then in steps of a
/// sixteenth at most.
///
/// A class is a number of five bits, the first of them left out, and how often it is doubled; the
/// last class begins at 507,904 words.
public enum LengthClass {
  /// Returns the class of a number of words.
  public static func of(_ words: Int) -> UInt8 {
    guard words >= 16 else { return UInt8(max(0, words)) }
    let doublings = Int.bitWidth - 1 - words.leadingZeroBitCount - 4
    guard doublings < 15 else { return .max }
    return UInt8(16 * doublings + words >> doublings)
  }

  /// Returns the least number of words of a class.
  public static func words(_ lengthClass: UInt8) -> Int {
    guard lengthClass >= 16 else { return Int(lengthClass) }
    return (16 + Int(lengthClass & 15)) << (Int(lengthClass >> 4) - 1)
  }
}
