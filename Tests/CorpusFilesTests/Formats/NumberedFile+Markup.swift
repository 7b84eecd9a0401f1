/// Files of markup and of records.
extension NumberedFile {
  /// Blocks of HTML, as entries of feeds, mails and fields have them.
  static func html(_ text: inout NumberedText) -> String {
    func plain(_ text: inout NumberedText) -> String { text.oddSentence().escaped }
    let blocks: [(inout NumberedText) -> String] = [
      { "<p>\(plain(&$0))</p>" }, { "<div>\(plain(&$0))<br/>\(plain(&$0))</div>" },
      { "\(plain(&$0)) <b>\(plain(&$0))</b> <i>\(plain(&$0))</i>" },
      { "<ul><li>\(plain(&$0))</li><li>\(plain(&$0))</li></ul>" },
      { "<blockquote><p>\(plain(&$0))</p></blockquote>" }, { "<h2>\(plain(&$0))</h2>" },
      { "<p>\(plain(&$0)) <a href=\"/a\">\(plain(&$0))</a> \(plain(&$0))</p>" },
      { "<figure><img src=\"a.jpg\"/><figcaption>\(plain(&$0))</figcaption></figure>" },
      { "<table><tr><td>\(plain(&$0))</td><td>\(plain(&$0))</td></tr></table>" },
      { "<section><article><p>\(plain(&$0))</p></article>\(plain(&$0))</section>" },
    ]
    return text.some(3...9, blocks).joined(separator: text.one("", "\n"))
  }

  static func page(_ body: String) -> String {
    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>كتاب</title></head><body>\(body)</body></html>"
  }

  static func feed(_ text: inout NumberedText) -> String {
    let items = (0..<3).map { _ in
      let tag = text.one("description", "content:encoded")
      let body = text.any([
        { $0.oddSentence().escaped }, { html(&$0).escaped }, { "<![CDATA[\(html(&$0))]]>" }, html,
        { "\($0.oddSentence().escaped)<b>\($0.sentence())</b>\($0.sentence())" },
        { "<![CDATA[\(html(&$0))]]><p>\($0.sentence())</p>" },
      ])
      return "<item><title>\(text.sentence())</title><\(tag)>\(body)</\(tag)></item>"
    }
    return """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>نشرة</title>\
      \(items.joined())</channel></rss>
      """
  }

