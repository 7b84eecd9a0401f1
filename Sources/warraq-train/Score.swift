import CorpusModel
import NameTagger

/// How many names were found: a name counts where its first and last token and its kind are right.
struct Score {
  struct Counts {
    var right = 0
    var found = 0
    var wanted = 0
    var precision: Double { found == 0 ? 0 : 100 * Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 0 : 100 * Double(right) / Double(wanted) }
    var f1: Double {
      found + wanted == 0 ? 0 : 200 * Double(right) / Double(found + wanted)
    }
  }

  private(set) var kinds: [ActorKind: Counts] = [:]

  /// All kinds together.
  var total: Counts {
    kinds.values.reduce(into: Counts()) {
      $0.right += $1.right
      $0.found += $1.found
      $0.wanted += $1.wanted
    }
  }

  /// A name in a sentence of labels.
  struct Span: Hashable {
    let range: Range<Int>
    let kind: ActorKind
  }

  /// Returns the names that the labels of a sentence tell.
  static func spans(_ labels: [Label]) -> Set<Span> {
    var spans: Set<Span> = []
    var start = 0
    while start < labels.count {
      var end = start + 1
      if labels[start] != .outside {
        while end < labels.count, labels[end].continues, labels[end].mayFollow(labels[end - 1]) {
          end += 1
        }
        if let kind = labels[start].kind { spans.insert(Span(range: start..<end, kind: kind)) }
      }
      start = end
    }
    return spans
  }

  /// Counts a sentence.
  mutating func count(_ found: [Label], wanted: [Label]) {
    let found = Self.spans(found)
    let wanted = Self.spans(wanted)
    for span in found { kinds[span.kind, default: Counts()].found += 1 }
    for span in wanted { kinds[span.kind, default: Counts()].wanted += 1 }
    for span in found.intersection(wanted) { kinds[span.kind, default: Counts()].right += 1 }
  }

  /// Counts sentences.
  mutating func count(_ found: [[Label]], wanted: [[Label]]) {
    for (found, wanted) in zip(found, wanted) { count(found, wanted: wanted) }
  }

  /// Prints precision, recall and F1 of each kind and of all.
  func report(_ name: String) {
    for kind in [ActorKind.person, .place, .organisation] {
      print(Self.line(name, kind.rawValue, kinds[kind] ?? Counts()))
    }
    print(Self.line(name, "together", total))
  }

  private static func line(_ name: String, _ kind: String, _ counts: Counts) -> String {
    "\(name)\t\(kind)\tP \(rounded(counts.precision))\tR \(rounded(counts.recall))\tF1 "
      + "\(rounded(counts.f1))\t\(counts.right)/\(counts.found)/\(counts.wanted)"
  }

  /// Returns a number with two decimals.
  static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
