/// The bytes in which the dictionary holds words: one for a letter of Arabic or ASCII, so that words
/// take half as many as in UTF-8 and are compared twice as fast.
///
/// Words in their codes have the order that they have in UTF-8, and one begins with another where it
/// does there. ASCII stands for itself; 0x90–0xCF are U+0620–U+065F; 0x8F comes before the UTF-8 of a
/// scalar that lies below them, 0xD1 before that of one above.
enum LetterCode {
  /// No word has this code, nor one above.
  static let pastAll: UInt8 = 0xD2

  private static let below: UInt8 = 0x8F
  private static let above: UInt8 = 0xD1
  private static let first: UInt8 = 0x90

  /// Appends the codes of a word, which is well-formed UTF-8.
  static func append(_ word: ArraySlice<UInt8>, to codes: inout [UInt8]) {
    var place = word.startIndex
    let end = word.endIndex
    while place < end {
      let lead = word[place]
      place += 1
      if lead < 0x80 {
        codes.append(lead)
        continue
      }
      let next = place < end ? word[place] & 0x3F : 0
      if lead & 0xFE == 0xD8, place < end {
        // U+0600–U+067F.
        let letter = (lead & 1) << 6 | next
        if letter >= 0x20, letter < 0x60 {
          codes.append(first + letter - 0x20)
          place += 1
          continue
        }
      }
      codes.append(lead < 0xD8 || lead == 0xD8 && next < 0x20 ? below : above)
      codes.append(lead)
      for _ in 1..<length(lead) where place < end {
        codes.append(word[place])
        place += 1
      }
    }
  }

  /// Returns the codes of a word, which is well-formed UTF-8.
  static func of(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var codes: [UInt8] = []
    codes.reserveCapacity(word.count + 4)
    append(word, to: &codes)
    return codes
  }

  /// Writes the word that has some codes over the beginning of a buffer, which grows where it is too
  /// short; returns how many bytes the word has.
  static func writeWord(of codes: [UInt8], over buffer: inout [UInt8]) -> Int {
    // No code stands for more than two bytes.
    let most = codes.count * 2
    if buffer.count < most {
      buffer.append(contentsOf: repeatElement(0, count: most * 2 - buffer.count))
    }
    return unsafe buffer.withUnsafeMutableBufferPointer { word in
      unsafe codes.withUnsafeBufferPointer { codes in
        var count = 0
        var escaped = 0
        for place in codes.indices {
          let code = unsafe codes[place]
          if escaped > 0 || code < 0x80 {
            escaped = max(0, escaped - 1)
            unsafe word[count] = code
            count &+= 1
          } else if code >= first, code < first + 0x40 {
            let letter = code &- first &+ 0x20
            unsafe word[count] = 0xD8 | letter >> 6
            unsafe word[count &+ 1] = 0x80 | letter & 0x3F
            count &+= 2
          } else if place + 1 < codes.count {
            escaped = unsafe length(codes[place + 1])
          }
        }
        return count
      }
    }
  }

  /// Returns some codes without those of the last two letters.
  static func droppingTwoLetters(_ codes: [UInt8]) -> [UInt8] {
    var ends: (before: Int, last: Int, whole: Int) = (0, 0, 0)
    forEachLetterEnd(codes) { ends = (ends.last, ends.whole, $0) }
    return Array(codes.prefix(ends.before))
  }

  /// Visits the letters of some codes, each as a number; letters that are not alike may have the same.
  @inline(__always)
  static func forEachLetter(_ codes: [UInt8], _ body: (UInt32) -> Void) {
    var start = 0
    forEachLetterEnd(codes) { end in
      var letter: UInt32 = 0
      for place in start..<end { letter = letter &* 31 &+ UInt32(codes[place]) }
      body(letter)
      start = end
    }
  }

  /// Visits the ends of letters in some codes.
  @inline(__always)
  private static func forEachLetterEnd(_ codes: [UInt8], _ body: (Int) -> Void) {
    var place = 0
    while place < codes.count {
      let code = codes[place]
      place += 1
      if code == below || code == above, place < codes.count {
        place = min(codes.count, place + length(codes[place]))
      }
      body(place)
    }
  }

  /// Returns how many bytes the scalar has that begins with a byte.
  private static func length(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
