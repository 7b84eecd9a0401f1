/// The attributes that matter to a reader of articles; others are not kept.
public enum AttributeName: UInt8, Sendable, CaseIterable {
  case `class`, id, role, href, itemprop, itemtype, content, name, property, datetime, type, rel
  case lang, dir, style, hidden, charset, pubdate
  case httpEquiv = 100
  case ariaHidden = 101
  case ariaLabelledby = 102
  // Of lists of feeds.
  case xmlUrl = 110
  case text = 111
  case title = 112
  // What an entry of a feed is.
  case term = 120
  // The style of a paragraph of a document, and which one it is like.
  case val = 130
  case styleName = 131
  case parentStyleName = 132

  private static let names: [(name: [UInt8], attribute: AttributeName)] = allCases.map {
    switch $0 {
    case .httpEquiv: (Array("http-equiv".utf8), $0)
    case .ariaHidden: (Array("aria-hidden".utf8), $0)
    case .ariaLabelledby: (Array("aria-labelledby".utf8), $0)
    case .styleName: (Array("style-name".utf8), $0)
    case .parentStyleName: (Array("parent-style-name".utf8), $0)
    default: (Array("\($0)".utf8), $0)
    }
  }

  /// Tells an attribute by its name; nothing where it does not matter.
  @unsafe init?(_ name: UnsafeRawBufferPointer) {
    guard
      let found = Self.names.first(where: {
        unsafe $0.name.count == name.count && name.elementsEqual($0.name)
      })
    else { return nil }
    self = found.attribute
  }
}
