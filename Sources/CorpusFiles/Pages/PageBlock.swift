internal import CorpusModel

/// A piece of a page's text that stands on a line of its own, in the order of the page.
struct PageBlock {
  /// Its text.
  let utf8: [UInt8]
  /// How many words it has, how many of them in links, and how many in bold type.
  let words, linked, bold: Int
  /// How many words name the author, or the day.
  let named: Int
  /// Whether it does no more than name the author, or the day.
  let field: DroppedLine.Reason?
  /// The element that it lies in, and stands apart by.
  let node: Int
  /// The node that its text begins with.
  let place: Int
  /// What the page says that it is.
  var kind: Paragraph.Kind?
  /// Whether it is a heading of the first rank.
  let isTitle: Bool
  /// Whether it is a point of a list.
  let isPoint: Bool
  /// Whether it is a row of a table with more than one cell.
  let isRow: Bool
  /// Why it is no part of an article, where its place in the page tells.
  var reason: DroppedLine.Reason?

  /// What the word for comments means, if it is no more than that.
  var commentsWord: CommentsWord?

  /// Whether the word for comments opens them, or stands amidst the article.
  enum CommentsWord { case opening, amidst }

  /// Whether comments begin with it.
  var opensComments: Bool { commentsWord == .opening }

  /// Whether it ends as a sentence does.
  var endsSentence: Bool { PageLine.endsSentence(utf8) }

  /// Whether it is more than the headline of another article, though it is in links: it is a sentence with words beside
  /// them, or ends with a full stop and is no heading and no short point of a list.
  var isSentence: Bool {
    words - linked >= 4 && endsSentence
      || (!isPoint || words >= 8) && kind != .heading && PageLine.endsWithStop(utf8)
  }

  /// Whether it is no link, and has the end of a sentence.
  var isText: Bool {
    isLink ? isSentence : isProse || field == nil && words > 1 && endsSentence && utf8.last != 0x3A
  }

  /// Whether it leads elsewhere: most of its words are in links, and it is no long sentence.
  var isLink: Bool { linked * 2 > words && !(words >= 25 && endsSentence) }

  /// Whether it is the headline of another article.
  var isLinkedHeading: Bool { isLink && kind == .heading }

  /// Whether it is running text: long, or a sentence.
  var isProse: Bool { reason == nil && !isLink && (words >= 14 || words >= 6 && endsSentence) }

  /// How much speaks for an article here, or if negative against it.
  ///
  /// Words and links per block tell running text from the rest of a page; no property of a block does it
  /// better (C. Kohlschütter, P. Fankhauser, W. Nejdl: Boilerplate Detection using Shallow Text Features,
  /// WSDM 2010). Arabic says in a word what English says in two, so that its limits are lower.
  var weight: Int {
    if isProse { return words - linked }
    if reason == .comments { return -12 }
    if isLink { return -6 - min(words, 16) / 2 }
    return reason != nil ? -6 : isPoint || kind != nil ? -1 : -3
  }
}
