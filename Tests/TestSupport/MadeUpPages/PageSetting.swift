/// The ways that pages of news are made.
public enum PageSetting: String, CaseIterable, Sendable {
  case wordpress, drupal7, drupal8, joomla, k2, blogger, amp, next, elementor, tables, word,
    unclosed, spans
  case divisions, points, sections, articles, live, plain, breaks, described

  /// How the elements around the article may be named.
  var namings: [PageSurroundings.Naming] {
    switch self {
    case .next: [.hashed]
    case .tables, .word: [.none]
    case .wordpress, .drupal7, .drupal8, .joomla, .k2, .blogger, .amp, .elementor: [.plain]
    default: PageSurroundings.Naming.allCases
    }
  }

  var style: PartStyle {
    switch self {
    case .drupal7, .drupal8, .joomla, .k2, .amp, .next, .wordpress, .sections, .articles, .live,
      .plain, .described:
      PartStyle()
    case .blogger, .breaks:
      PartStyle(
        paragraph: { "\($0)<br /><br />" }, subhead: { "<b>\($0)</b><br /><br />" },
        quoted: { "\($0)<br />" })
    case .elementor:
      PartStyle(
        paragraph: { Self.widget("text-editor", "<p>\($0)</p>") },
        subhead: {
          Self.widget(
            "heading", "<h2 class=\"elementor-heading-title elementor-size-default\">\($0)</h2>")
        })
    case .tables:
      PartStyle(
        paragraph: { "<font face=\"Arial\" size=\"4\">\($0)</font><br><br>" },
        subhead: { "<center><font color=\"red\"><b>\($0)</b></font></center><br>" },
        quoted: { "\($0)<br>" })
    case .word:
      PartStyle(
        paragraph: {
          """
          <p class=MsoNormal dir=RTL style='text-align:justify;direction:rtl'><span lang=AR-SA
          style='font-size:14.0pt'>\($0)</span><o:p></o:p></p>
          """
        },
        subhead: {
          "<p class=MsoNormal dir=RTL><b><span lang=AR-SA>\($0)<o:p></o:p></span></b></p>"
        })
    case .unclosed: PartStyle(paragraph: { "<p>\($0)\n" }, subhead: { "<h3>\($0)</h3>\n" })
    case .spans:
      PartStyle(
        paragraph: { "<div><span>\($0)</span></div>" }, subhead: { "<div><span>\($0)</span></div>" }
      )
    case .divisions:
      PartStyle(paragraph: { "<div>\($0)</div>" }, subhead: { "<div><b>\($0)</b></div>" })
    case .points: PartStyle(paragraph: { "<li>\($0)</li>" }, subhead: { "<li><b>\($0)</b></li>" })
    }
  }

  private static func widget(_ kind: String, _ html: String) -> String {
    """
    <section class="elementor-section elementor-top-section"><div class="elementor-container elementor-column-gap-default">\
    <div class="elementor-column elementor-col-100"><div class="elementor-widget-wrap elementor-element-populated">\
    <div class="elementor-element elementor-widget elementor-widget-\(kind)" data-widget_type="\(kind).default">\
    <div class="elementor-widget-container">\(html)</div></div></div></div></div></section>
    """
  }

  /// Returns the element that holds the body.
  func container(_ body: [String], _ around: inout PageSurroundings) -> String {
    let text = body.joined(separator: "\n")
    switch self {
    case .wordpress: return "<div class=\"entry-content clearfix\">\(text)</div>"
    case .drupal7:
      return """
        <div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items">\
        <div class="field-item even" property="content:encoded">\(text)</div></div></div>
        """
    case .drupal8:
      return """
        <div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">\
        \(text)</div>
        """
    case .joomla:
      return
        "<table class=\"contentpaneopen\"><tr><td valign=\"top\" colspan=\"2\">\(text)</td></tr></table>"
    case .k2:
      let middle = body.count / 2
      return """
        <div class="itemIntroText">\(body[..<middle].joined(separator: "\n"))</div>
        <div class="itemFullText">\(body[middle...].joined(separator: "\n"))</div>
        """
    case .blogger:
      return """
        <div class="post-body entry-content" id="post-body-77" itemprop="description articleBody">\
        <div dir="rtl" style="text-align: right;" trbidi="on">\(text)</div></div>
        """
    case .amp: return "<div class=\"amp-wp-article-content\">\(text)</div>"
    case .next:
      return
        "<div class=\"styles_body__3kd9a\">\(text)</div><script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{}}</script>"
    case .elementor:
      return "<div data-elementor-type=\"wp-post\" class=\"elementor elementor-5577\">\(text)</div>"
    case .tables: return "<div align=\"right\">\(text)</div>"
    case .word: return "<div class=WordSection1 dir=RTL>\(text)</div>"
    case .points: return "<ul>\(text)</ul>"
    case .sections, .articles:
      let tag = self == .sections ? "section" : "article"
      var groups = [""]
      for piece in body {
        groups[groups.count - 1] += piece + "\n"
        if around.sentences.once(in: 3) { groups.append("") }
      }
      return groups.map { $0.isEmpty ? "" : "<\(tag)>\($0)</\(tag)>" }.joined(separator: "\n")
    case .live:
      return "<div\(around.name("live-blog"))>"
        + body.enumerated().map { place, piece in
          "<div\(around.name("live-entry"))><time>\(10 + place % 12):\(10 + place)</time>\(piece)</div>"
        }.joined(separator: "\n") + "</div>"
    case .described:
      return "<div itemprop=\"articleBody\">\(text)</div>"
    case .unclosed, .spans, .divisions, .plain, .breaks:
      return "<div\(around.name("text"))>\(text)</div>"
    }
  }

