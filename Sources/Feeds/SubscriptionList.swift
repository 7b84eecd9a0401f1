public import CorpusFiles
public import CorpusModel

/// The feeds that somebody reads, kept as OPML.
public struct SubscriptionList: Sendable {
  /// The feeds, in their order.
  public private(set) var feeds: [Subscription] = []
  /// What is wrong with the file.
  public private(set) var problems: [Problem] = []

  /// The largest file that is read.
  private static let largest = 16 * 1_048_576

  /// Creates a list of no feeds.
  public init() {}

  /// Reads the file; where there is none, nobody reads a feed.
  ///
  /// - Throws: What keeps one from reading it.
  public init(at path: String) throws(Problem) {
    guard let bytes = try FileTree.bytes(of: path, limit: Self.largest) else { return }
    let file = OutlineFile(bytes, path: path)
    problems = file.problems
    for feed in file.feeds { add(feed.title, feed.address, feed.groups) }
  }

  /// Adds a feed; one whose name another has gets a number.
  ///
  /// - Returns: The feed; nothing where its address is among the others.
  @discardableResult
  public mutating func add(
    _ name: String, _ address: String, _ groups: [String] = []
  ) -> Subscription? {
    guard !feeds.contains(where: { $0.address == address }) else { return nil }
    let plain = Self.line(name).isEmpty ? address : Self.line(name)
    let names = Set(feeds.map(\.name))
    let folders = Set(feeds.map(\.folder))
    var number = 1
    while true {
      let name = number == 1 ? plain : "\(plain) \(number)"
      let folder = ArticleFolder.name(for: name)
      if !names.contains(name), !folders.contains(folder) {
        let feed = Subscription(name: name, address: address, groups: groups, folder: folder)
        feeds.append(feed)
        return feed
      }
      number += 1
    }
  }

  /// Adds the feeds of another list that are not in this one, and returns them.
  public mutating func add(_ list: OutlineFile) -> [Subscription] {
    list.feeds.compactMap { add($0.title, $0.address, $0.groups) }
  }

  /// Removes a feed, and returns it; nothing where there is none of that name or address.
  public mutating func remove(_ name: String) -> Subscription? {
    guard let feed = feed(name) else { return nil }
    feeds.removeAll { $0 == feed }
    return feed
  }

  /// Returns the feed of a name, or else of an address.
  public func feed(_ name: String) -> Subscription? {
    feeds.first { $0.name == name } ?? feeds.first { $0.address == name }
  }

  /// Writes the file, over what is there.
  ///
  /// - Throws: What the system has against it; the file is as it was then.
  public func write(to path: String) throws(Problem) {
    try FileTree.write(Array(opml.utf8), to: path)
  }

  /// A name on one line, without what no text of XML may have.
  private static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control || [0xFFFE, 0xFFFF].contains(scalar.value)
        ? " " : scalar
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ")
    return words.joined(separator: " ")
  }
}
