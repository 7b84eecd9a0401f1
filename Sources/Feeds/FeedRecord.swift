internal import CorpusFiles
internal import CorpusModel
internal import Fetching

/// What is known of a feed from the last time: a line for each thing, its name before the first blank.
struct FeedRecord: Equatable {
  /// An article that was written.
  struct Known: Equatable {
    /// The name of its file.
    var name: String
    /// What tells the text of the file from others.
    var fingerprint: UInt64
  }

  /// The address that it was fetched from.
  var address = ""
  /// The state that the server told.
  var state = FileState()
  /// When it was last asked for, in ISO 8601.
  var checked = ""
  /// What went wrong then; empty where nothing did.
  var problem = ""
  /// The articles by what names them in the feed.
  var articles: [String: Known] = [:]

  /// The largest file that is read.
  private static let largest = 64 * 1_048_576

  init() {}

  /// Reads a file. Of a line that means nothing, nothing is known; so it is of a file that is not there.
  init(at path: String) throws(Problem) {
    let bytes = try FileTree.bytes(of: path, limit: Self.largest) ?? []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "address": address = parts[1]
      case "tag": state.tag = parts[1]
      case "modified": state.modified = parts[1]
      case "checked": checked = parts[1]
      case "problem": problem = parts[1]
      case "article":
        let fields = parts[1].split(separator: " ", maxSplits: 2).map(String.init)
        guard fields.count == 3, let fingerprint = UInt64(fields[0], radix: 16) else { continue }
        articles[fields[2]] = Known(name: fields[1], fingerprint: fingerprint)
      default: continue
      }
    }
  }

  /// Writes the file.
  func write(to path: String) throws(Problem) {
    var text = ""
    let fields = [
      ("address", address), ("tag", state.tag), ("modified", state.modified), ("checked", checked),
      ("problem", problem),
    ]
    for (name, value) in fields where !value.isEmpty {
      text += "\(name) \(value.split(whereSeparator: \.isNewline).joined(separator: " "))\n"
    }
    for (id, known) in articles.sorted(by: { $0.value.name < $1.value.name }) {
      text += "article \(String(known.fingerprint, radix: 16)) \(known.name) \(id)\n"
    }
    try FileTree.write(Array(text.utf8), to: path)
  }

  /// Returns what tells a text from others (FNV-1a).
  static func fingerprint(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
