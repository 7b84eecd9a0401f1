/// A page with an article that nobody wrote, as one of the builders of sites makes them.
public struct MadeUpPage {
  /// The page.
  public let html: String
  /// The article.
  public let article: MadeUpArticle
  /// What is no part of the article, each a text of its own.
  public let surroundings: [String]
  /// How it is made.
  public let setting: PageSetting

  /// Makes one up, the same for the same seed.
  public init(_ setting: PageSetting, seed: UInt64) {
    self.setting = setting
    var sentences = MadeUpSentences(seed: seed)
    article = MadeUpArticle(&sentences)
    let isBare = sentences.once(in: 6)
    let naming =
      setting.namings.count > 1 ? sentences.pick(setting.namings) : setting.namings[0]
    var around = PageSurroundings(sentences, naming)
    var body: [String] = []
    let style = setting.style
    for (place, part) in article.parts.enumerated() {
      body.append(style.html(part, &around.sentences))
      if !isBare, place + 1 < article.parts.count, let text = around.amid() { body.append(text) }
    }
    let text = setting.container(body, &around)
    // Some headlines are no heading of the first rank, and some stand in the title of the page alone; where elements
    // have no names either, nobody could tell a short article from what readers wrote.
    let title =
      switch around.sentences.number(1...8) {
      case 1: "<h2>\(article.headline)</h2>"
      case 2: "<div\(around.name("title"))>\(article.headline)</div>"
      case 3 where naming == .plain: ""
      default: "<h1>\(article.headline)</h1>"
      }
    let head = """
      <html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>\(article.headline)</title></head><body>
      """
    if isBare {
      html = "\(head)\(title)\(text)</body></html>"
    } else {
      let (before, below, behind) = (around.before(), around.below(), around.behind())
      let byline =
        around.sentences.once(in: 2)
        ? "<div\(around.name("entry-meta"))><span>كتب: سمير علي</span> <time>12 مارس 2024</time></div>"
        : ""
      html = setting.page(
        head: head, before: before, title: title + byline, text: text, below: below, behind: behind,
        &around)
    }
    surroundings = around.lines
  }
}
