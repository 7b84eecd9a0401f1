public import CorpusFiles
public import CorpusModel

/// The feeds that somebody reads, kept as OPML.
public struct SubscriptionList: Sendable {
  /// The feeds, in their order.
  public private(set) var feeds: [Subscription] = []
  /// What is wrong with the file.
  public private(set) var problems: [Problem] = []

  /// The file that was read, and which outline of it each address has; nothing where none was.
  private(set) var source: (bytes: [UInt8], places: [String: Int])?

  /// What the feeds have of their own.
  private var addresses: Set<String> = []
  private var names: Set<String> = []
  private var folders: Set<String> = []
  /// The number that the next feed gets of a name that some have already.
  private var numbers: [String: Int] = [:]

  /// The largest file that is read.
  private static let largest = 16 * 1_048_576
  /// How many bytes a name has at most, and the one that a number is put behind: the name of its folder has
  /// room for both then, and so is another.
  private static let longestName = 900
  private static let longestNumbered = 100

  /// Creates a list of no feeds.
  public init() {}

  /// Reads the file; where there is none, nobody reads a feed.
  ///
  /// - Throws: What keeps one from reading it.
  public init(at path: String) throws(Problem) {
    guard let bytes = try FileTree.bytes(of: path, limit: Self.largest) else {
      self.init()
      return
    }
    self.init(bytes, path: path)
  }

  /// Reads the bytes of a file.
  init(_ bytes: [UInt8], path: String) {
    let file = OutlineFile(bytes, path: path)
    problems = file.problems
    for feed in file.feeds { add(feed.title, feed.address, feed.groups) }
    source = (
      bytes,
      Dictionary(file.feeds.map { ($0.address, $0.place) }, uniquingKeysWith: { first, _ in first })
    )
  }

  /// Adds a feed; one whose name another has gets a number.
  ///
  /// - Returns: The feed; nothing where its address is among the others.
  @discardableResult
  public mutating func add(
    _ name: String, _ address: String, _ groups: [String] = []
  ) -> Subscription? {
    guard !addresses.contains(address) else { return nil }
    let line = Self.line(name)
    let plain = Self.cut(line.isEmpty ? address : line, Self.longestName)
    let stem = Self.cut(plain, Self.longestNumbered)
    var name = plain
    var folder = ArticleFolder.name(for: name)
    while names.contains(name) || folders.contains(folder) {
      let number = numbers[stem, default: 2]
      numbers[stem] = number + 1
      name = "\(stem) \(number)"
      folder = ArticleFolder.name(for: name)
    }
    let feed = Subscription(name: name, address: address, groups: groups, folder: folder)
    feeds.append(feed)
    addresses.insert(address)
    names.insert(name)
    folders.insert(folder)
    return feed
  }

  /// Adds the feeds of another list that are not in this one, and returns them.
  public mutating func add(_ list: OutlineFile) -> [Subscription] {
    list.feeds.compactMap { add($0.title, $0.address, $0.groups) }
  }

  /// Removes a feed, and returns it; nothing where there is none of that name or address.
  public mutating func remove(_ name: String) -> Subscription? {
    guard let feed = feed(name) else { return nil }
    feeds.removeAll { $0 == feed }
    addresses.remove(feed.address)
    names.remove(feed.name)
    folders.remove(feed.folder)
    numbers.removeAll()
    return feed
  }

  /// Returns the feed of a name, or else of an address.
  public func feed(_ name: String) -> Subscription? {
    feeds.first { $0.name == name } ?? feeds.first { $0.address == name }
  }

  /// Writes the file, over what is there, unless that is the file that was read and not all of it is in this list.
  ///
  /// - Throws: What is against it; the file is as it was then.
  public func write(to path: String) throws(Problem) {
    if let problem = problems.first(where: { $0.path == path }) {
      throw Problem(
        path: path, line: problem.line,
        message: "is left as it is, since not all of it can be read: \(problem.message)")
    }
    try FileTree.write(Array(opml.utf8), to: path)
  }

  /// The beginning of a text, without half a scalar.
  private static func cut(_ text: String, _ most: Int) -> String {
    guard text.utf8.count > most else { return text }
    var cut = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF8.width(scalar)
      if count > most { break }
      cut.append(scalar)
    }
    return line(String(cut))
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
