internal import CorpusModel

/// The paths of the files that articles were read from: the section `paths`.
///
/// How many there are in four bytes; for each the first article in four and where it begins in five,
/// and one entry more for the end; then the paths. A path holds until the next.
struct PathTable {
  private let bytes: ImageBytes
  private let count: Int
  private static let entryLength = 9

  /// Creates the reader of a section.
  init(_ bytes: ImageBytes) {
    self.bytes = bytes
    count = min(Int(bytes.u32(0)), bytes.count / Self.entryLength)
  }

  /// Returns the path of an article.
  func path(_ article: Int) -> String {
    let next = (0..<count).firstPlace { Int(bytes.u32(entry($0))) > article }
    guard next > 0 else { return "" }
    let paths = entry(count + 1)
    let start = bytes.u40(entry(next - 1) + 4)
    let end = max(start, bytes.u40(entry(next) + 4))
    return String(decoding: bytes.array(paths + start..<paths + end), as: UTF8.self)
  }

  private func entry(_ place: Int) -> Int { 4 + place * Self.entryLength }

  /// Returns the section.
  static func encoded(_ paths: [(first: Int, path: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(u32: UInt32(clamping: paths.count))
    var start = 0
    for (first, path) in paths {
      bytes.append(u32: UInt32(clamping: first))
      bytes.append(u40: start)
      start += path.count
    }
    bytes.append(u32: .max)
    bytes.append(u40: start)
    for (_, path) in paths { bytes += path }
    return bytes
  }
}
