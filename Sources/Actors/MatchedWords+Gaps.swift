extension MatchedWords {
  /// Returns what stands between a word and the one before it, as written.
  func gap(before place: Int) -> ArraySlice<UInt8> {
    guard place > 0, place < count else { return [] }
    return source[self.place(place - 1).upperBound..<self.place(place).lowerBound]
  }

  /// Returns whether a word and the one before it may be parts of one name whatever the spelling has
  /// between them.
  @inline(__always)
  func isJoint(before place: Int) -> Bool {
    isParted(byBlankBefore: place) || Self.isJoint(gap(before: place))
  }

  /// Returns whether nothing but a blank stands between a word and the one before it.
  @inline(__always)
  func isParted(byBlankBefore place: Int) -> Bool {
    guard place > 0, place < count else { return false }
    let end = self.place(place - 1).upperBound
    return end + 1 == self.place(place).lowerBound && source[end] == 0x20
  }

  /// Returns whether what stands between two words lets them be parts of one name whatever the
  /// spelling has there: blanks, hyphens, the underscores of hashtags, invisible controls.
  private static func isJoint(_ gap: ArraySlice<UInt8>) -> Bool {
    String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "-", "_", "\u{2010}", "\u{2011}": return true
      default:
        let category = scalar.properties.generalCategory
        return category == .spaceSeparator || category == .format
      }
    }
  }
}
