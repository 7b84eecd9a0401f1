/// An article as a file has it, before it is cleaned: what its format states, and the lines of its text.
///
/// Every part is well-formed UTF-8 without control characters, but for the newlines of the text. An
/// empty part is one that the file does not state.
public struct RawArticle: Sendable, Equatable {
  /// What a format knows of a line.
  public enum Mark: Sendable, Hashable {
    /// Nothing: it is to be found out.
    case unknown
    /// What the paragraph is.
    case paragraph(Paragraph.Kind)
    /// It is no part of the article.
    case dropped(DroppedLine.Reason)
  }

  /// How lines make paragraphs.
  public enum Parting: Sendable {
    /// Every line that is not blank is a paragraph.
    case lines
    /// Blank lines part paragraphs; lines without one between them belong together.
    case blankLines
    /// Every line that is not blank is a paragraph, and none was broken at a width.
    case paragraphs
  }

  /// The fields that the file states; text and kinds are empty.
  public var stated = ArticleBytes()
  /// Other forms of the headline, such as a page's title with the name of the site; best first. They
  /// serve where no title is stated, and to know the headline again among the lines.
  public var headlines: [[UInt8]] = []
  /// The date as it is written, where `stated` could not have it; empty where there is none.
  public var dateText: [UInt8] = []
  /// The lines of the text, each but the last with a newline behind it; blank ones among them.
  public var text: [UInt8] = []
  /// What the format knows of the lines, in order, blank ones too; empty where it knows nothing.
  public var marks: [Mark] = []
  /// The line of the file that the text begins on, from 1; 0 where the file has no lines of its own.
  public var firstLine = 0
  /// How lines make paragraphs.
  public var parting = Parting.lines
  /// Whether it was cleaned before, so that it is all as it is to be: nothing is looked for.
  public var isClean = false

  /// Creates an article of nothing.
  public init() {}

  /// Empties every part, keeping its memory.
  public mutating func removeAll() {
    stated.removeAll()
    headlines.removeAll(keepingCapacity: true)
    dateText.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    firstLine = 0
    parting = .lines
    isClean = false
  }
}
