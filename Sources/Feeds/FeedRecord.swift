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
    // As bytes: of characters, a blank with a mark behind it would be another.
    for line in bytes.split(separator: 0x0A) {
      let parts = Self.fields(line, 2)
      guard parts.count == 2 else { continue }
      let value = String(decoding: parts[1], as: UTF8.self)
      switch String(decoding: parts[0], as: UTF8.self) {
      case "address": address = value
      case "tag": state.tag = value
      case "modified": state.modified = value
      case "checked": checked = value
      case "problem": problem = value
      case "article":
        let fields = Self.fields(parts[1], 3).map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 3, let fingerprint = UInt64(fields[0], radix: 16) else { continue }
        articles[fields[2]] = Known(name: fields[1], fingerprint: fingerprint)
      default: continue
      }
    }
  }

  private static func fields(_ line: ArraySlice<UInt8>, _ most: Int) -> [ArraySlice<UInt8>] {
    line.split(separator: 0x20, maxSplits: most - 1)
  }

  /// Writes the file, for its owner alone: it tells what somebody reads.
  func write(to path: String) throws(Problem) {
    var text = ""
    let fields = [
      ("address", address), ("tag", state.tag), ("modified", state.modified), ("checked", checked),
      ("problem", problem),
    ]
    for (name, value) in fields where !value.isEmpty {
      text += "\(name) \(Self.line(value))\n"
    }
    for (id, known) in articles.sorted(by: { $0.value.name < $1.value.name }) {
      text += "article \(String(known.fingerprint, radix: 16)) \(known.name) \(Self.line(id))\n"
    }
    try FileTree.write(Array(text.utf8), to: path, isPrivate: true)
  }

  private static func line(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
