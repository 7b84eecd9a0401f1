internal import TestSupport

/// A large file of some format, of which it is known where its articles end: so that however it is cut off,
/// it is known what must be read of the rest.
public struct CutFile: Sendable {
  /// A path whose ending tells the format.
  public let path: String
  /// The file.
  public let bytes: [UInt8]
  /// Where each article ends; nothing where only a whole file has it.
  private let ends: [Int]
  /// How much in front of the cut may be lost: what unpacks hands on whole blocks.
  private var slack = 0
  /// Whether the format shows from where on a file is cut off.
  private var showsCuts = false

  /// Returns what is wrong with what was read of the first bytes of the file; nothing where all is well.
  ///
  /// - Parameters:
  ///   - texts: The texts that were read.
  ///   - problems: How many problems were told.
  public func fault(of texts: [[UInt8]], problems: Int, cutAt end: Int) -> String? {
    let whole = ends.count { $0 + slack <= end }
    guard texts.count >= whole, texts.count <= max(1, ends.count) else {
      return "\(path), \(end): \(texts.count) articles instead of \(whole)"
    }
    // Not looked for anywhere in them: the generic search takes ten times as long as all reading.
    for number in 0..<whole where !Self.ends(texts[number], with: Self.last(number)) {
      return "\(path), \(end): article \(number) is not whole"
    }
    if showsCuts, end < (ends.last ?? 0), problems == 0 {
      return "\(path), \(end): nothing is said"
    }
    return problems > 20 ? "\(path), \(end): \(problems) problems" : nil
  }

  /// Whether a text has a sentence near its end: behind it the beginning of what comes next may stand, cut off.
  private static func ends(_ text: [UInt8], with sentence: String) -> Bool {
    let (end, sentence) = (text.suffix(400), Array(sentence.utf8))
    return end.indices.contains { end[$0] == sentence[0] && end[$0...].starts(with: sentence) }
  }

  /// The sentence that an article ends with.
  private static func last(_ number: Int) -> String { "وهذا آخر الخبر رقم \(number)." }
}

extension CutFile {
  /// Makes a file of each format, with so many articles of a kilobyte.
  public static func all(articles count: Int) -> [Self] {
    let texts = (0..<count).map(text)
    let feed = joined(
      texts.enumerated().map {
        "<item><title>خبر \($0)</title><description>\($1)</description></item>\n"
      },
      before: "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>\n", after: "</channel></rss>\n"
    )
    let mails = joined(
      texts.enumerated().map {
        "From a@b Mon Jan  3 07:00:00 2011\nSubject: \($0)\nContent-Type: text/plain; charset=utf-8\n\n\($1)\n\n"
      })
    let page = joined(
      texts.map { "<p>\($0)</p>\n" },
      before: "<html><head><title>خبر</title></head><body><article>\n",
      after: "</article></body></html>")
    let lines = joined(texts.enumerated().map(record))
    let members = texts.enumerated().map { ("\($0).txt", "خبر \($0)\n\n\($1)\n") }
    let tar = PackedFiles.tar(members.map { PackedFiles.Member($0.0, $0.1) })
    let tarEnds = ends(members, header: 512, block: 512)
    let (gzip, zstd) = (PackedFiles.gzip(lines.bytes), PackedFiles.zstd(lines.bytes))
    return [
      Self(path: "a.jsonl", lines),
      Self(
        path: "a.json",
        joined(texts.enumerated().map(record), before: "[", between: ",", after: "]"),
        showsCuts: true),
      Self(
        path: "a.csv",
        joined(texts.enumerated().map { "خبر \($0),\"\($1)\"\n" }, before: "title,text\n")),
      Self(path: "a.mbox", mails),
      Self(path: "a.xml", feed, showsCuts: true),
      Self(path: "a.html", (page.bytes, [])),
      Self(path: "a.jsonl.gz", (gzip, lines.ends), slack: 1 << 18, showsCuts: true),
      Self(path: "a.jsonl.zst", (zstd, lines.ends), slack: 1 << 18, showsCuts: true),
      Self(path: "a.tar", (tar, tarEnds), showsCuts: true),
      Self(
        path: "a.tar.gz", (PackedFiles.gzip(tar), tarEnds), slack: 1 << 18, showsCuts: true),
      Self(
        path: "a.tar.zst", (PackedFiles.zstd(tar), tarEnds), slack: 1 << 18, showsCuts: true),
      Self(
        path: "a.zip", (PackedFiles.zip(members), ends(members, header: 30, block: 1)),
        showsCuts: true),
    ]
  }

  private init(
    path: String, _ file: (bytes: [UInt8], ends: [Int]), slack: Int = 0, showsCuts: Bool = false
  ) {
    (self.path, bytes, ends) = (path, file.bytes, file.ends)
    (self.slack, self.showsCuts) = (slack, showsCuts)
  }

  private static func text(_ number: Int) -> String {
    var random = SeededGenerator(seed: UInt64(number) + 1)
    let words =
      "الوزير البلدية المدينة الجسر القطار المدرسة السوق الطريق الميناء المصنع الحقل النهر".split(
        separator: " ")
    let body = (0..<8).map { _ in
      (0..<8).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ") + "."
    }
    return body.joined(separator: " ") + " " + last(number)
  }

  private static func record(_ number: Int, _ text: String) -> String {
    "{\"title\":\"خبر \(number)\",\"text\":\"\(text)\"}\n"
  }

  private static func joined(
    _ parts: [String], before: String = "", between: String = "", after: String = ""
  ) -> (bytes: [UInt8], ends: [Int]) {
    var bytes = Array(before.utf8)
    var ends: [Int] = []
    for part in parts {
      if !ends.isEmpty { bytes += between.utf8 }
      bytes += part.utf8
      ends.append(bytes.count)
    }
    return (bytes + after.utf8, ends)
  }

  /// Returns where the members of a container end.
  private static func ends(
    _ members: [(name: String, text: String)], header: Int, block: Int
  ) -> [Int] {
    var end = 0
    return members.map { name, text in
      end = (end + block - 1) / block * block + header + text.utf8.count
      if block == 1 { end += name.utf8.count }
      return end
    }
  }
}
