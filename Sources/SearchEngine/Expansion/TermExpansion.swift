import ArabicText
import IndexImage
import SearchQuery

/// Finds the terms of an image that are kin of a word.
struct TermExpansion {
  private let image: Image
  private let isCancelled: () -> Bool

  /// How many keys are looked at before it is asked again whether anybody waits.
  private static let stride = 256
  /// How many terms that lie side by side are.
  private static let termStride = 4096

  init(_ image: Image, isCancelled: @escaping () -> Bool = { false }) {
    self.image = image
    self.isCancelled = isCancelled
  }

  /// A term that a word means.
  struct Member: Sendable, Hashable {
    /// The number of the term.
    let term: Int
    /// How near it is.
    let kinship: Kinship
  }

  /// Returns the terms that are kin of a word, none farther than `farthest`, in order.
  ///
  /// Coarse keys only gather who may be kin; `SearchWord` decides on each.
  func kin(of term: QueryTerm, through farthest: Kinship = .spelling) -> [Member] {
    let word = SearchWord(surface: term.surface, key: term.key)
    var keys: Set<Int> = []
    for probe in word.stemProbes { keys.formUnion(image.keys(ofStem: probe)) }
    for probe in word.soundProbes { keys.formUnion(image.keys(ofSound: probe)) }
    var members: [Member] = []
    let sorted = keys.sorted()
    var start = 0
    while start < sorted.count, !isCancelled() {
      let end = min(start + Self.stride, sorted.count)
      image.forEachTerm(ofKeys: Array(sorted[start..<end])) { number, key, typed in
        guard let kinship = word.kinship(typed: typed, key: key), kinship <= farthest else {
          return
        }
        members.append(Member(term: number, kinship: kinship))
      }
      start = end
    }
    return members
  }

  /// Returns the terms that a word in quotes means: its letters as they are typed, a hamza on an alef
  /// aside; the first word of a phrase may have particles before it.
  func quoted(_ term: QueryTerm, _ place: QuotedForms.Place) -> [Member] {
    let form = WordJudge.bareAlefs(TypedForm.of(term.surface))
    var members: [Member] = []
    func add(_ wanted: [UInt8], key: [UInt8], _ kinship: Kinship) {
      image.forEachTerm(in: image.terms(ofKey: key[...])) { number, _, typed in
        guard WordJudge.bareAlefs(typed).elementsEqual(wanted) else { return }
        members.append(Member(term: number, kinship: kinship))
      }
    }
    add(form, key: term.key, .typed)
    for (wanted, key) in zip(
      QuotedForms.behindParticles(of: form, place),
      QuotedForms.behindParticles(of: term.key, place))
    {
      add(wanted, key: key, .particle)
    }
    return members.sorted { $0.term < $1.term }
  }

  /// Returns the terms whose letters as typed begin with a word's, a hamza on an alef aside, as ranges.
  func quotedBeginning(_ term: QueryTerm, leavingOut known: Set<Int>) -> [Range<Int>] {
    let form = WordJudge.bareAlefs(TypedForm.of(term.surface))
    var runs: [Range<Int>] = []
    var rest = image.terms(withKeyPrefix: term.key[...])
    while !rest.isEmpty, !isCancelled() {
      let end = min(rest.lowerBound + Self.termStride, rest.upperBound)
      image.forEachTerm(in: rest.lowerBound..<end) { number, _, typed in
        guard WordJudge.begins(typed, with: form), !known.contains(number) else { return }
        if let last = runs.last, last.upperBound == number {
          runs[runs.count - 1] = last.lowerBound..<number + 1
        } else {
          runs.append(number..<number + 1)
        }
      }
      rest = end..<rest.upperBound
    }
    return runs
  }
}
