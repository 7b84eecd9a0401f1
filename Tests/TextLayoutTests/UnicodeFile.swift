import Glibc

/// A file of the Unicode Character Database, where the system has it (Debian: unicode-data).
enum UnicodeFile: String {
  case bidiTest = "BidiTest.txt"
  case bidiCharacterTest = "BidiCharacterTest.txt"
  case lineBreakTest = "auxiliary/LineBreakTest.txt"
  case unicodeData = "UnicodeData.txt"

  private var path: String { "/usr/share/unicode/" + rawValue }

  /// Whether the system has the file.
  var isInstalled: Bool { unsafe access(path, R_OK) == 0 }

  /// Returns the bytes of the file, or nothing where it cannot be read.
  func read() -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        guard got > 0 else { return }
        count += got
      }
    }
  }
}
