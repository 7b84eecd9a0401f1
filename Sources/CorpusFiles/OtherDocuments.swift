internal import CorpusModel

/// Documents in a folder that are of kinds that people keep reports in, and that are not read: so that nobody believes
/// that they were.
struct OtherDocuments {
  private var counts: [String: Int] = [:]
  /// The path of the first of them, as it is shown.
  private var first: String?

  private static let endings: Set<String> = [
    "pdf", "doc", "rtf", "pages", "wpd", "djvu", "mobi", "azw3", "ppt",
    "pptx",
    "odp", "xls", "xlsx", "ods", "msg", "pst", "ost", "webarchive", "warc", "enex", "srt", "vtt",
    "sqlite", "db", "mdb", "7z", "rar", "bz2", "xz",
  ]

  /// Notes a file that is not read.
  mutating func note(_ name: [UInt8], at path: [UInt8]) {
    guard let dot = name.lastIndex(of: 0x2E), dot > 0, name.count - dot <= 11 else { return }
    let ending = String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
    guard Self.endings.contains(ending), name != Array("Thumbs.db".utf8) else { return }
    counts[ending, default: 0] += 1
    if first == nil { first = ShownPath.text(of: path) }
  }

  /// Returns what is to be said of them, once.
  mutating func takeProblem() -> Problem? {
    guard let path = first else { return nil }
    let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = kinds.prefix(6).map { "\($0.value) .\($0.key)" }
    let words = (shown + (kinds.count > 6 ? ["…"] : [])).joined(separator: ", ")
    let all = counts.values.reduce(0, +)
    (first, counts) = (nil, [:])
    let message =
      all == 1
      ? "is not read: convert it to text or HTML"
      : "is not read, and neither are others of such kinds (\(words)): convert them to text or HTML"
    return Problem(path: path, severity: .warning, message: message)
  }
}
