/// The words of all articles, sorted by their terms, piece by piece: each piece has the words of terms
/// that follow each other, as many as the memory may take that all pieces use in turn.
///
/// A pass over the words counts them, and one for each piece puts each of its words behind those of its
/// term.
@safe final class Inversion: @unchecked Sendable {
  /// The terms, parted into pieces.
  let pieces: [Range<Int>]
  /// Where the words of each term begin among those of all, in the order of terms; one more for the end.
  let starts: [UInt32]

  private let batches: [TokenBatch]
  private let order: TermOrder
  /// The batches, parted so that each part has about as many words, and how many words each part has of
  /// each term.
  private let parts: [Range<Int>]
  private let counts: [[UInt32]]
  /// The words of a piece, and behind them places for the words of others.
  private let words: UnsafeMutablePointer<Word>
  private let room: Int
  /// Which of all words comes first in the piece.
  private var first = 0

  /// A word of an article.
  struct Word {
    var article: UInt32
    /// The position, and `isInTitle`.
    var position: UInt32

    /// The bit of the position that is set in a title.
    static let isInTitle: UInt32 = 1 << 31
  }

  /// How far apart places are that two cores write to all the time: no line of the cache has both.
  private static let placesApart = 16
  /// How many words a piece may have in any case, and which part of all words.
  private static let smallPiece = 3 << 22
  private static let mostPieces = 6

  /// Prepares to sort the words of batches that follow each other.
  init(_ batches: [TokenBatch], _ order: TermOrder, cores: Int, smallPiece: Int? = nil) {
    self.batches = batches
    self.order = order
    let parts = Self.parts(of: batches, cores)
    self.parts = parts
    let counts = inParallel(parts.count) { Self.counts(batches[parts[$0]], order) }
    self.counts = counts
    var starts: [UInt32] = []
    starts.reserveCapacity(order.count + 1)
    var next: UInt32 = 0
    for term in order.sorted {
      starts.append(next)
      for part in counts { next += part[Int(term)] }
    }
    starts.append(next)
    self.starts = starts
    let most = max(smallPiece ?? Self.smallPiece, Int(next) / Self.mostPieces)
    pieces = Self.pieces(starts, most)
    room = pieces.reduce(0) { max($0, Int(starts[$1.upperBound] - starts[$1.lowerBound])) }
    unsafe words = WidePages.allocate(room + parts.count * Self.placesApart, of: Word.self)
  }

  deinit { unsafe words.deallocate() }

  /// The words of a term of the piece that was sorted last, by its place in the order.
  func words(of term: Int) -> UnsafeBufferPointer<Word> {
    unsafe UnsafeBufferPointer(
      start: words + (Int(starts[term]) - first), count: Int(starts[term + 1] - starts[term]))
  }

  /// Sorts the words of a piece; those of the piece before are lost.
  func sort(_ piece: Range<Int>) {
    first = Int(starts[piece.lowerBound])
    var cursors = parts.indices.map { [UInt32](repeating: none($0), count: order.count) }
    for place in piece {
      let term = Int(order.sorted[place])
      var next = starts[place] - starts[piece.lowerBound]
      for part in parts.indices {
        cursors[part][term] = next
        next += counts[part][term]
      }
    }
    let firsts = cursors
    _ = inParallel(parts.count) { part in
      Self.scatter(batches[parts[part]], order, firsts[part], none(part)) { unsafe words[$0] = $1 }
    }
  }

  /// The place behind all words of a piece to which one part of the batches puts the words of others.
  private func none(_ part: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: room + part * Self.placesApart)
  }

  /// Parts batches so that each part has about as many words.
  private static func parts(of batches: [TokenBatch], _ cores: Int) -> [Range<Int>] {
    let count = batches.reduce(0) { $0 + $1.tokens.count }
    var parts = [0..<0]
    var words = 0
    for (number, batch) in batches.enumerated() {
      if parts.count < cores, words >= count / cores * parts.count { parts.append(number..<number) }
      parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<(number + 1)
      words += batch.tokens.count
    }
    return parts
  }

  /// Parts terms so that no part of several has more words than there may be.
  private static func pieces(_ starts: [UInt32], _ most: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for end in 1..<max(starts.count, 1) {
      let isLast = end == starts.count - 1
      guard isLast || Int(starts[end + 1] - starts[start]) > most else { continue }
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }

  /// Counts the words of each term, by the common number.
  private static func counts(_ batches: ArraySlice<TokenBatch>, _ order: TermOrder) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: order.count)
    for batch in batches {
      let common = order.common[batch.worker]
      if common.isEmpty {
        for token in batch.tokens { counts[Int(token)] += 1 }
      } else {
        for token in batch.tokens { counts[Int(common[Int(token)])] += 1 }
      }
    }
    return counts
  }

  /// Puts the words of batches behind those of their terms, and those of other pieces' terms, whose
  /// cursors begin there, at `none`.
  @inline(__always)
  private static func scatter(
    _ batches: ArraySlice<TokenBatch>, _ order: TermOrder, _ firsts: [UInt32], _ none: UInt32,
    _ put: (Int, Word) -> Void
  ) {
    var cursors = firsts
    for batch in batches {
      let common = order.common[batch.worker]
      var token = 0
      for (number, length) in batch.lengths.enumerated() {
        var word = Word(
          article: UInt32(truncatingIfNeeded: batch.firstArticle + number),
          position: Word.isInTitle)
        let title = token + Int(batch.titleLengths[number])
        let end = token + Int(length)
        while token < end {
          // The body begins one after the title.
          if token == title { word.position = batch.titleLengths[number] &+ 1 }
          let term = Int(common.isEmpty ? batch.tokens[token] : common[Int(batch.tokens[token])])
          let place = min(cursors[term], none)
          put(Int(place), word)
          cursors[term] = place &+ 1
          word.position += 1
          token += 1
        }
      }
    }
  }
}
