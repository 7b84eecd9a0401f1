/// Pages that a browser saved, with the folder beside each in which it put what belongs to it: `NAME.html` and
/// `NAME_files`. What a browser writes into such a folder, advertisements too, are no articles; what a person puts there
/// may be some.
struct SavedPages {
  /// What stands behind the page's name in that of its folder.
  static let endings = ["_files", ".fld", "_fichiers"].map { Array($0.utf8) }

  /// The paths of pages without their endings.
  private var stems: Set<[UInt8]> = []

  /// Whether a browser writes files of such a name and kind beside a page, as parts of it.
  static func arePartsOfPages(_ name: [UInt8], _ kind: SourceFile.Kind) -> Bool {
    switch kind {
    case .page, .feed, .json, .packed: true
    // What serves advertisements calls their scripts so: f.txt, f(1).txt.
    case .plainText: name.starts(with: [0x66, 0x2E]) || name.starts(with: [0x66, 0x28])
    case .markdown, .mail, .jsonLines, .table, .archive, .actors, .ties, .events, .gazetteer: false
    }
  }

  /// Returns the name of a page without its ending; nothing where it is none.
  static func stem(_ name: [UInt8]) -> ArraySlice<UInt8>? {
    guard let dot = name.lastIndex(of: 0x2E), name.count - dot <= 6,
      SourceFile.Kind(name: name[...], folder: []) == .page
    else { return nil }
    return name[..<dot]
  }

  /// Notes a member of a container, if it is a page, by the parts of its path.
  mutating func note(_ parts: [[UInt8]]) {
    guard let name = parts.last, let stem = Self.stem(name) else { return }
    stems.insert(Self.path(parts.dropLast() + [Array(stem)]))
  }

  /// Whether a member lies in the folder of a page that was noted.
  func owns(_ parts: [[UInt8]]) -> Bool {
    guard !stems.isEmpty else { return false }
    return parts.indices.dropLast().contains { place in
      Self.endings.contains { ending in
        guard parts[place].count > ending.count,
          parts[place].suffix(ending.count).elementsEqual(ending)
        else { return false }
        return stems.contains(
          Self.path(parts[..<place] + [Array(parts[place].dropLast(ending.count))]))
      }
    }
  }

  private static func path(_ parts: some Sequence<[UInt8]>) -> [UInt8] {
    Array(parts.joined(separator: [0x2F]))
  }
}
