/// Letters that Arabic lacks, and those that it is commonly written with in their stead.
///
/// Only foreign words have them, so that such a letter in a text is as good as a plain one of a
/// query in any word: ڤيديو is فيديو, پاريس باريس, گوگل غوغل, چيلي تشيلي.
enum ForeignLetters {
  /// The fewest letters of a stem that is told by other letters than its own.
  static let leastLetters = 3
  /// The most ج غ ق of a word that one foreign letter may stand for.
  static let mostVelars = 2
  /// The most ج غ ق of a word any of which a foreign letter stands for.
  static let mostVelarsOfWord = 3

  /// Returns the letter that coarse keys have for one, itself unless it is foreign.
  @inline(__always)
  static func coarse(_ letter: UInt8) -> UInt8 {
    guard isForeign(letter) else { return letter }
    switch letter {
    case Letter.veh, Letter.vehBelow: return Letter.feh
    case Letter.peh: return Letter.beh
    default: return Letter.kaf
    }
  }

  /// Whether Arabic lacks a letter.
  @inline(__always)
  static func isForeign(_ letter: UInt8) -> Bool {
    switch letter {
    case Letter.veh, Letter.vehBelow, Letter.peh, Letter.cheh, Letter.gaf, Letter.ngaf,
      Letter.qafThree:
      true
    default: false
    }
  }

  /// Whether a word has a letter that Arabic lacks.
  @inline(__always)
  static func isAny(in word: Letters) -> Bool {
    var place = 0
    while place < word.count {
      if isForeign(word[place]) { return true }
      place += 1
    }
    return false
  }

  /// Whether a foreign letter of a text may be one of a query.
  private static func isWritten(_ foreign: UInt8, for plain: UInt8) -> Bool {
    switch foreign {
    case Letter.veh, Letter.vehBelow: plain == Letter.feh
    case Letter.peh: plain == Letter.beh
    case Letter.cheh: plain == Letter.jeem
    case Letter.gaf, Letter.ngaf, Letter.qafThree: plain == Letter.kaf || isVelar(plain)
    default: false
    }
  }

  /// Whether a letter is one of those that coarse keys do not have for گ.
  static func isVelar(_ letter: UInt8) -> Bool {
    letter == Letter.jeem || letter == Letter.ghain || letter == Letter.qaf
  }

  /// Returns whether a word goes on from `start` with the letters of a stem, some of them foreign
  /// ones in the stead of its own, and ends there unless it is an adjective.
  static func has(_ word: Letters, _ whole: Stems.Stem, at start: Int) -> Bool {
    let stem = whole.letters
    let length = word.count - start
    guard !whole.isOtherWord, stem.count >= leastLetters,
      length == stem.count || length > stem.count && stem.last == Letter.yeh
    else { return false }
    var velars = 0
    var velarsOfWord = 0
    // A ك that may be an ending's is no گ.
    var mayBeOfEnding = false
    for place in 0..<stem.count {
      let (letter, own) = (word[start + place], stem[place])
      if isVelar(own) { velarsOfWord += 1 }
      // فإن is no ڤان.
      let typed = whole.typed[place]
      if place > 0, typed == Letter.alefHamzaAbove || typed == Letter.alefHamzaBelow {
        return false
      }
      if letter == own {
        if !CoarseKeys.isOfEndings(own) { mayBeOfEnding = false }
        continue
      }
      guard isWritten(letter, for: own) else { return false }
      if own == Letter.kaf { mayBeOfEnding = true } else { mayBeOfEnding = false }
      if isVelar(own) {
        velars += 1
        if velars > mostVelars { return false }
      }
    }
    return !mayBeOfEnding && (velars == 0 || velarsOfWord <= mostVelarsOfWord)
  }

  /// Returns a stem with foreign letters in the stead of some of its own, in all ways that its
  /// coarse keys may differ by; the stem itself first.
  static func writings(of stem: Letters) -> [Letters] {
    var writings = [stem]
    guard stem.count >= leastLetters else { return writings }
    let velars = (0..<stem.count).filter { isVelar(stem[$0]) }
    for (index, one) in velars.enumerated() where velars.count <= mostVelarsOfWord {
      var single = stem
      single.replace(one, by: Letter.gaf)
      writings.append(single)
      for other in velars.dropFirst(index + 1) {
        var pair = single
        pair.replace(other, by: Letter.gaf)
        writings.append(pair)
      }
    }
    // A foreign letter is no particle; only the first decides where they end.
    let velarWritings = writings
    for place in 0..<min(mostParticles, stem.count) {
      let foreign: UInt8
      switch stem[place] {
      case Letter.feh: foreign = Letter.veh
      case Letter.beh: foreign = Letter.peh
      case Letter.kaf: foreign = Letter.gaf
      default: continue
      }
      for var writing in velarWritings {
        writing.replace(place, by: foreign)
        writings.append(writing)
      }
    }
    return writings
  }

  /// The most letters of particles.
  private static let mostParticles = 5

  /// Returns the other ways to write a word of a query, as UTF-8: a word with foreign letters without
  /// them, one with تش with چ.
  static func others(of word: [UInt8]) -> [[UInt8]] {
    guard let letters = Letters(word[...]) else { return [] }
    guard isAny(in: letters) else {
      let withCheh = replacing(letters, cheh: [], velar: 0)
      return withCheh == word ? [] : [withCheh]
    }
    var others: [[UInt8]] = []
    for cheh in [[Letter.jeem], [Letter.teh, Letter.sheen]] {
      for velar in [Letter.ghain, Letter.jeem, Letter.kaf, Letter.qaf] {
        let other = replacing(letters, cheh: cheh, velar: velar)
        if !others.contains(other) { others.append(other) }
      }
    }
    return others
  }

  /// Returns a word with its foreign letters replaced; with no letters for چ, with چ for تش.
  private static func replacing(_ word: Letters, cheh: [UInt8], velar: UInt8) -> [UInt8] {
    var codes: [UInt8] = []
    for place in 0..<word.count {
      let letter = word[place]
      switch letter {
      case Letter.sheen where cheh.isEmpty && codes.last == Letter.teh:
        codes[codes.count - 1] = Letter.cheh
      case Letter.cheh: codes += cheh.isEmpty ? [letter] : cheh
      case Letter.gaf, Letter.ngaf, Letter.qafThree: codes.append(velar == 0 ? letter : velar)
      default: codes.append(velar == 0 ? letter : coarse(letter))
      }
    }
    var bytes: [UInt8] = []
    for code in codes {
      bytes.append(0xD8 | code >> 6)
      bytes.append(0x80 | code & 0x3F)
    }
    return bytes
  }
}
