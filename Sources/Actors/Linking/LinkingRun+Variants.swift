internal import ArabicText
internal import CorpusModel

/// A part of a name as a text has it.
private struct TextPart {
  /// Its words.
  let places: Range<Int>
  /// Its letters, end to end.
  let letters: [UInt8]
  /// Its consonants.
  let key: SoundKey

  var isLatin: Bool { letters.first.map { $0 < 0x80 } ?? false }

  /// Returns whether a part of a person's name is this one by another hand. For Latin letters it is
  /// enough that they sound alike; Arabic ones must be alike to those of an Arabic spelling.
  ///
  /// - Parameter vowels: Whether vowels may be left out in one of them.
  func isLike(_ part: VariantTable.Part, vowels: Bool) -> Bool {
    guard key == part.key else { return false }
    if !isLatin, part.isLatin { return false }
    switch SpellingLikeness(letters[...], part.letters[...]) {
    case .none: return false
    case .vowels: return vowels
    case .script, .sounds, .equal: return true
    }
  }
}

extension LinkingRun {
  /// Links first and last names that sound like a known person's.
  mutating func linkVariantsOfFullNames() {
    var end = 0
    for place in lastNames where place >= end {
      guard place > 0, text.follows(place), text.isFree(place - 1), let part = part(at: place)
      else { continue }
      var found: (actor: Int, first: (place: Int, reading: NameReading))?
      var isAmbiguous = false
      for entry in linker.variants.entries(endingIn: part.key) {
        guard let first = entry.first, let start = firstName(first, of: entry, before: part) else {
          continue
        }
        if let found, found.actor != entry.actor { isAmbiguous = true }
        found = (entry.actor, start)
      }
      guard let found, !isAmbiguous else { continue }
      add(
        found.first.place..<part.places.upperBound, found.first.reading, actor: found.actor,
        .variant)
      end = part.places.upperBound
    }
  }

  /// Returns where the first name of a spelling stands before its last name; nothing where it does
  /// not, or where both are too short to tell.
  private func firstName(
    _ first: VariantTable.Part, of entry: VariantTable.Entry, before part: TextPart
  ) -> (place: Int, reading: NameReading)? {
    let consonants = first.key.count + entry.last.key.count
    let isExact = part.letters == entry.last.letters
    guard isExact || consonants >= 5 else { return nil }
    let isLastAlike = part.isLike(entry.last, vowels: entry.last.key.count >= 4)
    guard isLastAlike || consonants >= 6 && part.isLike(entry.last, vowels: true) else {
      return nil
    }
    for count in 1...3 {
      let start = part.places.lowerBound - count
      guard start >= 0, text.isFree(start), text.follows(start + 1),
        !OrdinaryWords.shared.isOnlyFunction(text.words.bytes, text.letters(start))
      else { return nil }
      var found: NameReading?
      text.readings(of: start) { reading in
        let letters = letters(from: reading, start..<part.places.lowerBound)
        let key = Sounds.shared.key(letters, letters.indices)
        let given = TextPart(places: start..<start + count, letters: letters, key: key)
        // A given name that many have does not make up for a last name that differs.
        let isFound =
          letters == first.letters
          ? consonants >= 4 && (isLastAlike || !isCommon(first))
          : isLastAlike && key.count >= 2 && consonants >= 5
            && given.isLike(first, vowels: isExact || consonants >= 6)
        if isFound { found = reading }
        return isFound
      }
      if let found { return (start, found) }
    }
    return nil
  }

  private func isCommon(_ part: VariantTable.Part) -> Bool {
    GivenNames.shared.isArabic(part.letters[...])
  }

  /// Links single names that sound like a known person's last name, where a title stands before them
  /// or the person is in the article anyhow.
  mutating func linkVariantsOfShortForms() {
    for place in lastNames where text.isFree(place) {
      var found: (actor: Int, reading: NameReading)?
      var isAmbiguous = false
      text.readings(of: place) { reading in
        guard let part = part(at: place, reading), part.places.count == 1,
          part.key.count >= 3, !linker.variants.isEmpty(endingIn: part.key)
        else { return false }
        for entry in linker.variants.entries(endingIn: part.key)
        where part.isLike(entry.last, vowels: true) {
          let isExact = part.letters == entry.last.letters
          guard isExact || part.isLatin || part.key.count >= 4,
            isCertain(entry, at: place, isExact: isExact)
          else { continue }
          if let found, found.actor != entry.actor { isAmbiguous = true }
          found = (entry.actor, reading)
        }
        return found != nil
      }
      if let found, !isAmbiguous {
        add(place..<place + 1, found.reading, actor: found.actor, .variant)
      }
    }
  }

  private func isCertain(_ entry: VariantTable.Entry, at place: Int, isExact: Bool) -> Bool {
    let word = text.letters(place)
    guard ShortForms.need(of: text.words.bytes, word) == .nothing,
      !text.hasGivenName(before: place)
    else { return false }
    if present.contains(entry.actor) { return !isExact }
    return text.title(before: place) != nil
  }

  /// Returns the letters of words end to end, the first one read in some way.
  private func letters(from reading: NameReading, _ places: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = reading.isAlefSwallowed ? [0xD8, 0xA7] : []
    for place in places {
      let word = text.letters(place)
      letters +=
        text.words.bytes[place == places.lowerBound ? reading.start..<word.upperBound : word]
    }
    return letters
  }

  /// Returns the part of a name that begins at a word, where no mention takes a word of it.
  private func part(at place: Int, _ reading: NameReading? = nil) -> TextPart? {
    let bytes = text.words.bytes
    var end = place
    while end + 1 < text.count, end - place < 3, text.isFree(end),
      NameLinks.shared.leads(bytes, text.letters(end)), text.follows(end + 1)
    {
      end += 1
    }
    end += 1
    if end < text.count, text.follows(end), NameLinks.shared.trails(bytes, text.letters(end)) {
      end += 1
    }
    guard text.areFree(place..<end) else { return nil }
    let start = reading ?? NameReading(start: text.letters(place).lowerBound)
    let sounds = Sounds.shared
    if end == place + 1, !start.isAlefSwallowed {
      let word = start.start..<text.letters(place).upperBound
      let key = sounds.key(bytes, word)
      return key.count < 2
        ? nil : TextPart(places: place..<end, letters: Array(bytes[word]), key: key)
    }
    let letters = letters(from: start, place..<end)
    let key = sounds.key(letters, letters.indices)
    return key.count < 2 ? nil : TextPart(places: place..<end, letters: letters, key: key)
  }
}
