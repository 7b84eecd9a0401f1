internal import ArabicText
public import CorpusModel

extension TieFinder {
  /// Returns ties with those that were found made one with others that say the same: of the same kind,
  /// between the same two, at dates that agree.
  ///
  /// What somebody wrote down wins over what was found, and keeps its words; of what was found the
  /// first does. The evidence of all is joined, each sentence once; of the dates the most precise is
  /// taken, and what is stated anywhere is stated. Roles are the same where the words of one title are
  /// among the other's. In the order in which each first comes.
  /// - Complexity: O(n) in the number of ties, as long as few are of the same kind and actors.
  public static func merged(_ ties: [Tie]) -> [Tie] {
    var groups: [Group] = []
    var places: [Key: [Int]] = [:]
    let order = ties.indices.filter { !ties[$0].isFound } + ties.indices.filter { ties[$0].isFound }
    for place in order {
      let tie = ties[place]
      let key = Key(tie)
      if let same = places[key]?.first(where: { groups[$0].takes(tie) }) {
        groups[same].add(tie, at: place)
      } else {
        places[key, default: []].append(groups.count)
        groups.append(Group(tie, at: place))
      }
    }
    return groups.sorted { $0.place < $1.place }.map(\.tie)
  }

  /// What ties that may be one have in common.
  private struct Key: Hashable {
    let kind: Tie.Kind
    let first, second: ActorID

    init(_ tie: Tie) {
      kind = tie.kind
      let isMutual = [.met, .signed, .negotiates, .cooperates, .spokeWith].contains(tie.kind)
      let isTurned = isMutual && tie.to.description < tie.from.description
      first = isTurned ? tie.to : tie.from
      second = isTurned ? tie.from : tie.to
    }
  }

  /// Ties that are one.
  private struct Group {
    var tie: Tie
    var place: Int
    private var sentences: Set<Sentence>

    /// What tells sentences apart, however long they are.
    private struct Sentence: Hashable {
      let article: ArticleID
      let length: Int
      let beginning: [UInt8]

      init(_ evidence: Evidence) {
        article = evidence.article
        length = evidence.sentence.utf8.count
        beginning = Array(evidence.sentence.utf8.prefix(400))
      }
    }

    init(_ tie: Tie, at place: Int) {
      self.tie = tie
      self.place = place
      sentences = Set(tie.evidence.map { Sentence($0) })
    }

    /// Whether a tie of the same key says the same.
    func takes(_ other: Tie) -> Bool {
      // Whoever wrote two down meant two.
      guard other.isFound else { return false }
      if tie.kind == .holdsRole, !agree(tie.label, other.label) { return false }
      // What is to come and what came about are one only where the dates say so.
      let arePlans = (tie.status == .planned) == (other.status == .planned)
      guard let date = tie.date, let otherDate = other.date else {
        return arePlans && (tie.date == nil) == (other.date == nil)
          || arePlans && tie.kind == .holdsRole || arePlans && !tie.isFound
      }
      return date.start.firstDay <= otherDate.end.lastDay
        && otherDate.start.firstDay <= date.end.lastDay
    }

    /// Whether the words of one title are all among the other's.
    private func agree(_ first: String, _ second: String) -> Bool {
      let first = Set(Folding.key(of: first).split(separator: " "))
      let second = Set(Folding.key(of: second).split(separator: " "))
      return first.isSubset(of: second) || second.isSubset(of: first)
    }

    mutating func add(_ other: Tie, at otherPlace: Int) {
      place = min(place, otherPlace)
      var evidence = tie.evidence
      for sentence in other.evidence
      where sentences.insert(Sentence(sentence)).inserted {
        evidence.append(sentence)
      }
      let status: Tie.Status =
        !tie.isFound
        ? tie.status
        : tie.status == .stated || other.status == .stated
          ? .stated
          : tie.status == .claimed || other.status == .claimed ? .claimed : .planned
      tie = Tie(
        from: tie.from, to: tie.to, kind: tie.kind, label: tie.label,
        labelInEnglish: tie.labelInEnglish, date: moreExact(tie.date, other.date),
        status: status, isFound: tie.isFound, evidence: evidence)
    }

    private func moreExact(_ date: DateSpan?, _ other: DateSpan?) -> DateSpan? {
      guard let date, tie.isFound else { return date }
      guard let other else { return date }
      let isInside =
        date.start.firstDay <= other.start.firstDay && other.end.lastDay <= date.end.lastDay
      return isInside ? other : date
    }
  }
}
