internal import CXML

/// A text of markup as it is read: the nodes in the order in which they begin, and the bytes of their texts and
/// attributes one after the other.
struct MarkupNodes {
  /// The name of an element as told by libxml2, and the address of its namespace.
  typealias Name = (space: UnsafePointer<CChar>?, name: UnsafePointer<CChar>)

  /// The text and the values of attributes.
  var bytes: [UInt8] = []
  /// The nodes.
  var nodes: [MarkupDocument.Node] = []
  /// The attributes of all elements.
  var attributes: [MarkupDocument.Attribute] = []
  /// The elements that are open.
  private var open: [Int32] = []
  /// How many bytes are taken: no text holds more than it has bytes, whatever is told of it.
  private let most: Int
  /// Whether there was more.
  private(set) var isFull = false
  private let language: MarkupDocument.Language

  /// Prepares to read a text of so many bytes.
  init(_ language: MarkupDocument.Language, roomFor count: Int) {
    self.language = language
    most = count
    bytes.reserveCapacity(count)
    nodes.reserveCapacity(count / 40)
  }

  /// Adds an element, which stays open.
  @unsafe mutating func open(
    _ name: Name, _ attributes: UnsafeBufferPointer<cxml_attribute>
  ) {
    let tag = unsafe Tag(name.name, in: name.space, of: language)
    let first = Int32(self.attributes.count)
    for place in 0..<attributes.count {
      let attribute = unsafe attributes[place]
      guard
        let name = unsafe AttributeName(
          UnsafeRawBufferPointer(start: attribute.name, count: attribute.name_length))
      else { continue }
      let start = Int32(bytes.count)
      // One that is larger than any that is looked at stands for something else, such as a picture.
      let count = unsafe min(attribute.value_length, MarkupDocument.longestAttribute)
      let value = unsafe UnsafeRawBufferPointer(start: attribute.value, count: count)
      guard hasRoom(for: count) else { continue }
      if language == .xml, unsafe value.contains(0x26) {
        // libxml2 leaves an ampersand in an attribute as the reference that it was given as.
        unsafe bytes.append(contentsOf: MarkupDocument.withoutAmpersands(value))
      } else {
        unsafe bytes.append(contentsOf: value)
      }
      self.attributes.append(.init(name: name, value: start..<Int32(bytes.count)))
    }
    let place = Int32(nodes.count)
    nodes.append(
      .init(
        tag: tag, parent: open.last ?? -1, end: place + 1, text: 0..<0,
        attributes: first..<Int32(self.attributes.count)))
    open.append(place)
  }

  private mutating func hasRoom(for count: Int) -> Bool {
    if count > most - bytes.count { isFull = true }
    return !isFull
  }

  /// Ends the element that was opened last.
  mutating func close() {
    guard let last = open.popLast() else { return }
    nodes[Int(last)].end = Int32(nodes.count)
  }

  /// Adds a piece of text.
  @unsafe mutating func add(_ text: UnsafeRawBufferPointer) {
    guard hasRoom(for: text.count) else { return }
    let start = Int32(bytes.count)
    unsafe bytes.append(contentsOf: text)
    let end = Int32(bytes.count)
    let parent = open.last ?? -1
    // libxml2 tells a long text in pieces.
    if let last = nodes.last, last.tag == .text, last.parent == parent,
      last.text.upperBound == start
    {
      nodes[nodes.count - 1].text = last.text.lowerBound..<end
      return
    }
    let place = Int32(nodes.count)
    nodes.append(
      .init(tag: .text, parent: parent, end: place + 1, text: start..<end, attributes: 0..<0))
  }
}

extension cxml_events {
  /// Writes what is told into `MarkupNodes` that the context points to.
  @unsafe static let recording = unsafe cxml_events(
    open: { context, space, name, attributes, count in
      guard let context = unsafe context, let name = unsafe name else { return }
      unsafe context.assumingMemoryBound(to: MarkupNodes.self).pointee.open(
        (space, name), UnsafeBufferPointer(start: attributes, count: count))
    },
    close: { context in
      unsafe context?.assumingMemoryBound(to: MarkupNodes.self).pointee.close()
    },
    text: { context, bytes, count in
      unsafe context?.assumingMemoryBound(to: MarkupNodes.self).pointee.add(
        UnsafeRawBufferPointer(start: bytes, count: count))
    })
}
