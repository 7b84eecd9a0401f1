/// Writes an image, to memory or to a file.
///
/// Sections gather in memory and are written one after the other at the end; one that is large may
/// be streamed as it comes. A file is written beside its place and takes it only when it is whole;
/// whatever goes wrong before, the old one stays and nothing else is left.
struct ImageWriter: ~Copyable {
  /// What is in the image; to be set before it is finished.
  var counts = ImageCounts()

  private var header = ImageHeader()
  private var isWritten = Array(repeating: false, count: ImageSection.allCases.count)
  private var gathered: [[[UInt8]]] = Array(repeating: [], count: ImageSection.allCases.count)
  private var streamed: ImageSection?
  private var sink: ImageSink

  /// Creates a writer to memory.
  init() { sink = ImageSink() }

  /// Creates a writer to a file, which must not be a folder.
  init(path: String) throws(ImageProblem) { sink = try ImageSink(path: path) }

  /// Appends bytes to a section; those of a section that was written already are lost.
  mutating func append(_ bytes: [UInt8], to section: ImageSection) throws(ImageProblem) {
    guard !bytes.isEmpty else { return }
    if section == streamed {
      try write(bytes, to: section)
    } else {
      assert(!isWritten[section.index], "\(section) is written already")
      gathered[section.index].append(bytes)
    }
  }

  /// Writes what there is of a section, and what is appended to it from now on as it comes, until
  /// another section is streamed.
  mutating func stream(_ section: ImageSection) throws(ImageProblem) {
    guard !isWritten[section.index] else { return }
    try sink.pad(to: ImageHeader.alignment)
    header.entries[section.index].offset = sink.count
    isWritten[section.index] = true
    streamed = section
    let chunks = gathered[section.index]
    gathered[section.index] = []
    for chunk in chunks { try write(chunk, to: section) }
  }

  /// Writes all that is left, and gives a file its name; returns the bytes of an image in memory.
  @discardableResult
  consuming func finish() throws(ImageProblem) -> [UInt8] {
    for section in ImageSection.allCases { try stream(section) }
    try sink.pad(to: ImageHeader.alignment)
    header.imageLength = sink.count
    header.counts = counts
    return try sink.finish(header: header.encoded)
  }

  private mutating func write(_ bytes: [UInt8], to section: ImageSection) throws(ImageProblem) {
    header.entries[section.index].length += bytes.count
    header.entries[section.index].checksum = Checksum.extending(
      header.entries[section.index].checksum, by: bytes)
    try sink.write(bytes)
  }
}
