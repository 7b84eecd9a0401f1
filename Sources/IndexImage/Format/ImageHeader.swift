/// The numbers of things in an image.
struct ImageCounts: Hashable, Sendable {
  /// How many articles, keys and terms there are.
  var articles = 0
  var keys = 0
  var terms = 0
  /// The words of all titles and bodies.
  var words = 0
}

/// What an image begins with: what it is, how much there is in it and where.
struct ImageHeader: Equatable, Sendable {
  /// Where a section lies, and what it must be.
  struct Entry: Equatable, Sendable {
    var offset = 0
    var length = 0
    var checksum: UInt32 = 0
  }

  /// The first bytes: a byte that is no text, a name, and line ends that careless copying breaks.
  static let magic: [UInt8] = [0x89, 0x57, 0x52, 0x51, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The version of the format; another version is another format.
  static let version: UInt32 = 6
  /// Sections begin at multiples of this.
  static let alignment = 64

  private static let tableOffset = 48
  private static let entryLength = 24
  private static let checksumOffset = tableOffset + ImageSection.allCases.count * entryLength
  /// How many bytes a header takes, before the first section.
  static let length = (checksumOffset + 4 + alignment - 1) / alignment * alignment

  /// How many bytes the image has.
  var imageLength = 0
  /// What there is in it.
  var counts = ImageCounts()
  /// Where each section lies, in the order of `ImageSection`.
  var entries = Array(repeating: Entry(), count: ImageSection.allCases.count)

  /// The header as it is written.
  var encoded: [UInt8] {
    var bytes = Self.magic
    bytes.reserveCapacity(Self.length)
    bytes.append(u32: Self.version)
    bytes.append(u32: UInt32(ImageSection.allCases.count))
    bytes.append(u64: imageLength)
    bytes.append(u32: UInt32(clamping: counts.articles))
    bytes.append(u32: UInt32(clamping: counts.keys))
    bytes.append(u64: counts.terms)
    bytes.append(u64: counts.words)
    for (section, entry) in zip(ImageSection.allCases, entries) {
      bytes.append(u32: section.rawValue)
      bytes.append(u32: entry.checksum)
      bytes.append(u64: entry.offset)
      bytes.append(u64: entry.length)
    }
    bytes.append(u32: Checksum.of(bytes))
    bytes.append(contentsOf: repeatElement(0, count: Self.length - bytes.count))
    return bytes
  }

  /// Creates the header of an empty image.
  init() {}

  /// Reads and checks the header that bytes begin with.
  init(_ bytes: ImageBytes) throws(ImageProblem) {
    guard bytes.array(0..<Self.magic.count) == Self.magic else {
      // An image that is being written begins with zeros; so does one whose writer was cut off.
      throw ImageProblem(.notAnImage)
    }
    let version = bytes.u32(8)
    guard version == Self.version || bytes.count < 12 else {
      throw ImageProblem(.otherVersion(Int(version)))
    }
    guard bytes.count >= Self.length else { throw ImageProblem(.truncated) }
    let damaged = ImageProblem(.damaged(section: "header"))
    guard Checksum.of(bytes.slice(0..<Self.checksumOffset)) == bytes.u32(Self.checksumOffset),
      bytes.slice(Self.checksumOffset + 4..<Self.length).withBytes({ span in
        span.indices.allSatisfy { span[$0] == 0 }
      }),
      Int(bytes.u32(12)) == ImageSection.allCases.count,
      let imageLength = Int(exactly: bytes.u64(16))
    else { throw damaged }
    guard imageLength <= bytes.count else { throw ImageProblem(.truncated) }
    // No term takes less than a byte.
    guard imageLength == bytes.count,
      let terms = Int(exactly: bytes.u64(32)), terms <= imageLength,
      let words = Int(exactly: bytes.u64(40)),
      // No number of an article or a key takes the highest of 32 bits.
      max(bytes.u32(24), bytes.u32(28)) <= Int32.max
    else { throw damaged }
    self.imageLength = imageLength
    counts = ImageCounts(
      articles: Int(bytes.u32(24)), keys: Int(bytes.u32(28)), terms: terms, words: words)
    for section in ImageSection.allCases {
      let place = Self.tableOffset + section.index * Self.entryLength
      guard bytes.u32(place) == section.rawValue,
        let offset = Int(exactly: bytes.u64(place + 8)),
        let length = Int(exactly: bytes.u64(place + 16)),
        bytes.holds(offset, length)
      else { throw damaged }
      entries[section.index] = Entry(
        offset: offset, length: length, checksum: bytes.u32(place + 4))
    }
  }
}