  /// Returns the page.
  func page(
    head: String, before: String, title: String, text: String, below: String, behind: String,
    _ around: inout PageSurroundings
  ) -> String {
    switch self {
    case .tables:
      return """
        \(head)<table width="100%"><tr><td colspan="3">\(before)</td></tr><tr><td width="20%">\(around.sidebar())</td>
        <td width="60%">\(title)\(text)\(below)</td><td>\(around.sidebar())</td></tr><tr><td colspan="3">\(behind)</td></tr></table></body></html>
        """
    case .word: return "\(head)\(title)\(text)</body></html>"
    case .wordpress:
      return """
        \(head)<div id="page" class="site">\(before)<div id="content" class="site-content"><main><article class="post type-post tag-news">
        <header class="entry-header">\(title)</header>\(text)<footer class="entry-footer">\(below)</footer></article></main></div>\(behind)</div></body></html>
        """
    case .amp:
      return
        "\(head)\(before)<article class=\"amp-wp-article\">\(title)\(text)\(below)</article>\(behind)</body></html>"
    case .joomla, .k2:
      return
        "\(head)\(before)<div class=\"item-page itemView\">\(title)<div class=\"itemBody\">\(text)</div>\(below)</div>\(behind)</body></html>"
    default:
      switch around.sentences.number(1...3) {
      case 1: return "\(head)\(before)\(title)\(text)\(below)\(behind)</body></html>"
      case 2:
        return
          "\(head)\(before)<main\(around.name("content"))>\(title)\(text)\(below)</main>\(behind)</body></html>"
      default:
        return """
          \(head)<div\(around.name("wrapper"))>\(before)<div\(around.name("row"))><div\(around.name("column"))>\
          \(title)<div\(around.name("inner"))>\(text)</div>\(below)</div>\(around.sidebar())</div>\(behind)</div></body></html>
          """
      }
    }
  }
}

/// How the parts of an article are written as HTML.
struct PartStyle {
  var paragraph: (String) -> String = { "<p>\($0)</p>" }
  var subhead: (String) -> String = { "<h2>\($0)</h2>" }
  var quoted: (String) -> String = { "<p>\($0)</p>" }

  /// Writes words as editors leave them: with lines broken, no-break spaces, elements around some.
  private func dressed(_ text: String, _ sentences: inout MadeUpSentences) -> String {
    guard sentences.once(in: 3) else { return text }
    let words = text.split(separator: " ").map(String.init)
    return switch sentences.number(1...4) {
    case 1: words.joined(separator: "\n  ")
    case 2: words.joined(separator: "&nbsp;")
    case 3: "<span style=\"color: black\">\(text)</span>"
    default: words.enumerated().map { $0 % 3 == 1 ? "<em>\($1)</em>" : $1 }.joined(separator: " ")
    }
  }

  func html(_ part: MadeUpArticle.Part, _ sentences: inout MadeUpSentences) -> String {
    switch part {
    case .paragraph(let runs):
      return paragraph(
        runs.map { run in
          let text = dressed(run.text, &sentences)
          return run.isLink
            ? "<a href=\"/t/\(sentences.number(1...999))\">\(text)</a>"
            : run.isBold ? "<strong>\(text)</strong>" : text
        }.joined(separator: " "))
    case .subhead(let text): return subhead(text)
    case .quotation(let texts): return "<blockquote>\(texts.map(quoted).joined())</blockquote>"
    case .points(let texts):
      return "<ul>\(texts.map { "<li>\($0)</li>" }.joined(separator: "\n"))</ul>"
    case .table(let rows):
      return "<table>"
        + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined(
          separator: "\n") + "</table>"
    case .verse(let lines): return paragraph(lines.joined(separator: "<br>\n"))
    case .speech(let name, let words): return paragraph("<b>\(name):</b> \(words)")
    case .aside(let texts):
      return "<aside class=\"pullquote\">\(texts.map { "<p>\($0)</p>" }.joined())</aside>"
    }
  }
}
