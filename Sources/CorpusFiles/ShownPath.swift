/// A path as it is shown on one line, and as articles have it: what is no text in it, bytes that are no UTF-8 and
/// control characters, is written byte by byte as `\\xCE`, so that the file can still be found, and no two files
/// have the same path.
enum ShownPath {
  /// Returns a path as it is shown.
  static func text(of path: some Collection<UInt8>) -> String {
    if let text = String(validating: path, as: UTF8.self),
      !text.unicodeScalars.contains(where: isControl)
    {
      return text
    }
    let path = Array(path)
    var text = ""
    var place = 0
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = path.makeIterator()
    while true {
      let length: Int
      switch parser.parseScalar(from: &bytes) {
      case .emptyInput: return text
      case .valid(let encoded):
        length = encoded.count
        let scalar = UTF8.decode(encoded)
        if !isControl(scalar) {
          text.unicodeScalars.append(scalar)
          place += length
          continue
        }
      case .error(let count): length = count
      }
      for byte in path[place..<min(place + length, path.count)] { text += escaped(byte) }
      place += length
    }
  }

  /// Returns the path as the system has it; a file that is called so, letter for letter, comes first.
  static func bytes(of shown: String) -> [UInt8] {
    let written = Array(shown.utf8)
    guard shown.utf8.contains(0x5C), FileSystem.isAbsent(written) else { return written }
    var path: [UInt8] = []
    var rest = written[...]
    while let first = rest.first {
      if let byte = byte(rest) {
        path.append(byte)
        rest = rest.dropFirst(4)
      } else {
        path.append(first)
        rest = rest.dropFirst()
      }
    }
    return path
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value & ~1 == 0x2028
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// Returns the byte that is written at the beginning of some bytes; nothing where none is.
  private static func byte(_ text: ArraySlice<UInt8>) -> UInt8? {
    guard text.starts(with: [0x5C, 0x78]), text.count >= 4 else { return nil }
    let digits = text.dropFirst(2).prefix(2)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }),
      let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
      byte >= 0x7F || byte < 0x20, byte != 0
    else { return nil }
    return byte
  }
}
