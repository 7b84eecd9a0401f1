internal import ArabicText
internal import CorpusModel

extension ShortForms {
  /// Adds what a person may be called for short whose full name stands at a word.
  mutating func add(personNamed name: NameParts, actor: Int, at place: Int) {
    guard name.parts.count >= 2, let first = name.parts.first, let last = name.parts.last else {
      return
    }
    let given = Array(name.letters(of: first))
    func add(_ words: some Sequence<Int>, _ role: Role) {
      let letters = words.map { Array(name.letters[name.words[$0]]) }
      self.add(letters, role, actor: actor, given: given, at: place)
      // نصر الله is also written in one word, نصرالله in two.
      if letters.count == 2 {
        self.add([letters[0] + letters[1]], role, actor: actor, given: given, at: place)
      } else if letters.count == 1, let parted = NameLinks.shared.parted(letters[0]) {
        self.add(parted, role, actor: actor, given: given, at: place)
      }
    }
    add(last.words, .family)
    let family = name.words[last.words.lowerBound]
    if last.words.count > 1, NameLinks.shared.isForeign(name.letters, family) {
      add(last.words.suffix(1), .family)
    }
    if name.parts.count >= 3 {
      add(name.parts[1].words.lowerBound..<last.words.upperBound, .family)
      add([first.words, last.words].joined(), .family)
    }
    if first.words.count == 1, Self.need(of: name.letters, first.letters) == .nothing,
      Honorifics.shared.title(name.letters, first.letters) == nil
    {
      add(first.words, .given)
    }
  }

  /// Gives the forms that a text has where no mention takes their words, in its order: the words, how
  /// the first is read, and who is meant.
  mutating func forEach(
    in text: LinkedText, _ body: (Range<Int>, NameReading, Int) -> Void
  ) {
    var place = 0
    while place < text.count {
      guard text.isFree(place), let match = match(at: place, in: text) else {
        place += 1
        continue
      }
      let places = place..<place + match.wordCount
      if let actor = bearer(of: match, at: places, in: text) {
        body(places, match.reading, actor)
        place = places.upperBound
      } else {
        place += 1
      }
    }
  }

  /// Returns who is meant by a form that a text has; nothing where that is not certain.
  private mutating func bearer(
    of match: Match, at places: Range<Int>, in text: LinkedText
  ) -> Int? {
    let form = forms[match.form]
    let place = places.lowerBound
    let title = text.title(before: place)
    let end = places.upperBound - 1
    switch form.role {
    case .other:
      let isHeaded =
        text.follows(place)
        && OrdinaryWords.shared.heads.contains(text.words.bytes, text.letters(place - 1))
      guard form.need != .title || isHeaded || text.areEnclosed(places) else { return nil }
    case .given:
      guard form.bearers.count == 1, text.endsName(at: end), !text.hasGivenName(before: place),
        form.bearers[0].fullNames[0] < place
      else { return nil }
    case .family:
      // بن سلمان right after another person's name is the rest of it.
      let isPatronymic = NameLinks.shared.leads(form.words[0], form.words[0].indices)
      if isPatronymic, text.follows(place), text.isPerson(place - 1) { return nil }
      if text.hasGivenName(before: place, isPatronymic: isPatronymic) {
        if !form.bearers.contains(where: { text.precedes($0.given, place) }) {
          forms[match.form].lastRival = place
        }
        return nil
      }
      let isAfter = form.bearers.contains { $0.fullNames[0] < place }
      switch form.need {
      case .nothing: break
      case .end: guard isAfter, title != nil || text.endsName(at: end) else { return nil }
      case .title:
        let isSpeaker = text.hasFunctionWord(before: place) && text.endsName(at: end)
        guard isAfter, title != nil || isSpeaker && form.words[0].count >= 6 else { return nil }
      }
    }
    return forms[match.form].nearest(to: place, title, in: text)
  }
}

extension ShortForms.Form {
  /// Returns the only one whom the form may mean at a word, or the one whom a title or nearness tells.
  fileprivate func nearest(to place: Int, _ title: Int?, in text: LinkedText) -> Int? {
    if bearers.count == 1 {
      guard lastRival >= 0, title == nil else { return bearers[0].actor }
      return bearers[0].last(before: place) > lastRival ? bearers[0].actor : nil
    }
    if let title {
      let titled = bearers.filter { bearer in
        bearer.fullNames.suffix(4).contains { fullName in
          text.title(before: fullName).map { text.isSameTitle($0, title) } ?? false
        }
      }
      if titled.count == 1 { return titled[0].actor }
    }
    // The one who alone was named in full in this paragraph.
    let start = text.paragraphStart(of: place)
    let near = bearers.filter { $0.last(before: place) >= start }
    return near.count == 1 ? near[0].actor : nil
  }
}

extension ShortForms.Bearer {
  /// Returns the last word before another at which the article has the full name; -1 where there is
  /// none.
  func last(before place: Int) -> Int {
    var low = 0
    var high = fullNames.count
    while low < high {
      let middle = (low + high) / 2
      if fullNames[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? fullNames[low - 1] : -1
  }
}
