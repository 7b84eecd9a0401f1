internal import CorpusModel

/// Spellings brought together that name the same actor: those of found names, and of known actors.
///
/// Persons need the same given and the same family name, by the sound; what stands between them may be
/// left out. Other names need the same words.
struct NameClusters {
  /// One spelling.
  struct Node {
    /// The name taken apart.
    let name: NameParts
    /// What it names.
    let kind: ActorKind
    /// Which known actor it belongs to, a place in the list; nothing where it was found.
    let known: Int?
  }

  private let nodes: [Node]
  /// The node that stands for each one's cluster, or leads to it.
  private var parents: [Int]
  /// The known actor of each cluster, by the node that stands for it.
  private var actors: [Int?]

  /// The most spellings that are compared each with each; of more, only equal letters are one.
  private static let mostCompared = 64

  /// Gathers clusters.
  init(_ nodes: [Node]) {
    self.nodes = nodes
    parents = Array(nodes.indices)
    actors = nodes.map(\.known)
    var groups: [Group: [Int]] = [:]
    for place in nodes.indices {
      guard let group = Group(nodes[place]) else { continue }
      groups[group, default: []].append(place)
    }
    for members in groups.values { compare(members) }
  }

  /// What spellings must share to be compared: the consonants of the first and the last part of a
  /// person's name, of all words of another.
  private struct Group: Hashable {
    let isPerson: Bool
    let isPlace: Bool
    let keys: [SoundKey]

    init?(_ node: Node) {
      isPerson = node.kind == .person
      isPlace = node.kind == .place
      let parts = node.name.parts
      if isPerson {
        // One part alone tells nobody.
        guard parts.count >= 2 else { return nil }
        keys = [parts[0].key, parts[parts.count - 1].key]
      } else {
        keys = node.name.words.map { Sounds.shared.key(node.name.letters, $0) }
      }
      guard keys.contains(where: { $0.count > 0 }) else { return nil }
    }
  }

  private mutating func compare(_ members: [Int]) {
    guard members.count > 1 else { return }
    guard members.count <= Self.mostCompared else {
      var first: [[UInt8]: Int] = [:]
      for member in members.sorted() {
        let letters = nodes[member].name.letters
        if let known = first[letters] { join(known, member) } else { first[letters] = member }
      }
      return
    }
    // In the order of the nodes, so that the same names always make the same clusters.
    let members = members.sorted()
    var shortened: [(short: Int, long: Int)] = []
    for (number, left) in members.enumerated() {
      for right in members[(number + 1)...] where isSame(nodes[left], nodes[right]) {
        let (one, other) = (nodes[left].name.parts.count, nodes[right].name.parts.count)
        if one == other || nodes[left].kind != .person {
          join(left, right)
        } else {
          shortened.append(one < other ? (left, right) : (right, left))
        }
      }
    }
    // A name that leaves something out may be one of several others, and is then none of them.
    let longer = Dictionary(grouping: shortened, by: \.short).mapValues { $0.map(\.long) }
    for short in longer.keys.sorted() {
      let names = longer[short, default: []]
      let fullest = names.map { nodes[$0].name.parts.count }.max() ?? 0
      let full = names.filter { nodes[$0].name.parts.count == fullest }
      if Set(full.map(root)).count == 1, let long = full.first { join(short, long) }
    }
  }

  /// Joins two clusters, unless they are of two known actors.
  mutating func join(_ left: Int, _ right: Int) {
    let left = root(left)
    let right = root(right)
    guard left != right, actors[left] == nil || actors[right] == nil else { return }
    let (first, second) = left < right ? (left, right) : (right, left)
    parents[second] = first
    actors[first] = actors[first] ?? actors[second]
  }

  /// Shortens the ways to the nodes that stand for clusters, once all are joined.
  mutating func settle() {
    // Every way leads to an earlier node.
    for node in parents.indices { parents[node] = parents[parents[node]] }
  }

  /// Returns the node that stands for a node's cluster.
  func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  /// Returns the known actor whose spelling a node is.
  func actor(_ node: Int) -> Int? { actors[root(node)] }
}

extension NameClusters {
  /// Returns whether two spellings with the same consonants name the same.
  private func isSame(_ left: Node, _ right: Node) -> Bool {
    if left.kind == .person { return isSamePerson(left.name, right.name) }
    guard left.name.words.count == right.name.words.count else { return false }
    var consonants = 0
    var isEqual = true
    var isVowelled = false
    var isOfTwoScripts = false
    for (one, other) in zip(left.name.words, right.name.words) {
      let likeness = SpellingLikeness(
        left.name.letters[one], right.name.letters[other])
      guard likeness != .none else { return false }
      isEqual = isEqual && likeness == .equal
      isVowelled = isVowelled || likeness == .vowels
      isOfTwoScripts = isOfTwoScripts || likeness == .script
      consonants += Sounds.shared.key(left.name.letters, one).count
    }
    if isOfTwoScripts { return left.name.words.count > 1 && consonants >= 6 }
    // A single word must sound like no other.
    return isEqual || consonants >= (left.name.words.count > 1 || isVowelled ? 5 : 4)
  }

  private func isSamePerson(_ left: NameParts, _ right: NameParts) -> Bool {
    guard let first = left.parts.first, let otherFirst = right.parts.first,
      let last = left.parts.last, let otherLast = right.parts.last,
      first.key.count + last.key.count >= 4
    else { return false }
    let given = SpellingLikeness(left.letters(of: first), right.letters(of: otherFirst))
    let family = SpellingLikeness(left.letters(of: last), right.letters(of: otherLast))
    guard given != .none, family != .none else { return false }
    guard NameLinks.shared.isHouse(left, last) == NameLinks.shared.isHouse(right, otherLast) else {
      return false
    }
    if given == .script || family == .script, first.key.count + last.key.count < 5 { return false }
    // Vowels left out in a short name make another of it (كرم, كريم), unless the given name is rare.
    if family == .vowels {
      let isCommon = GivenNames.shared.isArabic(left.letters(of: first))
      if last.key.count < (isCommon ? 5 : 4),
        isCommon || given != .equal || first.key.count + last.key.count < 6
      {
        return false
      }
    }
    if given == .vowels, last.key.count < 4, family != .equal || first.key.count < 3 {
      return false
    }
    return isShortened(left, right)
  }

  /// Returns whether of two names with one given and one family name one leaves out what stands
  /// between them in the other. Of three given names none is left out: محمد أحمد علي, محمد علي.
  private func isShortened(_ left: NameParts, _ right: NameParts) -> Bool {
    let (short, long) = left.parts.count <= right.parts.count ? (left, right) : (right, left)
    let inner = short.parts.dropFirst().dropLast().map(\.key)
    var rest = long.parts.dropFirst().dropLast().map(\.key)[...]
    for key in inner {
      guard let place = rest.firstIndex(of: key) else { return false }
      rest = rest[(place + 1)...]
    }
    guard short.parts.count < long.parts.count, let family = short.parts.last else { return true }
    // Nor does one of a house go without his father's name: محمد بن زايد آل نهيان.
    return !NameLinks.shared.isHouse(short, family)
      && !GivenNames.shared.contains(short.letters, family.letters)
  }
}
