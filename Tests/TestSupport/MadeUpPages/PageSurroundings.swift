/// What stands around an article on a page, and in the middle of it: the site's own lines, other articles, readers.
public struct PageSurroundings {
  /// What is named as sites name their elements, if they do.
  public enum Naming: CaseIterable, Sendable {
    case plain, hashed, none
  }

  var sentences: MadeUpSentences
  let naming: Naming
  /// What the names of a page are made of that say nothing.
  private let salt: Int
  /// The lines made so far that are no part of the article.
  public private(set) var lines: [String] = []

  init(_ sentences: MadeUpSentences, _ naming: Naming) {
    (self.sentences, self.naming) = (sentences, naming)
    salt = self.sentences.number(0...0xFFFF)
  }

  /// The attribute that names an element.
  mutating func name(_ name: String) -> String {
    switch naming {
    case .plain: " class=\"\(name)\""
    case .hashed: " class=\"css-\(name.utf8.reduce(salt) { ($0 &* 31 &+ Int($1)) & 0xFFFFFF })\""
    case .none: ""
    }
  }

  private mutating func line(_ text: String) -> String {
    lines.append(text)
    return text
  }

  private mutating func link(_ text: String) -> String {
    "<a href=\"/\(sentences.number(1...99999))\">\(line(text))</a>"
  }

  private mutating func headlines(_ count: ClosedRange<Int>) -> [String] {
    (0..<sentences.number(count)).map { _ in link(sentences.words(5...11)) }
  }

  private static func list(_ items: [String]) -> String {
    "<ul>" + items.map { "<li>\($0)</li>" }.joined(separator: "\n") + "</ul>"
  }

  // MARK: Before the article

  mutating func menu() -> String {
    let items = ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "مجتمع", "آراء"].map { link($0) }
    return naming == .none
      ? "<div>" + items.joined(separator: " | ") + "</div>"
      : "<nav\(name("main-nav"))>\(Self.list(items))</nav>"
  }

  mutating func cookies() -> String {
    """
    <div\(name("cookie-notice")) role="dialog"><p>\(line("نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا.")) \
    \(link("سياسة الخصوصية"))</p><button>موافق</button></div>
    """
  }

  mutating func ticker() -> String {
    "<div\(name("breaking-news ticker"))><span>\(line("عاجل"))</span>\(Self.list(headlines(2...4)))</div>"
  }

  mutating func trail() -> String {
    "<div\(name("breadcrumbs"))>\(link("الرئيسية")) » \(link("سياسة")) » <span>\(line("خبر"))</span></div>"
  }

  mutating func sidebar() -> String {
    let tag = naming == .none ? "div" : "aside"
    return """
      <\(tag)\(name("sidebar widget-area"))><h3>\(line("الأكثر قراءة"))</h3>\(Self.list(headlines(3...7)))
      <h3>\(line("آخر الأخبار"))</h3>\(Self.list(headlines(3...6)))</\(tag)>
      """
  }

  // MARK: In it

  mutating func share() -> String {
    let items = ["فيسبوك", "تويتر", "واتساب", "تلغرام"].map { link($0) }
    return "<div\(name("share-buttons"))>\(line("شارك"))\(Self.list(items))</div>"
  }

  mutating func related() -> String {
    switch sentences.number(1...5) {
    case 5: return "<p>&nbsp;</p><hr>"
    case 1: return "<p><strong>\(line("اقرأ أيضا:"))</strong> \(link(sentences.words(5...10)))</p>"
    case 2:
      return """
        <div\(name("related-posts inline-related"))><h4>\(line("مواضيع ذات صلة"))</h4>\(Self.list(headlines(2...4)))</div>
        """
    case 3:
      return
        "<blockquote\(name("read-also"))><p>\(link("اقرأ أيضا: " + sentences.words(5...10)))</p></blockquote>"
    default: return "<div\(name("ad-slot"))><span>\(line("إعلان"))</span></div>"
    }
  }

  mutating func picture() -> String {
    "<figure\(name("wp-block-image"))><img src=\"a.jpg\" alt=\"\"><figcaption>\(sentences.words(3...9)) (رويترز)</figcaption></figure>"
  }

  // MARK: Behind it

  mutating func tags() -> String {
    let items = (0..<sentences.number(2...5)).map { _ in link(sentences.words(1...2)) }
    return
      "<div\(name("post-tags"))><span>\(line("الوسوم:"))</span> \(items.joined(separator: " "))</div>"
  }

  mutating func author() -> String {
    "<div\(name("author-box"))><h4>\(link("سمير " + sentences.coined()))</h4><p>\(line("صحفي يكتب عن " + sentences.words(3...8) + "."))</p></div>"
  }

  mutating func others() -> String {
    let items = (0..<sentences.number(3...6)).map { _ in
      let teaser = sentences.once(in: 2) ? "<p>\(line(sentences.sentence()))</p>" : ""
      return "<h3>\(link(sentences.words(5...10)))</h3>\(teaser)"
    }
    return """
      <div\(name("related-articles"))><h2>\(line("مقالات ذات صلة"))</h2>\
      \(items.map { "<div>\($0)</div>" }.joined(separator: "\n"))</div>
      """
  }

  mutating func comments() -> String {
    let items = (0..<sentences.number(1...4)).map { _ in
      """
      <li><div><b>\(line("قارئ " + sentences.coined()))</b> <time>\(line("منذ يومين"))</time><p>\
      \(line(sentences.sentence())) \(line(sentences.sentence()))</p></div></li>
      """
    }
    return """
      <div\(name("comments-area"))><h3>\(line("التعليقات"))</h3><ol>\(items.joined(separator: "\n"))</ol>
      <h3>\(line("اترك تعليقا"))</h3><form><p>\(line("لن يتم نشر عنوان بريدك الإلكتروني."))</p><textarea></textarea></form></div>
      """
  }

  mutating func newsletter() -> String {
    """
    <div\(name("newsletter-box"))><h3>\(line("النشرة البريدية"))</h3><form><p>\
    \(line("اشترك في نشرتنا ليصلك كل جديد في " + sentences.words(2...4) + "."))</p>\
    <input type="email"><button>اشترك</button></form></div>
    """
  }

  mutating func footer() -> String {
    let items = ["من نحن", "اتصل بنا", "سياسة الخصوصية"].map { link($0) }
    let tag = naming == .none ? "div" : "footer"
    return
      "<\(tag)\(name("site-footer"))>\(Self.list(items))<p>\(line("جميع الحقوق محفوظة © 2025 " + sentences.coined()))</p></\(tag)>"
  }

  mutating func some(_ pieces: [(inout PageSurroundings) -> String]) -> String {
    var text = ""
    for piece in pieces where !sentences.once(in: 3) { text += piece(&self) + "\n" }
    return text
  }

  mutating func before() -> String {
    some([{ $0.cookies() }, { $0.menu() }, { $0.ticker() }, { $0.trail() }, { $0.sidebarNow() }])
  }

  private mutating func sidebarNow() -> String { sentences.once(in: 2) ? sidebar() : "" }

  mutating func below() -> String { some([{ $0.tags() }, { $0.share() }, { $0.author() }]) }

  mutating func behind() -> String {
    some([
      { $0.others() }, { $0.comments() }, { $0.newsletter() }, { $0.sidebar() }, { $0.footer() },
    ])
  }

  /// Whether something stands in the middle of the text here, and what.
  mutating func amid() -> String? {
    switch sentences.number(1...14) {
    case 1: related()
    case 2: share()
    case 3: picture()
    default: nil
    }
  }
}
