internal import Markup

extension MarkupDocument {
  /// Reads a piece of HTML that people may have written by hand, or that only looks like HTML in places.
  ///
  /// A less-than sign before a Latin letter begins a tag, whatever comes next, so that all would be lost up to the
  /// next tag; where the tag does not end before that, and has no value, the sign stands for itself.
  init(fragment html: [UInt8]) {
    let text = CleanText(html).utf8
    var kept: [UInt8] = []
    var start = 0
    var place = JSONScanner.first(0x3C, in: text, 0..<text.count)
    while place < text.count {
      let next = JSONScanner.first(0x3C, in: text, (place + 1)..<text.count)
      let tag = text[(place + 1)..<next]
      let name = tag.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
      let behind = tag[name.endIndex...]
      // A tag that the end of the text cuts short is no words.
      let isCut = behind.isEmpty && next == text.count
      if !name.isEmpty, !isCut, !behind.contains(where: { $0 == 0x3E || $0 == 0x3D }) {
        kept += text[start..<place] + Array("&lt;".utf8)
        start = place + 1
      }
      place = next
    }
    self.init(html: start == 0 ? text : kept + text[start...])
  }
}
