internal import CXML

extension MarkupDocument {
  /// Returns XML whose references are only numbers of scalars.
  ///
  /// Names of XML, and of HTML, which feeds often have, become what they stand for; any other ampersand
  /// stands for itself. So no entity that the text declares is ever replaced, however many it names, and
  /// none is lost behind a fault, where libxml2 reads no names. What lies between `<![CDATA[` and `]]>`,
  /// and in comments, stays.
  static func resolvingReferences(_ xml: [UInt8]) -> [UInt8] {
    guard xml.contains(0x26) else { return xml }
    var resolved: [UInt8] = []
    resolved.reserveCapacity(xml.count + xml.count / 16)
    var place = 0
    var kept = 0
    while place < xml.count {
      if xml[place] == 0x3C, let end = endOfLiteral(xml, place) {
        place = end
      } else if xml[place] == 0x26 {
        let (text, length) = reference(xml, place)
        if let text {
          resolved += xml[kept..<place]
          resolved += text
          kept = place + length
        }
        place += length
      } else {
        place += 1
      }
    }
    return resolved + xml[kept...]
  }

  /// Returns where a section of character data or a comment ends that begins at a place; nothing where none
  /// does. One without an end goes to the end of the text.
  private static func endOfLiteral(_ xml: [UInt8], _ start: Int) -> Int? {
    for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->")] {
      guard xml[start...].starts(with: opening.utf8) else { continue }
      var place = start + opening.utf8.count
      let last = closing.utf8.count
      while place + last <= xml.count {
        if xml[place + last - 1] == 0x3E, xml[place...].starts(with: closing.utf8) {
          return place + last
        }
        place += 1
      }
      return xml.count
    }
    return nil
  }

  /// Returns what is to stand for the reference at a place, nothing where it may stay, and its length.
  private static func reference(_ xml: [UInt8], _ start: Int) -> (text: [UInt8]?, length: Int) {
    let ampersand = (ampersandReference, 1)
    let rest = xml[(start + 1)...].prefix(32)
    guard let semicolon = rest.firstIndex(of: 0x3B), semicolon > start + 1 else { return ampersand }
    let name = xml[(start + 1)..<semicolon]
    let length = semicolon + 1 - start
    if name.first == 0x23 { return isNumber(name.dropFirst()) ? (nil, length) : ampersand }
    guard name.allSatisfy({ isLetterOrDigit($0) }) else { return ampersand }
    let value = unsafe (name + [0]).withUnsafeBytes {
      unsafe cxml_html_entity($0.bindMemory(to: CChar.self).baseAddress)
    }
    guard value > 0 else { return ampersand }
    return (Array("&#\(value);".utf8), length)
  }

  private static let ampersandReference = Array("&#38;".utf8)

  /// Returns the value of an attribute in which the reference of an ampersand became one.
  @unsafe static func withoutAmpersands(_ value: UnsafeRawBufferPointer) -> [UInt8] {
    var rest = unsafe Array(value)[...]
    var text: [UInt8] = []
    while let place = rest.firstIndex(of: 0x26) {
      text += rest[...place]
      let isReference = rest[place...].starts(with: ampersandReference)
      rest = rest[place...].dropFirst(isReference ? ampersandReference.count : 1)
    }
    return text + rest
  }

  /// Returns whether digits, decimal or behind an `x` hexadecimal, are the number of a scalar that XML allows.
  private static func isNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    let isHexadecimal = digits.first == 0x78
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    // A number of Swift may have a sign.
    guard digits.allSatisfy({ isLetterOrDigit($0) }),
      let value = UInt32(text, radix: isHexadecimal ? 16 : 10)
    else { return false }
    return Unicode.Scalar(value) != nil && (value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value))
      && value & ~1 != 0xFFFE
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
