/// Names one behind the other, each behind its length: the sections `outlets` and `meta`.
enum NameList {
  /// Returns the bytes of names.
  static func encoded(_ names: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for name in names {
      bytes.append(varint: name.count)
      bytes += name
    }
    return bytes
  }

  /// Reads all names.
  static func names(_ bytes: ImageBytes) -> [String] {
    var names: [String] = []
    var place = 0
    while place < bytes.count { names.append(bytes.text(&place)) }
    return names
  }
}
