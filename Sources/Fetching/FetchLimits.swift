/// How much a server may ask of us.
public struct FetchLimits: Sendable {
  /// How long a connection may take to come about.
  public var connecting = Duration.seconds(10)
  /// How long a whole fetch may take with all its redirects.
  public var whole = Duration.seconds(60)
  /// How many bytes a file may have, unpacked.
  public var mostBytes = 16 * 1_048_576
  /// How many redirects are followed.
  public var mostRedirects = 5
  /// Whether addresses may be asked that are not of the open internet, such as this machine's own.
  public var permitsPrivate = false

  /// Creates limits that suit feeds.
  public init() {}
}
