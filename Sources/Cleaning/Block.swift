internal import CorpusModel

/// What may become a paragraph: a line, or several that were broken for their length.
struct Block {
  /// Where it lies in the text of the file, without the blanks at its ends.
  var range: Range<Int>
  /// The line of the file it begins on, counted from the first of the text.
  var line: Int
  /// How many lines of the file it was.
  var lines = 1
  /// What the format knows of it.
  var mark: RawArticle.Mark
  /// Where its folded words lie among the keys; empty where it was not looked at closely.
  var key = 0..<0
  /// How many words it has; none were counted where it was not looked at closely.
  var words = 0
  /// How it ends.
  var ending = Ending.open
  /// What the words it consists of, or begins with, say of it.
  var phrase: Phrase?
  /// What is made of it.
  var verdict = Verdict.undecided

  /// Whether it is a date, and says of which event.
  var date = DateLine.none

  /// Whether it ends with a colon and leads on to others.
  var isLead = false
  /// Whether it is what a site says of itself, as of the cookies that it sets: no part of the text, though a sentence.
  var isNotice = false
  /// Whether it belongs to one that leads on.
  var isLed = false

  /// Whether a block is a date and nothing else.
  enum DateLine { case none, plain, labelled }

  /// What becomes of a block.
  enum Verdict: Equatable {
    case undecided
    case paragraph(Paragraph.Kind)
    case dropped(DroppedLine.Reason)
    /// It is the headline, or has it in it.
    case headline
  }

  /// Whether it ends with a full stop and has so many words that nothing makes it other than body.
  var isRunningText = false

  /// A block of more bytes is body without a closer look.
  static let longestShort = 240
  /// A block of more bytes is no headline: some 200 letters.
  static let longestHeadline = 400
  /// A line that ends with a full stop is no headline if it has more words.
  static let mostWordsOfHeadline = 14
  /// A line of more words is no date.
  static let mostWordsOfDate = 16
  /// A line that ends as a sentence does is one if it has more words, and none of the page's.
  static let mostWordsOfFragment = 8

  /// Whether it is body without a closer look.
  var isLong: Bool { isRunningText || range.count > Self.longestShort }
  var isUndecided: Bool { verdict == .undecided }

  /// Whether it will be part of the body.
  var isKept: Bool {
    switch verdict {
    case .undecided, .paragraph: true
    case .dropped, .headline: false
    }
  }

  /// What it will be in the body if it is kept.
  var kind: Paragraph.Kind { if case .paragraph(let kind) = verdict { kind } else { .body } }

  /// Whether it is running text: long, or a sentence.
  var isProse: Bool {
    switch mark {
    case .unknown, .paragraph(.body), .paragraph(.quote): break
    case .paragraph, .dropped: return false
    }
    if verdict == .paragraph(.credit) || date != .none || isOfPicture || isNotice || isOfEdge {
      return false
    }
    return isLong || isLead || ending == .fullStop && words >= 3 || isSentence
  }

  /// Whether its words are those of the page at the edges of a text, as those that say whose the rights are, and it is
  /// no sentence.
  private var isOfEdge: Bool {
    guard let phrase, phrase.place == .edge, !isSentence else { return false }
    switch phrase.meaning {
    case .dropped(.boilerplate), .dropped(.comments):
      return phrase.isOpening && phrase.need == .none || phrase.words == words
    default: return false
    }
  }

  /// Whether its words say what is on a picture, or who took it, and it is no sentence.
  private var isOfPicture: Bool {
    switch phrase?.meaning {
    case .paragraph(.credit): !isSentence
    case .paragraph(.caption): ending != .fullStop
    default: false
    }
  }

  /// Whether it may be a sentence of the body, so that only a repeated headline may be dropped.
  var isSentence: Bool { isLong || ending.isSentence && words > Self.mostWordsOfFragment }
}

/// How a line ends, brackets and quotation marks aside.
enum Ending {
  /// In a letter or a mark that ends no sentence.
  case open
  /// With a full stop.
  case fullStop
  /// With a question or exclamation mark, or a closing quotation mark behind a letter.
  case called
  /// With a mark that leads on: a colon, a comma, a dash.
  case leadingOn

  var isSentence: Bool { self == .fullStop || self == .called }

  /// Tells how bytes of UTF-8 end.
  init(_ text: Span<UInt8>) {
    var end = text.count
    var isQuoted = false
    while end > 0 {
      switch text[end - 1] {
      case 0x20, 0x29, 0x5D:  // A blank, ) and ].
        end -= 1
      case 0x22:  // A straight quotation mark.
        isQuoted = true
        end -= 1
      case 0xBB where end > 1 && text[end - 2] == 0xC2:  // »
        isQuoted = true
        end -= 2
      case 0xA0 where end > 1 && text[end - 2] == 0xC2:  // A no-break space.
        end -= 2
      case 0x9C...0x9F where end > 2 && text[end - 2] == 0x80 && text[end - 3] == 0xE2:  // “ ” „
        isQuoted = true
        end -= 3
      // A right-to-left mark.
      case 0x8F where end > 2 && text[end - 2] == 0x80 && text[end - 3] == 0xE2:
        end -= 3
      case 0x2E:
        // Three of them are an ellipsis, of a text that was cut short.
        self = end > 2 && text[end - 2] == 0x2E && text[end - 3] == 0x2E ? .open : .fullStop
        return
      case 0x94 where end > 1 && text[end - 2] == 0xDB:  // ۔
        self = .fullStop
        return
      case 0x21, 0x3F:
        self = .called
        return
      case 0x9F where end > 1 && text[end - 2] == 0xD8:  // ؟
        self = .called
        return
      case 0x3A, 0x2C, 0x2D, 0x3B:
        self = .leadingOn
        return
      case 0x8C where end > 1 && text[end - 2] == 0xD8,  // ،
        0x9B where end > 1 && text[end - 2] == 0xD8:  // ؛
        self = .leadingOn
        return
      case 0x93, 0x94:
        let isDash = end > 2 && text[end - 2] == 0x80 && text[end - 3] == 0xE2
        self = isDash ? .leadingOn : isQuoted ? .called : .open
        return
      default:
        self = isQuoted ? .called : .open
        return
      }
    }
    self = .open
  }
}
