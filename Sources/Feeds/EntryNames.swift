internal import CorpusFiles
internal import CorpusModel

/// What names the entries of a feed from one time to the next.
///
/// It is what the feed calls an entry, its address or its title: the first of them that no other entry has, since
/// some feeds call all of theirs the same. Where there is none, the entry is named by its text.
struct EntryNames {
  /// Which entry has a name, by its text; nothing where several do.
  private var owners: [[UInt8]: UInt64?] = [:]

  init(_ entries: [RawArticle]) {
    for entry in entries {
      let print = Self.fingerprint(of: entry)
      for name in Self.names(of: entry) {
        let owner = owners[name, default: print]
        // One that comes twice is one.
        owners.updateValue(owner == print ? print : nil, forKey: name)
      }
    }
  }

  /// Returns the name of an entry.
  subscript(entry: RawArticle) -> [UInt8] {
    let print = Self.fingerprint(of: entry)
    return Self.names(of: entry).first { owners[$0] == .some(print) }
      ?? Array("text \(String(print, radix: 16))".utf8)
  }

  private static func names(of entry: RawArticle) -> [[UInt8]] {
    [entry.stated.id, entry.stated.url, entry.stated.title].filter { !$0.isEmpty }
  }

  private static func fingerprint(of entry: RawArticle) -> UInt64 {
    ArticleFolder.fingerprint(of: names(of: entry).joined(separator: [0x0A]) + [0x0A] + entry.text)
  }
}
