/// Reads a paragraph into cells, stretch by stretch.
///
/// A stretch ends where cutting the text makes no difference (`Sanitiser.next`), so that it does not
/// matter how much is read at once. Only where there is no such place for 16,384 scalars on end, the
/// text is cut anyway: what stands before and after that place does not count for the level of
/// neutral characters and brackets on its other side.
struct CellReader: Sendable {
  private var sanitiser: Sanitiser
  private var builder: ClusterBuilder
  private var options: LayoutOptions
  /// Whether the paragraph runs from right to left.
  private(set) var isRightToLeft: Bool
  /// All of the text is read.
  private(set) var isComplete = false
  private let length: Int
  private let limit: Int

  /// The number of scalars that are read at once, if the text can be cut there, and that after which
  /// it is cut anywhere.
  static let usualLength = 4096
  static let usualLimit = 16_384

  /// Prepares to read a text from a place on.
  init(
    _ scalars: [Unicode.Scalar], from start: Int = 0, options: LayoutOptions,
    length: Int = Self.usualLength, limit: Int = Self.usualLimit
  ) {
    self.options = options
    self.length = length
    self.limit = limit
    if start > 0 {
      var first = Sanitiser(scalars, from: 0, options: options)
      let text = first.next(length: length, limit: limit)
      isRightToLeft =
        BidiShaping.Resolution(text?.scalars ?? [], options: options).isRightToLeft
      self.options.direction = isRightToLeft ? .rightToLeft : .leftToRight
    } else {
      isRightToLeft = false
    }
    sanitiser = Sanitiser(scalars, from: start, options: options)
    builder = ClusterBuilder(from: sanitiser.position, options: options)
    readMore()
  }

  /// The cells that were read, in reading order.
  var cells: [LayoutCell] { builder.cells }
  /// The number of scalars in the text.
  var count: Int { sanitiser.count }

  /// The number of scalars that were read.
  var readCount: Int { sanitiser.position - sanitiser.start }

  /// Reads the next stretch.
  mutating func readMore() {
    guard !isComplete else { return }
    let text = sanitiser.next(length: length, limit: limit)
    if let text {
      let shaping = BidiShaping(text, options: options)
      builder.append(text, shaped: shaping)
      isRightToLeft = shaping.isRightToLeft
    } else {
      isRightToLeft = BidiShaping.Resolution([], options: options).isRightToLeft
    }
    options.direction = isRightToLeft ? .rightToLeft : .leftToRight
    if sanitiser.position >= sanitiser.count {
      isComplete = true
      builder.finish(at: sanitiser.count)
    }
  }

  /// Forgets the first cells.
  mutating func removeFirst(_ count: Int) { builder.removeFirst(count) }
}
