internal import CXML

/// A text of HTML or XML as a flat tree: nodes in the order in which they begin, each with where it ends.
///
/// Any bytes are read: what is wrong in HTML is put right as browsers do, more or less, and XML is read on behind
/// its faults where that is possible. Elements are kept no deeper than `deepest`; one that lies deeper takes
/// the place of its parent, and its text is kept. Of a text larger than `largest` nothing is read, and what a
/// DTD adds to elements is left out. libxml2 reads it, and is opened when the first text is read.
@safe public struct MarkupDocument: Sendable {
  /// How a text is written.
  public enum Language: Sendable { case html, xml }

  /// A node: an element, or a text.
  public struct Node: Sendable {
    /// What it is.
    public let tag: Tag
    /// The element that it lies in; -1 where it lies in none.
    public let parent: Int32
    /// The node behind all that lies in it.
    public internal(set) var end: Int32
    /// Where its text lies in `bytes`; nowhere for an element.
    public internal(set) var text: Range<Int32>
    /// Which of the attributes are its.
    let attributes: Range<Int32>
  }

  struct Attribute: Sendable {
    let name: AttributeName
    let value: Range<Int32>
  }

  /// What is wrong with a text of XML.
  public struct Fault: Sendable, Equatable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong, as libxml2 says it.
    public let message: String
  }

  /// How deep elements are kept in each other.
  public static let deepest = 256
  /// The largest text in bytes that is read.
  public static let largest = 256 * 1_048_576
  /// How many bytes of an attribute are kept.
  static let longestAttribute = 65_536

  /// Whether the system has libxml2; without it documents are empty.
  public static var isReadable: Bool { cxml_is_there() }

  /// The nodes.
  public let nodes: [Node]
  /// The texts and the values of attributes, as UTF-8, references resolved. There may be control characters.
  public let bytes: [UInt8]
  private let attributes: [Attribute]
  /// The first thing that is wrong in a text of XML.
  public let fault: Fault?
  /// The line that a text of XML declares an entity in; it is not known when it is named.
  public let entityLine: Int?

  /// Reads HTML.
  ///
  /// - Parameter html: Well-formed UTF-8 without zero bytes.
  public init(html: [UInt8]) {
    var nodes = MarkupNodes(.html, roomFor: html.count)
    if html.count <= Self.largest {
      var events = unsafe cxml_events.recording
      unsafe html.withUnsafeBytes { bytes in
        unsafe withUnsafeMutablePointer(to: &nodes) { nodes in
          _ = unsafe cxml_read_html(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count,
            Int32(Self.deepest), &events, nodes)
        }
      }
    }
    self.nodes = nodes.nodes
    bytes = nodes.bytes
    attributes = nodes.attributes
    fault = nil
    entityLine = nil
  }

  /// Reads XML. Entities but those of XML and of HTML are not known, and stand as they are written.
  ///
  /// - Parameter xml: Well-formed UTF-8 without zero bytes.
  public init(xml: [UInt8]) {
    var faults = cxml_faults()
    let xml = xml.count <= Self.largest ? Self.resolvingReferences(xml) : []
    var nodes = MarkupNodes(.xml, roomFor: xml.count)
    if !xml.isEmpty {
      var events = unsafe cxml_events.recording
      unsafe xml.withUnsafeBytes { bytes in
        unsafe withUnsafeMutablePointer(to: &nodes) { nodes in
          _ = unsafe cxml_read_xml(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &events, nodes,
            &faults)
        }
      }
    }
    self.nodes = nodes.nodes
    bytes = nodes.bytes
    attributes = nodes.attributes
    entityLine = faults.entity_line > 0 ? Int(faults.entity_line) : nil
    let message = unsafe withUnsafeBytes(of: faults.message) { unsafe Array($0.prefix { $0 != 0 }) }
    if faults.line > 0 {
      fault = Fault(line: Int(faults.line), message: String(decoding: message, as: UTF8.self))
    } else {
      fault = nodes.isFull ? Fault(line: 1, message: "it gives more text than it has") : nil
    }
  }

  /// Returns whether an element has attributes that matter.
  public func hasAttributes(_ node: Int) -> Bool { !nodes[node].attributes.isEmpty }

  /// Returns the value of an element's attribute; nothing where it has none.
  public func attribute(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    for index in nodes[node].attributes where attributes[Int(index)].name == name {
      let value = attributes[Int(index)].value
      return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
    }
    return nil
  }

  /// Returns the text of a node, or of all texts in an element, as they are.
  public func text(of node: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in node..<Int(nodes[node].end) where nodes[index].tag == .text {
      text += bytes[Int(nodes[index].text.lowerBound)..<Int(nodes[index].text.upperBound)]
    }
    return text
  }

  /// Returns the elements that lie in one and in no other between, or at the top for -1.
  public func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var index = node + 1
    let end = node < 0 ? nodes.count : Int(nodes[node].end)
    while index < end {
      if nodes[index].tag != .text { children.append(index) }
      index = Int(nodes[index].end)
    }
    return children
  }
}
