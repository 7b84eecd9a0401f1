internal import CorpusModel

/// Someone whom an article names in full, or a known person whom it names.
private struct FullName {
  /// Who, as in `CandidateSearch.targets`.
  let target: Int
  /// The letters of the given name and of the family name.
  let given: ArraySlice<UInt8>
  let family: ArraySlice<UInt8>
  /// Its first word in the article.
  let word: Int
}

extension CandidateSearch {
  /// Finds out who is meant where a person is called by one name alone: somebody whom the article names
  /// in full, else the only one in the corpus who is called so, else nobody but the name itself.
  mutating func resolveLoneNames() {
    var resolved: [(name: Int, target: Int?)] = []
    for article in articles.indices {
      let lone = namesOfArticle[article].filter {
        found.spellings[found.names[$0].spelling].isLonePerson
      }
      guard !lone.isEmpty else { continue }
      let full = fullNames(in: article)
      for name in lone {
        let spelling = found.names[name].spelling
        let letters = found.spellings[spelling].name.letters[...]
        switch Self.bearer(of: letters, at: found.names[name].word, among: full) {
        case .one(let target): resolved.append((name, target))
        case .several: resolved.append((name, target(ofSpelling: spelling)))
        case .nobody:
          let bearers = familyBearers[letters, default: []]
          let isTelling = ShortForms.need(of: Array(letters), 0..<letters.count) == .nothing
          if isTelling, bearers.count == 1 {
            resolved.append((name, bearers.first))
          } else {
            let isKnown = bearers.contains { known.indices.contains($0) }
            resolved.append((name, isKnown ? nil : target(ofSpelling: spelling)))
          }
        }
      }
    }
    setTargets(resolved)
  }

  private enum Bearer {
    case nobody
    case one(Int)
    case several
  }

  /// Returns who of those named in full is called by a name alone; of several the one named last before
  /// it, where all others come after it.
  private static func bearer(
    of letters: ArraySlice<UInt8>, at word: Int, among full: [FullName]
  ) -> Bearer {
    let isLong = Sounds.shared.key(Array(letters), 0..<letters.count).count >= 4
    var bearers = full.filter {
      $0.family == letters || isLong && isVariant($0.family, letters)
    }
    if bearers.isEmpty {
      let isCommon = GivenNames.shared.contains(Array(letters), 0..<letters.count)
      bearers = isCommon ? [] : full.filter { $0.given == letters }
    }
    let targets = Set(bearers.map(\.target))
    guard targets.count > 1 else { return targets.first.map { .one($0) } ?? .nobody }
    let before = Set(bearers.filter { $0.word < word }.map(\.target))
    return before.count == 1 ? before.first.map { .one($0) } ?? .several : .several
  }

  private static func isVariant(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let sounds = Sounds.shared
    let left = Array(left)
    let right = Array(right)
    guard sounds.key(left, left.indices) == sounds.key(right, right.indices) else { return false }
    return SpellingLikeness(left[...], right[...]) != .none
  }

  /// Returns those whom an article names in full, and the known persons in it.
  private func fullNames(in article: Int) -> [FullName] {
    var full: [FullName] = []
    for place in namesOfArticle[article] {
      let name = found.names[place]
      guard let target = targets[place], found.spellings[name.spelling].kind == .person else {
        continue
      }
      append(found.spellings[name.spelling].name, target, at: name.word, to: &full)
    }
    var seen: Set<Int> = []
    for mention in standingMentions(of: article)
    where known.indices.contains(mention.actor) && known[mention.actor].kind == .person {
      guard seen.insert(mention.actor).inserted else { continue }
      let isBenGiven = NameParts.isBenGiven(known[mention.actor].name)
      for spelling in known[mention.actor].spellings {
        let name = NameParts(spelling, isBenGiven: isBenGiven).withoutTitles
        append(name, mention.actor, at: -1, to: &full)
      }
    }
    return full
  }

  private func append(_ name: NameParts, _ target: Int, at word: Int, to full: inout [FullName]) {
    guard name.parts.count >= 2, let first = name.parts.first, let last = name.parts.last else {
      return
    }
    let given = name.letters(of: first)
    full.append(
      FullName(target: target, given: given, family: name.letters(of: last), word: word))
    if last.words.count > 1,
      NameLinks.shared.isForeign(name.letters, name.words[last.words.lowerBound])
    {
      let core = name.letters[name.words[last.words.upperBound - 1]]
      full.append(FullName(target: target, given: given, family: core, word: word))
    }
  }

  /// Returns all persons of the corpus and all known ones who are named in full, by the letters of
  /// their family names.
  func everybodyByFamilyName() -> [ArraySlice<UInt8>: Set<Int>] {
    var everybody: [ArraySlice<UInt8>: Set<Int>] = [:]
    for (place, spelling) in found.spellings.enumerated()
    where spelling.kind == .person && !spelling.isSingle {
      guard let last = spelling.name.parts.last else { continue }
      everybody[spelling.name.letters(of: last), default: []].insert(target(ofSpelling: place))
    }
    for (place, actor) in known.enumerated() where actor.kind == .person {
      let isBenGiven = NameParts.isBenGiven(actor.name)
      for spelling in actor.spellings {
        let name = NameParts(spelling, isBenGiven: isBenGiven).withoutTitles
        guard name.parts.count >= 2, let last = name.parts.last else { continue }
        everybody[name.letters(of: last), default: []].insert(place)
      }
    }
    return everybody
  }
}
