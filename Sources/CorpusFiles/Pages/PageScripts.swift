internal import CorpusModel
internal import Markup

/// The article in the data that a page's scripts would make its text of: `__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`.
enum PageScripts {
  /// How many scripts are looked at.
  private static let most = 32

  /// Returns the article with the longest text in the scripts of a page; nothing where none has one.
  static func article(in document: MarkupDocument) -> RawArticle? {
    let scripts = document.nodes.indices.filter { document.nodes[$0].tag == .script }
    var best: RawArticle?
    for node in scripts.prefix(most) {
      let script = CleanText(document.text(of: node)).utf8
      guard let start = script.firstIndex(of: 0x7B), isData(script[..<start]) else { continue }
      var end = JSONValueEnd()
      guard let end = end.find(in: script, start..<script.count) else { continue }
      let bytes = MemoryBytes(Array(script[start..<end]))
      var reader = JSONDocument(TextWindow(unconverted: bytes), path: "")
      var raw = RawArticle()
      while reader.next(into: &raw) {
        if raw.text.count > best?.text.count ?? 0 { best = raw }
        raw.removeAll()
      }
    }
    return best
  }

  /// Whether what stands before an object of a script says that it is data: nothing, or what it is called.
  private static func isData(_ lead: ArraySlice<UInt8>) -> Bool {
    let name = lead.filter { $0 > 0x20 }
    return name.isEmpty || name.last == 0x3D && name.count < 64 && !name.contains(0x28)
  }
}
