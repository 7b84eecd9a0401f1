internal import CPrefetch
internal import CorpusModel

extension ArticleBytes {
  /// Has the processor fetch where the parts begin that nearly every article has. Articles that are used again lie
  /// long out of its cache, and to wait for one part after the other takes longer than to read them.
  func fetch() {
    Self.fetch(id)
    Self.fetch(title)
    Self.fetch(outlet)
    Self.fetch(url)
    Self.fetch(path)
    Self.fetch(text)
  }

  @inline(__always)
  private static func fetch(_ part: [UInt8]) {
    // Nothing is read for that, not even how many bytes there are: an array is where its bytes are kept.
    unsafe fetch_line(unsafeBitCast(part, to: UnsafeRawPointer.self))
  }
}
