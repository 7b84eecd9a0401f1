/// A line of a file that is no part of its article's body: kept, with the reason, so that a reader can
/// see what was left out.
public struct DroppedLine: Sendable, Hashable {
  /// Why a line is no part of the body.
  public enum Reason: UInt8, Sendable, CaseIterable {
    /// The headline once more.
    case repeatedTitle
    /// The name of the site or the outlet, alone or between dashes.
    case siteName
    /// Words of the page and not of the article: skip to content, share, read also, subscribe.
    case boilerplate
    /// Nothing but hashtags.
    case hashtags
    /// What is left of something that is gone: `Thumbnail`, a lone quotation mark.
    case debris
    /// The date of publication, which the article has as a field.
    case date
    /// Who wrote it, which the article has as a field.
    case byline
    /// The site's menu, header or footer.
    case navigation
    /// What readers wrote under it.
    case comments
    /// Links to other articles.
    case related
    /// An advertisement.
    case advertisement
  }

  /// The line, without the blanks at its ends.
  public let text: String
  /// Why it was dropped.
  public let reason: Reason
  /// Its line in the file, from 1; 0 where the file has no lines of its own.
  public let line: Int
  /// How many paragraphs of the body come before it.
  public let place: Int

  /// Creates a dropped line.
  public init(_ text: String, _ reason: Reason, line: Int, place: Int) {
    self.text = text
    self.reason = reason
    self.line = line
    self.place = place
  }
}
