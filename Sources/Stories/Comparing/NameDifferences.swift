internal import CorpusModel

/// Finds the actors whom articles name differently, in spelling or by another name.
struct NameDifferences {
  private let comparison: Comparison

  /// Prepares to compare the names in articles.
  init(_ comparison: Comparison) { self.comparison = comparison }

  /// A name of an actor in an article, and where it first stands there.
  private struct Naming {
    let article: Int
    let form: NameForm
    let range: TextRange
  }

  /// Names that are forms of each other.
  private struct Version {
    let head: NameForm
    var namings: [Naming]
  }

  /// Returns the differences.
  func differences() -> [Disagreement] {
    var namings: [Int: [Naming]] = [:]
    for (place, article) in comparison.articles.enumerated() {
      var known: Set<String> = []
      for mention in article.facts.mentions where isNamed(mention) {
        let printed = article.facts.article.text[mention.range]
        guard known.insert("\(mention.actor) \(printed)").inserted, let form = NameForm(printed)
        else { continue }
        namings[mention.actor, default: []].append(
          Naming(
            article: place, form: form,
            range: TextRange(
              min(mention.range.start + form.titleLength, mention.range.end), mention.range.end)))
      }
    }
    return namings.sorted { $0.key < $1.key }.compactMap { difference(of: $0.key, $0.value) }
  }

  /// Whether a mention is a person's name; places and bodies have many names that differ in nothing.
  private func isNamed(_ mention: Mention) -> Bool {
    guard comparison.actors.indices.contains(mention.actor),
      comparison.actors[mention.actor].kind == .person
    else { return false }
    return mention.how != .nisba && mention.how != .capital
  }

  private func difference(of actor: Int, _ namings: [Naming]) -> Disagreement? {
    // Long names first, so that short ones find the name that they are a form of.
    let sorted = namings.sorted {
      ($0.form.isLatin ? 1 : 0, -$0.form.parts.count, $0.article, $0.range)
        < ($1.form.isLatin ? 1 : 0, -$1.form.parts.count, $1.article, $1.range)
    }
    var versions: [Version] = []
    for naming in sorted {
      if let known = versions.firstIndex(where: { $0.head.isForm(of: naming.form) }) {
        versions[known].namings.append(naming)
      } else {
        versions.append(Version(head: naming.form, namings: [naming]))
      }
    }
    let arabic = versions.filter { !$0.head.isLatin }
    var contrast: NameForm.Contrast?
    for (place, version) in arabic.enumerated() {
      for other in arabic.dropFirst(place + 1) where isApart(version, other) {
        guard let found = version.head.contrast(with: other.head) else { continue }
        if contrast == nil || found == .otherName { contrast = found }
      }
    }
    guard let contrast else { return nil }
    return Disagreement(
      difference: Difference(
        kind: .name, point: "اسم \(comparison.actors[actor].name)", actors: [actor],
        versions: versions.map(shown)),
      weight: contrast == .otherName ? 5 : 3)
  }

  /// Whether there are two articles of which each has one of two versions alone.
  private func isApart(_ version: Version, _ other: Version) -> Bool {
    let first = Set(version.namings.map(\.article))
    let second = Set(other.namings.map(\.article))
    return !first.subtracting(second).isEmpty && !second.subtracting(first).isEmpty
  }

  /// Returns a version with one sentence of each article.
  private func shown(_ version: Version) -> Difference.Version {
    var seen: Set<Int> = []
    let first = version.namings.sorted {
      ($0.article, -$0.form.parts.count, $0.range) < ($1.article, -$1.form.parts.count, $1.range)
    }
    .filter { seen.insert($0.article).inserted }
    let printed = version.namings[0]
    return Difference.Version(
      value: comparison.articles[printed.article].facts.article.text[printed.range],
      evidence: first.compactMap { comparison.articles[$0.article].place(of: $0.range) })
  }
}
