public import CorpusModel
internal import Markup

/// A list of feeds, as OPML.
public struct OutlineFile: Sendable {
  /// A feed of the list.
  public struct Feed: Sendable, Hashable {
    /// What the list calls it; the address where it has no name.
    public let title: String
    /// The address, `http` or `https`, without blanks or control characters.
    public let address: String
    /// The groups that it is in, the outermost first.
    public let groups: [String]
    /// Which outline of the file it is, from 0.
    public let place: Int
  }

  /// The feeds, in the order of the file, none twice.
  public let feeds: [Feed]
  /// What is wrong with the file.
  public let problems: [Problem]

  /// Reads a list of feeds, whatever its bytes are like.
  ///
  /// - Parameter path: The path as it is shown.
  public init(_ bytes: [UInt8], path: String) {
    var log = FileLog(path)
    var feeds: [Feed] = []
    var known: Set<String> = []
    var refused = 0
    var others = 0
    if let document = MarkupDocument(feed: bytes, &log) {
      if !document.nodes.contains(where: { $0.tag == .opml }) {
        log.note("no list of feeds: not OPML")
      }
      let outlines = document.nodes.indices.filter { document.nodes[$0].tag == .outline }
      let groups = Set(outlines.map { document.nodes[$0].parent })
      for (place, node) in outlines.enumerated() {
        guard let written = document.attribute(.xmlUrl, of: node) else {
          if !groups.contains(Int32(node)) { others += 1 }
          continue
        }
        let address = String(decoding: PageFields.address(written), as: UTF8.self)
        guard !address.isEmpty else {
          refused += 1
          continue
        }
        guard known.insert(address).inserted else { continue }
        let title = Self.title(node, document)
        feeds.append(
          Feed(
            title: title.isEmpty ? address : title, address: address,
            groups: Self.groups(node, document), place: place))
      }
    }
    if refused > 0 { log.note("feeds without an address of the web, left out: \(refused)") }
    if others > 0 { log.note("outlines that are no feeds, left out: \(others)", .warning) }
    self.feeds = feeds
    problems = log.problems
  }

  /// How many bytes of a name are read.
  private static let longestTitle = 1000

  private static func title(_ node: Int, _ document: MarkupDocument) -> String {
    let written = document.attribute(.text, of: node) ?? document.attribute(.title, of: node) ?? []
    var beginning = written.prefix(longestTitle)
    // Not within a scalar.
    while beginning.endIndex < written.endIndex, written[beginning.endIndex] & 0xC0 == 0x80,
      !beginning.isEmpty
    {
      beginning.removeLast()
    }
    // It was resolved as an attribute: a name may have an ampersand, or look like a tag.
    var line = PageLine()
    line.append(CleanText(Array(beginning)).utf8)
    return String(decoding: line.utf8, as: UTF8.self)
  }

  private static func groups(_ node: Int, _ document: MarkupDocument) -> [String] {
    var groups: [String] = []
    var parent = Int(document.nodes[node].parent)
    while parent >= 0 {
      if document.nodes[parent].tag == .outline { groups.append(title(parent, document)) }
      parent = Int(document.nodes[parent].parent)
    }
    return groups.reversed().filter { !$0.isEmpty }
  }
}
