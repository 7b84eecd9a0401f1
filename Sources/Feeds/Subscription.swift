/// A feed that somebody reads.
public struct Subscription: Sendable, Hashable {
  /// What it is called; no other is called so.
  public let name: String
  /// Its address.
  public let address: String
  /// The groups that it is in, the outermost first.
  public let groups: [String]
  /// The name of the folder of its articles; no other has it.
  public let folder: String
}
