import CorpusModel

/// Makes an article of a title and a body.
func article(_ title: String, _ text: String, date: PartialDate? = nil) -> Article {
  let text = ArticleText(text)
  return Article(
    id: ArticleID(title), title: title, date: date, text: text,
    paragraphs: [Paragraph(.body, TextRange(0, text.count))])
}
