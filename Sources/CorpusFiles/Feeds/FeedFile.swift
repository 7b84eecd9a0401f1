internal import Charsets
public import CorpusModel
internal import Markup

/// A feed that was saved, as RSS 0.9 to 2.0 or Atom: an article an entry.
///
/// The text of an entry is its content, or where it has none its description. What is wrong in the XML is told
/// once, and the entries before it, and behind it where that can be, are read all the same. Nothing that
/// a feed names is opened, and no entity that it declares is replaced.
public struct FeedFile: Sendable {
  /// The articles, in the order of the file.
  public let articles: [RawArticle]
  /// What is wrong with the file.
  public var problems: [Problem] { log.problems }
  /// What was noticed in the file.
  let log: FileLog
  /// What the feed is called; empty where it does not say.
  public let title: [UInt8]

  /// How many entries are read.
  static let most = 100_000

  /// Reads a feed, whatever its bytes are like.
  ///
  /// - Parameters:
  ///   - path: The path as it is shown.
  ///   - charset: The set of characters that a server says the bytes are in; empty where it says nothing.
  public init(_ bytes: [UInt8], path: String, charset: String = "") {
    var log = FileLog(path)
    let stated = Charset(named: charset.utf8)
    guard let document = MarkupDocument(feed: bytes, stated: stated, &log) else {
      (articles, self.log, title) = ([], log, [])
      return
    }
    let roots = document.children(of: -1)
    let root = roots.first { Self.roots.contains(document.nodes[$0].tag) }
    guard let root else {
      if Self.begins(bytes, with: ["<urlset", "<sitemapindex"]) {
        log.note("is a list of addresses (a sitemap), and is not read", .warning)
      } else {
        log.note("no feed: neither RSS nor Atom")
      }
      (articles, self.log, title) = ([], log, [])
      return
    }
    let channel =
      document.children(of: root).first { document.nodes[$0].tag == .channel } ?? root
    let feed = FeedEntry(channel, of: document)
    // The entries of RSS 1.0 stand beside the channel.
    let entries =
      (document.children(of: channel) + (channel == root ? [] : document.children(of: root)))
      .filter { [.item, .entry].contains(document.nodes[$0].tag) }
    title = feed.title
    if entries.isEmpty { log.note("the feed has no entries", .warning) }
    if entries.count > Self.most { log.note("only the first \(Self.most) entries are read") }
    // Of all entries at once, if any is of elements.
    var hints: PageHints?
    var others = 0
    articles = entries.prefix(Self.most).compactMap {
      let entry = FeedEntry($0, of: document)
      if entry.isOther {
        others += 1
        return nil
      }
      return entry.article(of: feed, &hints)
    }
    if others > 0 {
      log.note(
        "entries that are no articles, such as pictures and comments, left out: \(others)", .warning
      )
    }
    self.log = log
  }

  /// Whether bytes begin with the element of a feed, behind what XML begins with.
  static func beginsAsFeed(_ bytes: [UInt8]) -> Bool {
    begins(bytes, with: ["<rss", "<feed", "<rdf:RDF"])
  }

  /// Whether the first element of XML has one of some names, each with its bracket.
  private static func begins(_ bytes: [UInt8], with names: [String]) -> Bool {
    var head = bytes.prefix(1024).drop { $0 <= 0x20 || $0 >= 0x80 }
    // The declaration, style sheets and comments.
    while head.starts(with: "<?".utf8) || head.starts(with: "<!".utf8) {
      head = head.drop { $0 != 0x3E }.dropFirst().drop { $0 <= 0x20 }
    }
    return names.contains { name in
      head.starts(with: name.utf8)
        && head.dropFirst(name.utf8.count).first.map { $0 <= 0x20 || $0 == 0x3E } == true
    }
  }

  private static let roots: [Tag] = [.rss, .rdf, .feed]

  /// Whether bytes look like a feed and not like a page: what comes first that is an element.
  public static func isLikely(_ bytes: some Collection<UInt8>) -> Bool {
    // Of wide letters every other byte is zero.
    let plain = bytes.prefix(4096).filter { $0 != 0 }.prefix(2048)
    let head = String(decoding: plain, as: UTF8.self).lowercased()
    return ["<rss", "<feed", "<rdf:rdf"].contains { head.contains($0) }
  }
}

extension MarkupDocument {
  /// Reads the XML of a feed, or of a list of feeds; nothing where that cannot be.
  init?(feed bytes: [UInt8], stated charset: Charset? = nil, _ log: inout FileLog) {
    guard Self.isReadable else {
      log.note("cannot be read: libxml2 is not installed")
      return nil
    }
    var text = PageEncoding(bytes, stated: charset, &log).text.utf8
    // Blanks before the declaration are frequent, and not allowed; what it declares is done.
    let start = text.firstIndex { $0 != 0x20 && $0 != 0x0A } ?? text.endIndex
    if text[start...].starts(with: "<?xml".utf8),
      let end = text[start...].firstIndex(of: 0x3E)
    {
      for place in start...end where text[place] != 0x0A { text[place] = 0x20 }
    }
    self.init(xml: text)
    if let entityLine {
      log.note("the entities that it declares are not read", line: entityLine, .warning)
    }
    if let fault {
      log.note("not well-formed XML: \(CleanText.shown(fault.message))", line: fault.line)
    }
  }
}
