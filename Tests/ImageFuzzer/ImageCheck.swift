import CorpusModel
import FuzzedImage
import IndexImage
import SearchQuery

/// Damages an image as a fuzzer makes up, reads all that is in it, and stops the program where
/// something does not hold that must.
struct ImageCheck {
  private var bytes: [UInt8]
  /// Which articles and terms are looked at closely: one in sixteen, from here on.
  private var first = 0

  /// Takes changes of five bytes: the section, the place in it (two), what is done there, and by how
  /// much.
  init(_ input: some Collection<UInt8>) {
    bytes = FuzzedImage.bytes
    var rest = input[...]
    while rest.count >= 5 {
      let section = FuzzedImage.sections[Int(rest.removeFirst()) % FuzzedImage.sections.count]
      let low = Int(rest.removeFirst())
      let place = low | Int(rest.removeFirst()) << 8
      let (change, amount) = (rest.removeFirst(), rest.removeFirst())
      first = (first + place) % 16
      let start = section.lowerBound + place % section.count
      let end = min(bytes.count, start + 1 + Int(amount))
      switch change % 8 {
      case 0...2: bytes[start] = amount
      case 3: bytes[start] ^= amount
      case 4: bytes[start] &+= amount
      case 5: for place in start..<end { bytes[place] = 0 }
      case 6: for place in start..<end { bytes[place] = 0xFF }
      default:
        let from = Image.headerLength + Int(change >> 3) * 331 % (bytes.count - Image.headerLength)
        for offset in 0..<min(end - start, bytes.count - from) {
          bytes[start + offset] = FuzzedImage.bytes[from + offset]
        }
      }
    }
  }

  /// Reads the image in every way there is.
  func run() {
    guard let image = try? Image(bytes) else {
      expect(false)
      return
    }
    expect(image.articleCount == FuzzedImage.articles.count)
    // There is something in each section to be damaged.
    expect(FuzzedImage.sections.count == 20)
    checkTerms(image)
    checkArticles(image)
    _ = try? image.verify()
    for group in image.copies.groups {
      expect(group.count > 1 && group.allSatisfy { (0..<image.articleCount).contains($0) })
    }
    for article in 0..<image.articleCount {
      expect(image.copies.group(of: article)?.contains(article) ?? true)
      expect((0..<image.articleCount).contains(image.copies.representative(of: article)))
    }
    for actor in image.actors {
      expect(actor.articles.allSatisfy { $0 < image.articleCount })
      expect(zip(actor.articles, actor.articles.dropFirst()).allSatisfy { $0 < $1 })
    }
    expect(image.notes.count * 2 <= image.byteCount)
    _ = image.partialSources
    for source in image.sources { expect(source.articles.upperBound <= image.articleCount) }
    SearchCheck(image).run(
      ParsedQuery(parsing: Self.queries[first], isTyping: first % 2 == 0), flags: UInt8(first) &* 17
    )
  }

  private func checkTerms(_ image: Image) {
    var seen = 0
    var longest: [UInt8] = []
    var wanted: [[UInt8]] = []
    image.forEachTerm(in: 0..<image.termCount) { term, key, typed in
      expect(term >= seen && term < image.termCount)
      seen = term + 1
      if key.count > longest.count { longest = Array(key) }
      if term % 16 == first { wanted += [Array(key), Array(typed)] }
    }
    for term in 0..<image.termCount {
      _ = image.articleCount(ofTerm: term)
      if term % 8 == first % 8 { check(image.postings(ofTerm: term), image) }
    }
    image.forEachPostings(ofTerms: 0..<image.termCount) { _, list in
      var next = 0
      list.forEach { article, _ in
        expect(article >= next && article < image.articleCount)
        next = Int(article) + 1
      }
    }
    for word in wanted + [longest, []] {
      for range in image.terms(ofStem: word) + image.terms(ofSound: word)
        + [image.terms(ofKey: word[...]), image.terms(withKeyPrefix: word.prefix(4))]
      {
        expect(range.lowerBound >= 0 && range.upperBound <= image.termCount)
      }
      if let list = image.postings(ofKeyPrefix: word.prefix(2)) { check(list, image) }
      for edits in 1...2 {
        let keys = image.keys(near: word[...], edits: edits)
        expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
        image.forEachTerm(ofKeys: Array(keys.prefix(20))) { term, _, _ in
          expect(term < image.termCount)
        }
      }
    }
  }

  private func check(_ list: PostingList, _ image: Image) {
    var next = 0
    list.forEachWithPositions { article, occurrences, positions in
      expect(article >= next && article < image.articleCount)
      next = Int(article) + 1
      expect(positions.count <= occurrences >> 1)
      expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  private func checkArticles(_ image: Image) {
    for number in [-1, image.articleCount] + stride(from: first, to: image.articleCount, by: 16) {
      let record = image.record(number)
      expect(image.articleCount == 0 || image.outlets.indices.contains(Int(record.outlet)))
      if let head = image.head(number) { _ = image.number(of: head.id) }
      guard let article = image.article(number) else { continue }
      for paragraph in article.paragraphs {
        expect(paragraph.range.end <= article.text.count)
        _ = article.text[paragraph.range]
      }
    }
    image.withLengthClasses { expect($0.count >= image.articleCount) }
  }

  private func expect(_ holds: Bool, line: UInt = #line) {
    if !holds { fatalError("line \(line)") }
  }

  /// One query for each way to look closely.
  private static let queries = [
    "الجز", "الرئيس أحمد", "في و", "\"في الجزائر\"", "رئيس OR وزارة", "الج* -في", "احمد~", "OPEC",
    "actor:الجزائر", "outlet:outlet في", "date:2020-03..2020-09 و", "title:في", "kind:person",
    "الجزئر",
    "hg[.hzv", "و*",
  ]
}
