internal import ArabicText
internal import CorpusModel

/// Two bodies named by one head in the dual: وزارتي الدفاع الجزائرية والأمريكية.
extension Matcher {
  /// Returns the mentions of two bodies that share a head at a place, and the word after them; nothing
  /// where neither body is known, and countries are all that is named.
  ///
  /// The first mention has the head and its own adjective or name, the second only its own.
  mutating func dualHead(at place: Int) -> (mentions: [Mention], end: Int)? {
    guard words.mayHeadDual(place),
      let head = DualHeads.head(words.bytes, words.letters(place))
    else { return nil }
    var last = place
    var path = [head.singular]
    for _ in 0..<4 {
      let next = last + 1
      guard next + 1 < words.count, words.isJoint(before: next),
        words.isJoint(before: next + 1)
      else { return nil }
      let first = Array(words.bytes[words.letters(next)])
      let second = Array(words.bytes[words.letters(next + 1)])
      if second.starts(with: DualHeads.waw) {
        return mentions(
          of: head, at: place, path, first, Array(second.dropFirst(2)), upTo: next + 1)
      }
      path.append(first)
      last = next
    }
    return nil
  }

  private mutating func mentions(
    of head: DualHeads.Head, at place: Int, _ path: [[UInt8]], _ first: [UInt8], _ second: [UInt8],
    upTo last: Int
  ) -> (mentions: [Mention], end: Int)? {
    let one = actor(path + [first])
    let other = actor(path + [second])
    guard one != nil || other != nil, one != other else { return nil }
    var mentions: [Mention] = []
    if let one {
      mentions.append(
        Mention(
          range: range(from: place, dropping: head.dropped, through: last - 1), actor: one,
          how: .alias))
    } else if let match = match(at: last - 1) {
      mentions.append(mention(match, at: last - 1))
    }
    if let other {
      mentions.append(
        Mention(range: range(from: last, dropping: 2, through: last), actor: other, how: .alias))
      return (mentions, last + 1)
    }
    guard let match = match(at: last) else { return (mentions, last + 1) }
    mentions.append(mention(match, at: last))
    return (mentions, last + match.wordCount)
  }

  /// Returns the actor that words spell, from the first to the last.
  private func actor(_ path: [[UInt8]]) -> Int? {
    var node = SpellingTable.root
    for word in path {
      node = table.child(of: node, word, word.indices)
      guard node >= 0 else { return nil }
    }
    let name = Int(table.nodes[node].names)
    return name >= 0 ? table.entries[name].actor : nil
  }
}

/// The heads of names of bodies in the dual.
enum DualHeads {
  /// A head in the dual.
  struct Head {
    /// The head as it is of one, folded.
    let singular: [UInt8]
    /// How many folded bytes of particles stand before it.
    let dropped: Int
  }

  /// Returns the head that a folded word is, behind particles or without.
  static func head(_ bytes: [UInt8], _ word: Range<Int>) -> Head? {
    // Duals end in ا or ي, those with ال in ن.
    guard word.count >= 8 else { return nil }
    switch bytes[word.upperBound - 1] {
    case 0xA7, 0x8A, 0x86: break
    default: return nil
    }
    let first = Letter(bytes, at: word.lowerBound, before: word.upperBound)
    let second = Letter(bytes, at: word.lowerBound + 2, before: word.upperBound)
    for dropped in [0, 2, 4] where word.count - dropped >= 8 {
      if dropped > 0, first == nil || first == .alef { return nil }
      if dropped > 2 {
        guard first == .waw || first == .feh, second == .beh || second == .lam || second == .kaf
        else { return nil }
      }
      let rest = word.lowerBound + dropped..<word.upperBound
      let singular = singulars[WordHash.of(bytes, rest)]
      if !singular.isEmpty { return Head(singular: singular, dropped: dropped) }
    }
    return nil
  }

  static let waw = Array("و".utf8)

  /// Lets the words pass a filter that are a head in the dual, or the capital, which stands before a
  /// nisba.
  static func allow(in filter: inout BeginningFilter) {
    for words in [forms, FoldedWords(WordLists.capital)] {
      for word in words { filter.insert(words.bytes, word.bytes) }
    }
  }

  /// All forms of the dual.
  private static let forms = FoldedWords(all.map(\.dual).joined(separator: " "))

  /// The head as it is of one, folded, by the hash of each form of the dual.
  static let singulars: HashedWords<[UInt8]> = {
    var singulars = HashedWords<[UInt8]>(none: [], capacity: 1024)
    let folded = FoldedWords(all.map(\.singular).joined(separator: " "))
    for (dual, singular) in zip(forms, folded) {
      singulars[WordHash.of(forms.bytes, dual.bytes)] = Array(folded.folded(singular))
    }
    return singulars
  }()

  /// Every form of the dual, and the head as it is of one.
  private static var all: [(dual: String, singular: String)] {
    masculine.split(separator: " ")
      .flatMap { head in
        [
          ("\(head)ا", "\(head)"), ("\(head)ي", "\(head)"), ("ال\(head)ان", "ال\(head)"),
          ("ال\(head)ين", "ال\(head)"),
        ]
      }
      + feminine.split(separator: " ")
      .flatMap { head in
        [
          ("\(head)تا", "\(head)ة"), ("\(head)تي", "\(head)ة"), ("ال\(head)تان", "ال\(head)ة"),
          ("ال\(head)تين", "ال\(head)ة"),
        ]
      }
  }

  private static let masculine = """
    جيش حزب مجلس برلمان بنك مصرف اتحاد نادي فريق منتخب تنظيم جهاز مكتب مركز معهد موقع تحالف حلف صندوق
    كونغرس قصر ائتلاف تيار لواء فيلق وزير رئيس سفير
    """
  private static let feminine = """
    وزار حكوم رئاس سفار حرك منظم وكال شرك جامع قياد هيئ مؤسس صحيف شبك لجن جبه محكم جماع كتيب بعث قو
    خارجي مجموع رابط نقاب مفوضي دائر إدار
    """
}
