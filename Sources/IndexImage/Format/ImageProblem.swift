/// Why bytes are not an image that can be read.
public struct ImageProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// They are something else.
    case notAnImage
    /// They are of another version of the format.
    case otherVersion(Int)
    /// Their end is missing.
    case truncated
    /// A part of them is not what was written.
    case damaged(section: String)
    /// The system refuses; with what was tried and why it fails.
    case system(String)
  }
  /// What is wrong.
  public let reason: Reason
  /// Creates a problem.
  public init(_ reason: Reason) { self.reason = reason }
}

extension ImageProblem: CustomStringConvertible {
  /// What is wrong, in English, with no full stop.
  public var description: String {
    switch reason {
    case .notAnImage: "not an index image"
    case .otherVersion(let version):
      "an index image of version \(version), while this program reads version "
        + "\(Image.formatVersion); build it again"
    case .truncated: "an index image whose end is missing"
    case .damaged(let section): "an index image that is damaged (\(section))"
    case .system(let message): message
    }
  }
}
