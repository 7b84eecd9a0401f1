/// An article that nobody wrote: its headline and what its body is made of.
public struct MadeUpArticle {
  /// A stretch of a paragraph.
  public struct Run {
    /// Its words.
    public let text: String
    /// Whether it is a link.
    public var isLink = false
    /// Whether it is in bold type.
    public var isBold = false
  }

  /// What stands apart from what is above and below.
  public enum Part {
    case paragraph([Run])
    case subhead(String)
    case quotation([String])
    case points([String])
    case table([[String]])
    case verse([String])
    case speech(name: String, words: String)
    /// What is set apart in a box.
    case aside([String])
  }

  /// The headline.
  public let headline: String
  /// What the body is made of.
  public let parts: [Part]

  /// Makes one up.
  public init(_ sentences: inout MadeUpSentences) {
    headline = sentences.words(5...11)
    let count = sentences.pick([1, 2, 3, 5, 8, 12, 16])
    var parts: [Part] = [.paragraph([Run(text: sentences.sentence())])]
    // What an article is made of now and then, beside paragraphs.
    let likes = sentences.number(0...3)
    while parts.count < count {
      if likes > 0, sentences.number(1...6) <= likes {
        parts.append(Self.odd(&sentences))
      } else {
        parts.append(Self.paragraph(&sentences))
      }
    }
    // None ends with a subhead.
    if case .subhead = parts[parts.count - 1] { parts.append(Self.paragraph(&sentences)) }
    self.parts = parts
  }

  private static func paragraph(_ sentences: inout MadeUpSentences) -> Part {
    let texts = (0..<sentences.pick([1, 1, 1, 2, 3, 5])).map { _ in sentences.sentence() }
    var runs = texts.map { Run(text: $0) }
    if sentences.once(in: 4) {
      runs.insert(Run(text: sentences.words(2...5), isLink: true), at: runs.count - 1)
    }
    if sentences.once(in: 6) { runs.insert(Run(text: sentences.words(2...4), isBold: true), at: 0) }
    return .paragraph(runs)
  }

  private static func odd(_ sentences: inout MadeUpSentences) -> Part {
    switch sentences.number(1...13) {
    case 1: return .subhead(sentences.words(2...6))
    case 2:
      return .subhead(
        sentences.pick(["ما الجديد؟", "خلفية", "سؤال", "عودة"]) + " " + sentences.coined())
    case 3: return .quotation((0..<sentences.number(1...3)).map { _ in sentences.sentence() })
    case 4: return .points((0..<sentences.number(2...6)).map { _ in sentences.words(2...7) })
    case 5: return .points((0..<sentences.number(2...6)).map { _ in sentences.sentence() })
    case 6:
      let columns = sentences.number(2...4)
      return .table(
        (0..<sentences.number(2...5)).map { _ in
          [sentences.words(2...3)] + (1..<columns).map { _ in "\(sentences.number(10...9999))" }
        })
    case 7: return .verse((0..<sentences.number(2...6)).map { _ in sentences.words(3...6) })
    case 8:
      return .speech(
        name: "\(sentences.pick(["سعيد", "ليلى", "مراد", "هند"])) \(sentences.coined())",
        words: sentences.sentence())
    case 13: return .aside((0..<sentences.number(1...2)).map { _ in sentences.sentence() })
    // One word, or few, or no full stop.
    case 9:
      return .paragraph([Run(text: sentences.coined() + sentences.pick([".", "", "!", "؟"]))])
    case 10: return .paragraph([Run(text: sentences.words(3...9))])
    case 11: return .paragraph([Run(text: sentences.words(14...30))])
    default:
      return .paragraph([
        Run(
          text: "\(sentences.pick(MadeUpSentences.verbs)) \(sentences.words(8...16)).", isLink: true
        )
      ])
    }
  }
}

extension MadeUpArticle.Part {
  /// What no reader may lose of it, each in one paragraph.
  public var sentences: [String] {
    switch self {
    case .paragraph(let runs): runs.map(\.text)
    case .subhead(let text): [text]
    case .quotation(let texts), .points(let texts), .verse(let texts), .aside(let texts): texts
    case .table(let rows): rows.flatMap { $0 }
    case .speech(let name, let words): [name, words]
    }
  }

  /// What it is called.
  public var name: String { String(describing: self).prefix { $0 != "(" }.description }
}
