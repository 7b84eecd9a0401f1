internal import CorpusModel

/// A difference, and how much it weighs beside others.
struct Disagreement {
  let difference: Difference
  let weight: Float
}

/// Things that articles say of one point, put together by pairs that disagree on it.
///
/// Of one article no two things that differ are put together, as they are not of one point then.
struct Points<Item> {
  /// One thing that an article says.
  struct Saying {
    let article: Int
    let item: Item
  }

  private var sayings: [Saying] = []
  private var groupOf: [Int] = []
  private let isSame: (Item, Item) -> Bool

  /// Starts without pairs; `isSame` tells whether two things say the same.
  init(isSame: @escaping (Item, Item) -> Bool) { self.isSame = isSame }

  /// Adds a thing that an article says; returns its number.
  mutating func add(_ item: Item, of article: Int) -> Int {
    sayings.append(Saying(article: article, item: item))
    groupOf.append(sayings.count - 1)
    return sayings.count - 1
  }

  /// Puts two things together as of one point, where that leaves no article at odds with itself.
  mutating func join(_ left: Int, _ right: Int) {
    let (kept, lost) = (
      min(groupOf[left], groupOf[right]), max(groupOf[left], groupOf[right])
    )
    guard kept != lost else { return }
    let first = sayings.indices.filter { groupOf[$0] == kept }
    let second = sayings.indices.filter { groupOf[$0] == lost }
    for one in first {
      for other in second
      where sayings[one].article == sayings[other].article
        && !isSame(sayings[one].item, sayings[other].item)
      {
        return
      }
    }
    for member in second { groupOf[member] = kept }
  }

  /// Returns the points on which more than one thing is said: the versions of each, with who says so.
  func points() -> [[[Saying]]] {
    Dictionary(grouping: sayings.indices) { groupOf[$0] }
      .sorted { $0.key < $1.key }
      .map { _, members in
        var versions: [[Saying]] = []
        for member in members {
          let saying = sayings[member]
          if let known = versions.firstIndex(where: { version in
            version.allSatisfy { isSame($0.item, saying.item) }
          }) {
            versions[known].append(saying)
          } else {
            versions.append([saying])
          }
        }
        return versions
      }
      .filter { $0.count > 1 }
  }
}
