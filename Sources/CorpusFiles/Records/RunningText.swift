/// What a text that people read looks like, and no name, list of words, code or head of a page.
enum RunningText {
  /// How long one is at least.
  static let least = 200
  /// How much of it is looked at.
  private static let sampled = 600

  /// Whether a value is one of some length.
  static func isOne(_ value: [UInt8]) -> Bool {
    guard value.count >= least, let first = value.first, first != 0x7B, first != 0x5B,
      !heads.contains(where: { value.starts(with: $0) })
    else { return false }
    let beginning = value.prefix(sampled)
    return beginning.count { $0 == 0x20 } * 20 >= beginning.count
  }

  private static let heads = ["<!--", "<meta", "<link", "<title", "<script", "<style", "<!DOC"]
    .map { Array($0.utf8) }
}
