internal import CorpusModel
internal import Markup

/// Marking what elements say by their places and names that is no part of an article.
///
/// Names are given for looks too: what builders of sites put around every paragraph may be called a widget. So an
/// element is believed where what is in it bears it out: lists of other articles and menus have links, notices and
/// newsletters something to press or to fill in.
extension PageBlocks {
  /// Marks what lies in elements whose place or name tells that it is no part of an article; not where it is
  /// most of the page's running text, or its headline.
  mutating func applyHints(headline: Int?) {
    let total = prose(in: blocks.indices)
    let empty = emptyWords
    var covered = 0
    let firstText = blocks[(headline.map { $0 + 1 } ?? 0)...].firstIndex(where: \.isOwnText)
    // Names of elements that hold text of the article, for all that they say.
    var doubted: Set<[UInt8]> = []
    for node in hinted where node >= covered {
      let range = blocks(in: node)
      guard !range.isEmpty, let reason = names[node].reason else { continue }
      if let headline, range.contains(headline) { continue }
      let prose = prose(in: range)
      if reason == .comments {
        if prose == total, headline == nil { continue }
        let name = className(of: node)
        if doubted.contains(name) || !areComments(node, range, headline, from: firstText, of: total)
        {
          if !name.isEmpty { doubted.insert(name) }
          continue
        }
      } else if prose > 0 && prose == total
        || prose * 2 > total
          && (holdsText(node) || document.nodes[node].tag == .form
            || links(in: range) != .atLeastAsMany)
        || !isBorneOut(node, range, empty)
      {
        continue
      }
      for place in range { blocks[place].reason = reason }
      covered = Int(document.nodes[node].end)
    }
  }

  /// The words in the names of elements that are given for looks: there is running text in an element of that name
  /// and nothing else.
  private var emptyWords: Set<String> {
    var words: Set<String> = []
    for node in hinted where !names[node].word.isEmpty {
      if links(in: blocks(in: node)) == .fewer, !hasControls(node) {
        words.insert(names[node].word)
      }
    }
    return words
  }

  /// Whether what lies in an element is what it is called.
  private func isBorneOut(_ node: Int, _ range: Range<Int>, _ empty: Set<String>) -> Bool {
    switch links(in: range) {
    case .atLeastAsMany: true
    case .fewer: hasControls(node)
    case .neither:
      hasControls(node)
        || !empty.contains(names[node].word) && !isPullQuote(range) && !hasOwnLine(node, range)
    }
  }

  /// Whether a range is something that was said, and perhaps who said it.
  private func isPullQuote(_ range: Range<Int>) -> Bool {
    range.count <= 2
      && blocks[range].contains {
        $0.linked == 0 && $0.words >= 4
          && ($0.utf8.starts(with: "«".utf8) || $0.utf8.starts(with: "“".utf8))
      }
  }

  /// Whether a long line without a link, and without an end, stands beside the article's text.
  private func hasOwnLine(_ node: Int, _ range: Range<Int>) -> Bool {
    guard blocks[range].contains(where: \.isLongLine) else { return false }
    let beside = textsBeside(node, range)
    return names[node].word.isEmpty
      ? beside.before && beside.behind : beside.before || beside.behind
  }

  /// Whether text that lies in the same element as one stands just before that, and just behind.
  func textsBeside(_ node: Int, _ range: Range<Int>) -> (before: Bool, behind: Bool) {
    let outer = Int(document.nodes[node].parent)
    func isText(_ place: Int) -> Bool {
      blocks.indices.contains(place) && blocks[place].isOwnText && parent(of: place) == outer
    }
    return (isText(range.lowerBound - 1), isText(range.upperBound))
  }

  /// Whether an element is said to hold an article.
  private func holdsText(_ node: Int) -> Bool {
    (node..<Int(document.nodes[node].end)).contains {
      [.article, .main].contains(document.nodes[$0].tag) || names[$0].isBody
    }
  }

  /// How many links lead elsewhere beside pieces of running text.
  enum Links { case neither, fewer, atLeastAsMany }

  /// Tells whether links or running text prevail in a range, where nothing is known to be no part of an article.
  func links(in range: Range<Int>) -> Links {
    let links = blocks[range].count { $0.reason == nil && $0.isLink && !$0.isSentence }
    let texts = blocks[range].count { $0.reason == nil && $0.isText }
    return links + texts == 0 ? .neither : links < texts ? .fewer : .atLeastAsMany
  }

  /// Whether there is something to press or to fill in in an element.
  func hasControls(_ node: Int) -> Bool {
    (node..<Int(document.nodes[node].end)).contains {
      switch document.nodes[$0].tag {
      case .button, .textarea, .select: true
      case .input: document.attribute(.type, of: $0)?.elementsEqual("hidden".utf8) != true
      default: false
      }
    }
  }

  /// How many words of running text a range has.
  func prose(in range: Range<Int>) -> Int {
    blocks[range].reduce(0) { $0 + ($1.isProse ? $1.words : 0) }
  }
}
