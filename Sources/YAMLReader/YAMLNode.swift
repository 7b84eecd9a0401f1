/// A node of a YAML document, with the place where it begins.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Content: Sendable {
    /// A text; whether it was quoted or a block tells `"1"` from `1`.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with their values, in the order of the document, no key twice.
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// Where the key begins.
    public let place: YAMLPlace
    /// The value.
    public let value: YAMLNode
  }

  /// What the node is.
  public let content: Content
  /// Where the node begins.
  public let place: YAMLPlace
}

/// A place in a YAML document.
public struct YAMLPlace: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, counted in Unicode scalars from 1.
  public let column: Int

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
