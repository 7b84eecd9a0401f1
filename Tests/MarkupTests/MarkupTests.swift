import Testing

@testable import Markup

@Suite struct MarkupTests {
  private func text(_ document: MarkupDocument) -> String {
    var bytes: [UInt8] = []
    for node in document.nodes where node.tag == .text {
      bytes += document.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func html(_ text: String) -> MarkupDocument { MarkupDocument(html: Array(text.utf8)) }
  private func xml(_ text: String) -> MarkupDocument { MarkupDocument(xml: Array(text.utf8)) }

  @Test func elementsKnowWhatLiesInThem() throws {
    let document = html("<p class=a>واحد<b>اثنان</b></p><p>ثلاثة")
    let paragraphs = document.nodes.indices.filter { document.nodes[$0].tag == .p }
    #expect(paragraphs.count == 2)
    let first = try #require(paragraphs.first)
    #expect(String(decoding: document.text(of: first), as: UTF8.self) == "واحداثنان")
    #expect(document.attribute(.class, of: first).map(Array.init) == Array("a".utf8))
    #expect(document.attribute(.id, of: first) == nil)
    #expect(document.children(of: first).map { document.nodes[$0].tag } == [.b])
  }

  @Test func referencesOfPagesAreResolvedOnce() {
    #expect(text(html("<p>&laquo;نعم&raquo; &amp;lt; &#1605;&#x645;")) == "«نعم» &lt; مم")
  }

  @Test func elementsNestedVeryDeepAreReadInOneGo() {
    for name in ["div", "x", "p"] {
      let opening = String(repeating: "<\(name)>ن", count: 100_000)
      let closing = String(repeating: "</\(name)>م", count: 100_000)
      let document = html(opening + "وسط" + closing + "نهاية")
      let read = text(document)
      #expect(read.hasSuffix("نهاية"))
      #expect(read.unicodeScalars.count == 200_008)
      var deepest = 0
      var depths: [Int] = []
      for node in document.nodes {
        let depth = node.parent < 0 ? 1 : depths[Int(node.parent)] + 1
        depths.append(depth)
        deepest = max(deepest, depth)
      }
      #expect(deepest <= MarkupDocument.deepest + 2)
    }
  }

  @Test(arguments: [
    "<", "&", "<!--", "<![CDATA[", "<a b=\"", "<script>", "</", "<?", "<!", "&#", "&#x1F",
    "<title>",
    "<style></", "<table><tr><td>", "<p></x>", "<svg><a>", "\u{1B}]0;",
  ])
  func whatRepeatsVeryOftenEnds(_ piece: String) {
    let many = String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(html(many).nodes.count <= 1_000_000)
    #expect(xml("<a>" + many).nodes.count <= 1_000_000)
  }

  @Test func anAttributeOfAMegabyteIsCut() throws {
    let document = html("<p class='\(String(repeating: "س", count: 500_000))'>متن</p>")
    let node = try #require(document.nodes.firstIndex { $0.tag == .p })
    #expect(try #require(document.attribute(.class, of: node)).count <= 65_536)
    #expect(text(document) == "متن")
  }

  @Test func nodesNest() {
    let document = html("<div><p>a<p>b<table><td>c</div>d<ul><li>e<li>f")
    for (place, node) in document.nodes.enumerated() {
      #expect(Int(node.end) > place && Int(node.end) <= document.nodes.count)
      if node.parent >= 0 { #expect(document.nodes[Int(node.parent)].end >= node.end) }
    }
  }
}

@Suite struct XMLTests {
  private func document(_ text: String) -> MarkupDocument { MarkupDocument(xml: Array(text.utf8)) }

  private func text(_ document: MarkupDocument) -> String {
    document.nodes.isEmpty ? "" : String(decoding: document.text(of: 0), as: UTF8.self)
  }

  @Test func namesOfPagesAndLoneAmpersandsAreRead() {
    let read = document("<a>س&nbsp;ص &amp; ع & ف&raquo; <![CDATA[&nbsp; <b>]]></a>")
    #expect(text(read) == "س\u{A0}ص & ع & ف» &nbsp; <b>")
    #expect(read.fault == nil)
  }

  @Test func declaredEntitiesAreNeverReplaced() {
    var bomb = "<!DOCTYPE a [<!ENTITY l0 \"ها\">"
    for level in 1..<12 {
      let inner = String(repeating: "&l\(level - 1);", count: 10)
      bomb += "<!ENTITY l\(level) \"\(inner)\">"
    }
    bomb +=
      "<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
    let read = document(bomb + "\n<a>&l11; &f;</a>")
    #expect(text(read) == "&l11; &f;")
    #expect(read.entityLine == 1)
    #expect(read.bytes.count < 100)
  }

  @Test func readingGoesOnBehindAFault() {
    let read = document("<rss>\n<channel>\n<item><title>س</item>\n<item><title>ص</title></item>")
    #expect(read.fault?.line == 3)
    #expect(text(read).contains("ص"))
  }

  @Test func namesAreThoseOfTheirNamespaces() {
    let read = document(
      "<rss xmlns:media='http://search.yahoo.com/mrss/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        + "<media:title>س</media:title><dc:creator>ص</dc:creator><title>ع</title></rss>")
    #expect(read.children(of: 0).map { read.nodes[$0].tag } == [.other, .creator, .title])
  }

  /// A short text would have as much as there is memory.
  @Test func whatADTDAddsToElementsIsLeftOut() {
    let value = String(repeating: "A", count: 1_000)
    let elements = String(repeating: "<a/>", count: 100)
    let read = document("<!DOCTYPE r [<!ATTLIST a title CDATA \"\(value)\">]><r>\(elements)</r>")
    #expect(read.nodes.count == 101 && read.bytes.isEmpty)
    let own = document("<!DOCTYPE r [<!ATTLIST r title CDATA 'A'>]><r href='B' type='C'/>")
    #expect(own.attribute(.href, of: 0) == [0x42] && own.attribute(.type, of: 0) == [0x43])
  }

  @Test func nothingIsTakenBeyondTheLengthOfTheText() {
    var nodes = MarkupNodes(.xml, roomFor: 5)
    let text: [UInt8] = [0x61, 0x62, 0x63]
    for _ in 0..<2 { unsafe text.withUnsafeBytes { unsafe nodes.add($0) } }
    #expect(nodes.bytes == text && nodes.isFull)
  }

  @Test func numbersOfScalars() {
    #expect(text(document("<a>x&#13;y&#x41;&#+65;&#0;</a>")) == "x\ryA&#+65;&#0;")
  }

  /// Each of many elements may be of a namespace whose address is most of the text.
  @Test func aVeryLongNamespaceIsRead() {
    let space = String(repeating: "x", count: 2_000_000)
    let elements = String(repeating: "<title/>", count: 20_000)
    let read = document("<r xmlns='http://www.w3.org/2005/Atom\(space)'>\(elements)</r>")
    #expect(read.nodes.last?.tag == .title)
    #expect(document("<p xmlns='http://www.w3.org/1999/xhtmlx'/>").nodes.first?.tag == .other)
  }

  @Test func nestedVeryDeepItIsNoMoreThanAFault() {
    let read = document(String(repeating: "<a>", count: 100_000))
    #expect(read.fault != nil)
  }
}
