import ArticleChecks

extension ArticleCheck {
  static func feeds(_ input: [UInt8]) -> ArticleCheck {
    ArticleCheck(input, path: "feed.xml", pieces: pieces)
  }
}

private let pieces = [
  "<?xml version='1.0' encoding='utf-8'?>", "<rss>", "<rss version='2.0'>", "</rss>", "<channel>",
  "</channel>",
  "<item>", "</item>", "<title>", "</title>", "<description>", "</description>", "<link>",
  "</link>",
  "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "</feed>",
  "<content type='html'>",
  "<content type='xhtml'>", "</content>", "<div xmlns='http://www.w3.org/1999/xhtml'>", "<p>",
  "</p>", "</div>",
  "<![CDATA[", "]]>", "&lt;p&gt;", "&nbsp;", "&a;", "&", "&#8;", "&#xD800;", "<!DOCTYPE a [",
  "<!ENTITY a 'b'>", "]>",
  "<!ENTITY % p SYSTEM 'file:///etc/passwd'>", "%p;",
  "<pubDate>Sat, 18 Mar 2023 06:15:00 GMT</pubDate>", "<guid>",
  "</guid>", "https://x.example/1", "<author>a@b (س)</author>", "<!--", "-->",
  "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>",
  "نص من الكلام. ", "Text ", "\n", "<", ">", "'", "\u{0}", "\u{85}",
]