  static func atom(_ text: inout NumberedText) -> String {
    let entries = (0..<3).map { _ in
      let body = text.any([
        { "text\">\($0.oddSentence().escaped)" }, { "html\">\(html(&$0).escaped)" },
        { "xhtml\">\(html(&$0))" },
        { "xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">\(html(&$0))</div>" },
        { "xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\">\($0.sentence())</x:div>" },
      ])
      return "<entry><title>\(text.sentence())</title><content type=\"\(body)</content></entry>"
    }
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\">\(entries.joined())</feed>"
  }

  /// What WordPress exports: lines that blank ones part, with words in brackets.
  static func blog(_ text: inout NumberedText) -> String {
    let blocks: [(inout NumberedText) -> String] = [
      { $0.oddSentence().escaped }, { "\($0.sentence())\n\($0.sentence())" },
      { "<strong>\($0.sentence())</strong> \($0.sentence())" },
      { "[caption id=\"a\" width=\"300\"]<img src=\"a.jpg\"/> \($0.sentence())[/caption]" },
      { "[gallery ids=\"1,2\"]\n\n\($0.sentence())" }, { "[\($0.sentence())]" },
      { "<!-- wp:paragraph -->\n<p>\($0.sentence())</p>\n<!-- /wp:paragraph -->" },
    ]
    let body = text.some(3...9, blocks).joined(separator: "\n\n")
    return """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>مدونة</title><item><title>عنوان المقال</title>\
      <content:encoded><![CDATA[\(body)]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>
      """
  }

  static func savedPage(_ text: inout NumberedText) -> String {
    let paragraphs = (0..<text.count(4...9)).map { _ in "<p>\(text.sentence())</p>" }
    let frame =
      "<p>\(text.other())</p>\(String(repeating: "<p>إعلان عن شيء يباع.</p>", count: 200))"
    return mail(
      "related", header: "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/b\n",
      [("html", page("<article>\(paragraphs.joined())</article>")), ("html", frame)])
  }

  static func mail(_ text: inout NumberedText) -> String {
    func plain(_ text: inout NumberedText) -> String {
      (0..<text.count(1...4)).map { _ in text.oddSentence() }.joined(
        separator: text.one("\n", "\n\n"))
    }
    let header = "From: a <a@b.example>\nSubject: رسالة\n"
    switch text.count(0...4) {
    case 0:
      return
        "\(header)Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\(plain(&text))"
    case 1: return mail("related", header: header, ["html": html(&text), "css": "a{}"])
    case 2:
      return mail("alternative", header: header, ["plain": "نص بديل.", "html": html(&text)])
    case 3:
      return mail(
        "mixed", header: header,
        [("plain", plain(&text)), ("html", html(&text)), ("plain", plain(&text))])
    default:
      return mail("mixed", header: header, ["plain": plain(&text)])
        .replacing(
          "--b--",
          with:
            "--b\nContent-Type: message/rfc822\n\n\(header)Content-Type: text/plain; charset=utf-8\n"
            + "Content-Transfer-Encoding: 8bit\n\n\(plain(&text))\n--b--")
    }
  }

  /// A mail of parts, each a kind of text and what is in it.
  private static func mail(
    _ kind: String, header: String, _ parts: KeyValuePairs<String, String>
  ) -> String { mail(kind, header: header, parts.map { ($0.key, $0.value) }) }

  private static func mail(
    _ kind: String, header: String, _ parts: [(kind: String, body: String)]
  ) -> String {
    let parts = parts.map {
      "--b\nContent-Type: text/\($0.kind); charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\($0.body)\n"
    }
    return
      "\(header)MIME-Version: 1.0\nContent-Type: multipart/\(kind); boundary=b\n\n\(parts.joined())--b--\n"
  }

  static func markdown(_ text: inout NumberedText) -> String {
    let blocks: [(inout NumberedText) -> String] = [
      { $0.sentence() }, { $0.oddSentence() }, { "\($0.sentence())\n\($0.sentence())" },
      { "## \($0.sentence())" }, { "\($0.sentence())\n\($0.one("---", "====", "***"))" },
      { "> \($0.sentence())\n> \($0.sentence())" }, { "- \($0.sentence())\n- \($0.sentence())" },
      { "1. \($0.sentence())\n   \($0.sentence())" }, { "```\n\($0.oddSentence())\n```" },
      { "| \($0.sentence()) | \($0.sentence()) |\n|---|---|\n| \($0.sentence()) | ب |" },
      { "\($0.sentence()) | ا\n--- | ---\n\($0.sentence()) | ب" },
      { "![\($0.sentence())](a.jpg \"المصدر\")" }, { "[![\($0.sentence())](a.jpg)](b.html)" },
      { "[![صورة](a.jpg)](b) \($0.sentence()) (رويترز)" },
      { "![](a.jpg) \($0.sentence()) (وكالات)" },
      { "**\($0.sentence())** _\($0.sentence())_ `\($0.sentence())` [\($0.sentence())](a.b)" },
      { "<!-- \($0.other()) -->\n\($0.sentence())" }, { "<div>\n\($0.sentence())\n</div>" },
      { "[^1]: \($0.sentence())" }, { "[1]: \($0.sentence())" }, { "---\n\($0.sentence())\n---" },
      { "<p align=\"right\">\($0.sentence())</p>" }, { "    \($0.sentence())" },
      { "\($0.sentence())[^1] \\* \($0.sentence())" },
    ]
    // A comment that does not end would reach up to the end of another.
    let body = text.some(3...12, blocks).joined(separator: "\n\n") + "\n"
    return text.count(0...2) == 0 ? "\(body)\n<!-- \(text.sentence())\n" : body
  }

  static func json(_ text: inout NumberedText, isHTML: Bool) -> String {
    func body(_ text: inout NumberedText) -> String {
      if isHTML { return html(&text) }
      return (0..<text.count(2...6)).map { _ in text.oddSentence() }.joined(separator: "\n")
    }
    let objects = (0..<3).map { _ in
      let title = "{\"title\":\(text.sentence().quoted)"
      let rest = text.any([
        { "\"\($0.one("text", "body", "content", "النص"))\":\(body(&$0).quoted)}" },
        {
          let full = body(&$0)
          let short = String(full.prefix(30)) + "… [+200 chars]"
          return
            "\"content\":\(short.quoted),\"\($0.one("full_text", "body", "text"))\":\(full.quoted)}"
        },
        { "\"text\":\($0.sentence().quoted),\"body\":\(body(&$0).quoted)}" },
        {
          "\"content\":{\"rendered\":\(body(&$0).quoted)},\"excerpt\":{\"rendered\":\($0.sentence().quoted)}}"
        },
        { "\"paragraphs\":[\($0.sentence().quoted),\($0.sentence().quoted)]}" },
        { "\"description\":\(body(&$0).quoted)}" },
      ])
      return "\(title),\(rest)"
    }
    return isHTML
      ? objects.map { "\($0.replacing("\n", with: " "))\n" }.joined()
      : "{\"articles\":[\(objects.joined(separator: ","))]}"
  }

  static func table(_ text: inout NumberedText) -> String {
    let rows = (0..<4).map { _ in
      let body = text.any([
        { "\($0.oddSentence())\n\($0.oddSentence())" }, { $0.sentence() }, html,
        { "قال: \"\($0.sentence())\" ثم، \($0.sentence())" },
      ])
      return "\(text.sentence()),\"\(body.replacing("\"", with: "\"\""))\",أ\n"
    }
    return "title,text,author\n\(rows.joined())"
  }
}
