/// The packed postings of some terms.
struct PackedPostings: Sendable {
  var bytes: [UInt8] = []
  /// How many articles and bytes the list of each term has.
  var lists: [(articles: Int, bytes: Int)] = []
}

/// Packed postings that were written.
struct WrittenPostings: WrittenPieces {
  /// How many articles and bytes the list of each term has.
  private(set) var lists: [(articles: Int, bytes: Int)] = []

  /// Writes the postings of the next terms.
  mutating func append(
    _ packed: PackedPostings, to writer: inout ImageWriter
  ) throws(ImageProblem) {
    lists += packed.lists
    try writer.append(packed.bytes, to: .postings)
  }
}
