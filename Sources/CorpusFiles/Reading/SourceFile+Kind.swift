extension SourceFile.Kind {
  /// Tells what a file holds by its path; nothing where it is none of a corpus's files.
  init?(path: [UInt8]) {
    func name(upTo end: Int) -> Range<Int> {
      var last = end
      while last > 0, path[last - 1] == 0x2F { last -= 1 }
      var first = last
      while first > 0, path[first - 1] != 0x2F { first -= 1 }
      return first..<last
    }
    let file = name(upTo: path.count)
    self.init(name: path[file], folder: path[name(upTo: file.lowerBound)])
  }

  /// Tells what a file holds; nothing where it is none of a corpus's files.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - folder: The name of the folder that it lies in.
  init?(name: ArraySlice<UInt8>, folder: ArraySlice<UInt8>) {
    guard let dot = name.lastIndex(of: 0x2E), dot > name.startIndex, name.endIndex - dot <= 9 else {
      return nil
    }
    let ending = Self.key(name[dot...].dropFirst())
    guard let kind = Self.endings.first(where: { $0.key == ending })?.kind else {
      if ending == Self.script, Self.areTweets(name[..<dot]) {
        self = .json
        return
      }
      guard ending == Self.yaml else { return nil }
      switch String(decoding: folder, as: UTF8.self) {
      case "actors": self = .actors
      case "ties": self = .ties
      case "events": self = .events
      default: return nil
      }
      return
    }
    switch kind {
    case .table where ending == Self.tsv && folder.elementsEqual(Self.gazetteerFolder):
      self = .gazetteer
    case .packed:
      let inner = name[..<dot]
      if inner.suffix(4).map({ $0 | 0x20 }) == Self.tar {
        self = .archive
      } else {
        // What is packed twice is not read.
        guard let kind = Self(name: inner, folder: folder), kind.isArticle, kind != .packed,
          kind != .archive
        else { return nil }
        self = .packed
      }
    default: self = kind
    }
  }

  /// The endings of files that are packed.
  static let packedEndings: Set<[UInt8]> = Set(["gz", "zst"].map { Array($0.utf8) })

  /// The letters of an ending without their case, in a machine word.
  private static func key(_ ending: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in ending {
      key = key << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return key
  }

  /// So few that looking through them is quicker than hashing; those of the program's own files in front.
  private static let endings: [(key: UInt64, kind: Self)] = {
    let kinds: [(Self, [String])] = [
      (.markdown, ["md", "markdown"]), (.table, ["tsv", "csv"]),
      (.plainText, ["txt", "text", "srt", "vtt"]),
      (.page, ["html", "htm", "xhtml"]), (.feed, ["rss", "atom", "rdf", "xml"]),
      (.mail, ["mbox", "eml", "emlx", "mht", "mhtml"]), (.jsonLines, ["jsonl", "ndjson"]),
      (.json, ["json"]), (.packed, ["gz", "zst"]),
      (.archive, ["tar", "tgz", "tzst", "zip", "epub", "docx", "docm", "odt"]),
    ]
    return kinds.flatMap { kind, names in names.map { (key($0.utf8), kind) } }
  }()

  /// Whether a script of such a name is what Twitter exports: JSON with a name before it.
  private static func areTweets(_ stem: ArraySlice<UInt8>) -> Bool {
    let stem = stem.map { $0 | 0x20 }
    return stem.elementsEqual("tweet".utf8) || stem.starts(with: "tweets".utf8)
  }

  private static let yaml = key("yaml".utf8)
  private static let script = key("js".utf8)
  private static let tsv = key("tsv".utf8)
  private static let tar = Array(".tar".utf8)
  private static let gazetteerFolder = Array("gazetteer".utf8)
}

extension SourceFile.Kind {
  /// The kinds of files that hold articles.
  public static let ofArticles = Set(allCases.filter(\.isArticle))

  /// Whether a file with such a path holds articles.
  public static func isOfArticles(_ path: [UInt8]) -> Bool {
    Self(name: path.split(separator: 0x2F).last ?? [], folder: [])?.isArticle ?? false
  }

  /// Whether such a file holds articles.
  public var isArticle: Bool {
    switch self {
    case .markdown, .plainText, .page, .feed, .mail, .jsonLines, .json, .table, .packed, .archive:
      true
    case .actors, .ties, .events, .gazetteer: false
    }
  }

  /// Whether such a file may hold very many articles, is read piece by piece, and may be of any size.
  public var isStreamed: Bool {
    switch self {
    case .jsonLines, .json, .table, .mail, .packed, .archive: true
    case .markdown, .plainText, .page, .feed, .actors, .ties, .events, .gazetteer: false
    }
  }
}
