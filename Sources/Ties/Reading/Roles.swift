internal import CorpusModel

extension Reading {
  /// Adds the phrase of titles and, where it follows, the name of their holder; returns the word after.
  ///
  /// - Parameter start: Where the phrase begins, with what stands before the titles.
  mutating func addTitle(at head: Int, from start: Int? = nil) -> Int {
    guard let title = TitleScan.title(at: head, in: self) else { return head + 1 }
    guard let name = title.name else {
      add(
        Phrase(
          tokens: (start ?? head)..<title.end, name: head..<head, actor: -1, kind: .person))
      return title.end
    }
    var first = 0
    if !mayChain(title, head, endOfMention(at: name)) { first = title.parts.count - 1 }
    for place in title.parts.indices.dropFirst()
    where title.parts[place].hasConjunction && !title.parts[0].head.contains(.deputy) {
      first = max(first, place)
    }
    let actor = mentions[Int(tokens[name].mention)].actor
    let begin = title.parts[first].start
    if begin > head {
      add(Phrase(tokens: (start ?? head)..<begin, name: head..<head, actor: -1, kind: .person))
    }
    if !isKinship(before: begin), !followsUnknownName(begin) {
      for part in title.parts[first...] { add(part, of: actor, isLast: part.end == title.end) }
    }
    return addName(at: name, from: begin > head ? begin : start ?? head)
  }

  /// Returns whether several titles in a row are all of the one who is named after them.
  ///
  /// After a verb of two people they may be two people's (استقبل رئيس الجمهورية وزير الخارجية فلانا), unless
  /// the other one follows.
  private func mayChain(_ title: Title, _ head: Int, _ end: Int) -> Bool {
    guard title.parts.count > 1, tokens[head].gap.isDisjoint(with: [.stop, .comma, .colon]),
      head > 0
    else { return true }
    let further = title.parts.dropFirst()
    if title.parts.count == 2, title.isJoinedByComma { return true }
    if further.allSatisfy({ $0.head.contains(.appellation) }) { return true }
    let before = tokens[head - 1]
    if tokens[head].hasConjunction || tokens[head].preposition != .none { return true }
    if before.isPreposition || before.classes.contains(.saying) { return true }
    let areRanks = further.allSatisfy { $0.isRank || $0.head.contains(.appellation) }
    if areRanks, !before.classes.contains(.betweenPeople) { return true }
    guard follows(end) else { return false }
    let after = tokens[end]
    return after.preposition != .li
      && (after.isTitle || after.classes.contains(.counterpart)
        || after.isMentionStart && kinds[mentions[Int(after.mention)].actor] == .person
        || after.preposition == .maa)
  }

  /// Whether the word before a title is one of kinship, so that who follows is somebody else.
  private func isKinship(before head: Int) -> Bool {
    follows(head) && tokens[head - 1].classes.contains(.kin)
  }

  /// Whether a title stands after a name that nobody listed, as its apposition: after a verb and two or
  /// three words of which nothing is known (قال فلان الفلاني مستشار الرئيس).
  private func followsUnknownName(_ head: Int) -> Bool {
    var place = head
    while follows(place), place > head - 4, tokens[place - 1].entry < 0,
      tokens[place - 1].mention < 0, !tokens[place - 1].hasConjunction,
      tokens[place - 1].preposition == .none
    {
      place -= 1
    }
    return head - place >= 2 && follows(place) && tokens[place - 1].mention < 0
      && tokens[place - 1].classes.contains(.verb)
  }

  /// Adds a role before a name; of titles within titles it is settled later whose they are.
  private mutating func add(_ part: Title.Part, of actor: Int, isLast: Bool) {
    roles.append(
      FoundRole(
        actor: actor, tokens: part.start..<part.end, of: part.of,
        isByNisba: part.isByNisba, isFormer: part.isFormer, isRank: part.isRank, head: part.head,
        inner: isLast && !part.head.contains(.deputy) ? part.inner : -1))
  }

