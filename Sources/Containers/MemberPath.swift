/// The path of a member within its container.
public enum MemberPath {
  /// Returns the parts of a path, where it leads to a place within the folder it is unpacked in; nothing
  /// where it is absolute, climbs out, or is none.
  ///
  /// What parts folders on Windows parts them here, too.
  public static func parts(of name: [UInt8]) -> [[UInt8]]? {
    let isAbsolute = name.first == 0x2F || name.first == 0x5C
    // A drive: C:\...
    let hasDrive = name.count > 1 && name[1] == 0x3A
    guard !isAbsolute, !hasDrive else { return nil }
    let parts = name.split { $0 == 0x2F || $0 == 0x5C }.map { Array($0) }.filter { $0 != [0x2E] }
    return parts.isEmpty || parts.contains([0x2E, 0x2E]) ? nil : parts
  }

  /// Returns whether a member is one that systems put beside those that a person packed.
  public static func isHidden(_ parts: [[UInt8]]) -> Bool {
    parts.contains { $0.first == 0x2E }
      || besides.contains { parts.first?.elementsEqual($0.utf8) == true }
  }

  /// What macOS adds, and what a book (EPUB) says of itself.
  private static let besides = ["__MACOSX", "META-INF"]
}
