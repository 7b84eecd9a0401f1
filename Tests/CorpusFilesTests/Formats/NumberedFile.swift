import TestSupport

/// A file of some format that is full of numbered sentences, made up anew for each seed.
struct NumberedFile {
  /// The formats.
  enum Format: String, CaseIterable, Sendable {
    case word, open, book, feed, atom, blog, savedPage, mail, markdown, json, jsonHTML, table, pages
  }

  let path: String
  let bytes: [UInt8]
  /// The sentences in it.
  let text: NumberedText

  init(_ format: Format, seed: UInt64) {
    var text = NumberedText(seed: seed)
    (path, bytes) = Self.file(format, &text)
    self.text = text
  }

  private static func file(_ format: Format, _ text: inout NumberedText) -> (String, [UInt8]) {
    func packed(_ member: String, _ text: String) -> [UInt8] { PackedFiles.zip([(member, text)]) }
    switch format {
    case .word: return ("a.docx", packed("word/document.xml", wordDocument(&text)))
    case .open: return ("a.odt", packed("content.xml", openDocument(&text)))
    case .book:
      let chapters = [page(html(&text)), page(html(&text))]
      return ("a.epub", PackedFiles.zip([("1.xhtml", chapters[0]), ("2.xhtml", chapters[1])]))
    case .feed: return ("a.xml", Array(feed(&text).utf8))
    case .atom: return ("a.atom", Array(atom(&text).utf8))
    case .blog: return ("a.xml", Array(blog(&text).utf8))
    case .savedPage: return ("a.mhtml", Array(savedPage(&text).utf8))
    case .mail: return ("a.eml", Array(mail(&text).utf8))
    case .markdown: return ("a.md", Array(markdown(&text).utf8))
    case .json: return ("a.json", Array(json(&text, isHTML: false).utf8))
    case .jsonHTML: return ("a.jsonl", Array(json(&text, isHTML: true).utf8))
    case .table: return ("a.csv", Array(table(&text).utf8))
    case .pages: return ("a.txt", Array(printedPages(&text).utf8))
    }
  }
}

// MARK: Documents

extension NumberedFile {
  private static func wordDocument(_ text: inout NumberedText) -> String {
    func run(_ words: String) -> String {
      "<w:r><w:rPr/><w:t xml:space=\"preserve\">\(words.escaped)</w:t></w:r>"
    }
    func runs(_ text: inout NumberedText) -> String {
      let words = text.oddSentence().split(separator: " ").map(String.init)
      return words.map { run("\($0) ") }.joined(separator: text.one("", "<w:bookmarkStart/>"))
    }
    func paragraph(_ runs: String, style: String = "") -> String {
      let style = style.isEmpty ? "" : "<w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"
      return "<w:p>\(style)\(runs)</w:p>"
    }
    func plain(_ text: inout NumberedText) -> String { paragraph(run(text.oddSentence())) }
    let blocks: [(inout NumberedText) -> String] = [
      plain, { paragraph(runs(&$0)) }, { paragraph(run($0.sentence()), style: "Heading2") },
      { paragraph("<w:hyperlink>\(runs(&$0))</w:hyperlink>" + run($0.sentence())) },
      {
        paragraph(
          "<w:ins>\(runs(&$0))</w:ins><w:del><w:r><w:delText>\($0.other())</w:delText></w:r></w:del>"
        )
      },
      { paragraph("<w:moveTo>\(runs(&$0))</w:moveTo>") },
      { "<w:p><w:moveFrom>\(run($0.other()))</w:moveFrom></w:p>" + plain(&$0) },
      { "<w:sdt><w:sdtContent>\(plain(&$0))</w:sdtContent></w:sdt>" },
      { text in
        let cells = (0..<4).map { _ in "<w:tc>\(plain(&text))</w:tc>" }
        return "<w:tbl><w:tr>\(cells.joined())</w:tr></w:tbl>"
      },
      { text in
        let around = runs(&text)
        let box = paragraph(run(text.sentence()), style: "Title") + plain(&text)
        return paragraph(
          around
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>\(box)"
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(box)"
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
      },
      {
        paragraph(
          run($0.sentence()) + "<w:r><w:tab/><w:footnoteReference w:id=\"1\"/></w:r>"
            + run($0.sentence()))
      },
    ]
    let body = text.some(4...12, blocks).joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\(body)</w:body></w:document>
      """
  }

  private static func openDocument(_ text: inout NumberedText) -> String {
    func paragraph(_ words: String) -> String { "<text:p>\(words)</text:p>" }
    func plain(_ text: inout NumberedText) -> String { paragraph(text.oddSentence().escaped) }
    let blocks: [(inout NumberedText) -> String] = [
      plain, { "<text:h>\($0.sentence())</text:h>" },
      { paragraph("<text:span>\($0.oddSentence().escaped)</text:span><text:s/>\($0.sentence())") },
      { paragraph("\($0.sentence())<text:line-break/><text:a>\($0.sentence())</text:a>") },
      { "<text:list><text:list-item>\(plain(&$0))</text:list-item></text:list>" },
      { "<table:table><table:table-cell>\(plain(&$0))</table:table-cell></table:table>" },
      {
        paragraph(
          "\($0.sentence())<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            + paragraph($0.other()) + "</text:note-body></text:note> \($0.sentence())")
      },
      {
        paragraph(
          "\($0.sentence())<office:annotation>\(paragraph($0.other()))</office:annotation>"
            + "<draw:frame><svg:desc>\($0.other())</svg:desc></draw:frame>")
      },
      { paragraph("\($0.sentence())<draw:text-box>\(plain(&$0))</draw:text-box>") },
    ]
    let body = text.some(4...12, blocks).joined()
    let names = ["office", "text", "table", "draw"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0 == "draw" ? "drawing" : $0):1.0\""
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content \(names.joined(separator: " ")) \
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body>\(body)</office:body>\
      </office:document-content>
      """
  }

  /// Lines on pages with their numbers, as programs make them of a PDF.
  private static func printedPages(_ text: inout NumberedText) -> String {
    let head = text.one("", "", "نشرة المدينة\n\n")
    let first = text.count(1...30)
    let isNumbered = text.count(0...2) > 0
    let pages = (0..<text.count(2...5)).map { page in
      let lines = (0..<text.count(1...6)).map { _ in
        text.any([
          { $0.oddSentence() }, { "\($0.sentence())\n" },
          { "\($0.sentence()) في عام\n20\($0.count(10...25))." },
        ])
      }
      let number = isNumbered ? "\n\(text.one("", "- "))\(first + page)" : ""
      return head + lines.joined(separator: "\n") + number
    }
    return pages.joined(separator: "\n\u{C}")
  }
}
