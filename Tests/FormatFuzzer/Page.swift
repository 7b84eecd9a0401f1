import ArticleChecks

extension ArticleCheck {
  static func pages(_ input: [UInt8]) -> ArticleCheck {
    ArticleCheck(input, path: "page.html", pieces: pieces)
  }
}

private let pieces = [
  "<p>", "</p>", "<div>", "</div>", "<br>", "<h1>", "</h1>", "<h2>", "</h2>", "<a href='/x'>",
  "</a>", "<li>",
  "<ul>", "</ul>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<b>", "</b>", "<blockquote>",
  "<figcaption>",
  "<article>", "</article>", "<nav>", "</nav>", "<aside>", "<form>", "<time datetime='2020-01-02'>",
  "</time>",
  "<div class='entry-content'>", "<div class='comments'>", "<div id='sidebar'>", "<p hidden>",
  "<pre>", "\n",
  "<span class='author'>", "<script type='application/ld+json'>", "{\"@type\":\"NewsArticle\",",
  "\"headline\":",
  "\"articleBody\":", "\"س ص ع\"", "}", "</script>", "<title>", "</title>",
  "<meta property='og:title' content='",
  "<meta charset='", "windows-1256", "'>", "<!--", "-->", "<", ">", "&", "&#27;", "&nbsp;",
  "&#x85;", "\u{0}",
  "قال الوزير إن المشروع سيبدأ في الأسبوع المقبل بعد تأخر دام عامين كاملين. ", "اقرأ أيضا",
  "التعليقات", "كتب: ",
  "نص قصير", "Text", "\u{2028}", "<template>", "<svg>", "<template", "<amp-ad>", "<html lang='ar'>",
  "<base>",
]