  /// Adds the titles that stand after a name (فلان، وزير الخارجية السابق،) and returns the word after them,
  /// or after the name where there are none.
  mutating func addAppositive(after end: Int, of actor: Int, from start: Int) -> Int {
    guard end < tokens.count, end > 0, tokens[end].sentence == tokens[end - 1].sentence,
      tokens[end].isTitle, !tokens[end].classes.contains(.rank), !tokens[end].hasConjunction,
      tokens[end].preposition == .none, tokens[end].gap.rawValue.nonzeroBitCount <= 1,
      tokens[end].gap.isSubset(of: [.comma, .dash, .open])
    else { return end }
    guard let title = TitleScan.title(at: end, in: self), title.name == nil else { return end }
    let isClosed =
      title.end >= tokens.count
      || !tokens[title.end].gap.isDisjoint(with: [.comma, .stop, .dash, .close, .colon])
    if tokens[end].gap.isEmpty {
      guard isNoSubject(start), !isListedName(title.end) else { return end }
    } else if !isClosed,
      tokens[title.end].classes.isDisjoint(with: [.that, .verb, .relative])
    {
      return end
    }
    for part in title.parts where !part.hasConjunction || title.parts[0].start == part.start {
      roles.append(
        FoundRole(
          actor: actor, tokens: part.start..<part.end, of: part.of,
          isByNisba: part.isByNisba, isFormer: part.isFormer, isRank: part.isRank,
          head: part.head, inner: -1))
    }
    return title.end
  }

  /// Whether a word after a comma may be the name of the title's own holder, whom nobody listed (الوفد المرافق
  /// لفلان وزير الخارجية، فلان الفلاني،).
  private func isListedName(_ place: Int) -> Bool {
    guard place < tokens.count, tokens[place].gap == .comma,
      tokens[place].sentence == tokens[place - 1].sentence
    else { return false }
    return tokens[place].entry < 0 && !tokens[place].hasConjunction && !tokens[place].isDefinite
  }

  /// Returns whether a phrase stands where a title right after it is in apposition, not the object of
  /// a verb before it.
  private func isNoSubject(_ start: Int) -> Bool {
    let token = tokens[start]
    if start == 0 || !token.gap.isDisjoint(with: [.stop, .colon]) { return true }
    if token.preposition != .none { return true }
    let before = tokens[start - 1]
    return before.isPreposition || before.classes.contains(.saying)
  }

  /// Settles whose the titles are that have another person's title in them: مستشار الرئيس before a name
  /// is the title of an adviser or of a president.
  ///
  /// Where the article elsewhere gives its holder a title with the one head or the other, that
  /// decides, or what is listed of the holder; nothing is said where neither does.
  mutating func settleServants() {
    guard roles.contains(where: { $0.inner >= 0 }) else { return }
    var known: [Int: Set<Int>] = [:]
    for role in roles where role.inner < 0 {
      known[role.actor, default: []].insert(head(at: role.tokens.lowerBound))
    }
    roles = roles.compactMap { role in
      guard role.inner >= 0 else { return role }
      let heads = (known[role.actor] ?? []).union(listed[role.actor] ?? [])
      if heads.contains(head(at: role.inner)) {
        return role.narrowed(to: role.inner, head: tokens[role.inner].classes)
      }
      return heads.contains(head(at: role.tokens.lowerBound)) ? role : nil
    }
  }

  /// Returns the head at a word without its article.
  private func head(at place: Int) -> Int { lexicon.head(Int(tokens[place].entry)) }
}

extension FoundRole {
  fileprivate func narrowed(to start: Int, head: WordClass) -> FoundRole {
    FoundRole(
      actor: actor, tokens: start..<tokens.upperBound, of: of, isByNisba: isByNisba,
      isFormer: isFormer, isRank: false, head: head, inner: -1)
  }
}
