/// What could be read of a YAML document, and what was wrong.
///
/// The YAML that is read is that of configuration files: scalars, lists and mappings with scalar
/// keys. Aliases are refused, never expanded; tags are passed over; a merge key is a key like any
/// other. Nesting deeper than 32 levels and more than a million nodes are refused.
public struct YAMLDocument: Sendable {
  /// Something that is wrong in a document.
  public struct Problem: Sendable, Hashable {
    /// Where it is wrong.
    public let place: YAMLPlace
    /// The reason, in English, with no full stop.
    public let message: String
  }

  /// The outermost node; nothing where the document is empty or wrong from its start.
  public let root: YAMLNode?
  /// What was wrong, in the order it was met.
  public let problems: [Problem]
  /// Whether all of the document was read. Where not, an outermost list or mapping still holds
  /// the items that were whole before the place of the last problem.
  public let isComplete: Bool

  /// Reads a document of UTF-8 bytes.
  ///
  /// - Parameter firstLine: The number that the first line has in its file.
  public init(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    var builder = TreeBuilder()
    root = EventStream.reading(bytes, firstLine: firstLine) { builder.document(of: &$0) }
    problems = builder.problems
    isComplete = builder.isComplete
  }
}
