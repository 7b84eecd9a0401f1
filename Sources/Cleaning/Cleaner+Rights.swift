internal import ArabicText
internal import CorpusModel

/// Who holds the rights, as the line below a text says.
extension Cleaner {
  func nameInRights(_ text: [UInt8]) -> ArraySlice<UInt8>? {
    for place in body.upperBound..<blocks.count where isAtEdge(place) {
      let line = text[blocks[place].range]
      guard isOfRights(blocks[place], line) else { continue }
      for part in Self.parts(of: line) {
        for piece in Self.sentences(of: part) {
          if let name = holder(in: piece), !isOfPicture(name, line) { return name }
        }
      }
    }
    return nil
  }

  /// Whether behind the sign of the rights stands an agency alone, as beside a picture: © رويترز.
  private func isOfPicture(_ name: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) -> Bool {
    let words = key(of: name)[...]
    return Outlets.isOfPictures(words)
      || Outlets.isAgency(words) && key(of: line)[...].elementsEqual(words)
  }

  func isOfRights(_ block: Block, _ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: [0xC2, 0xA9]) { return true }
    guard let phrase = block.phrase, phrase.isOpening, phrase.place == .edge else { return false }
    return Self.begins(key(block), with: Self.rights)
  }

  private static let rights = folded(
    "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "حقوق النشر محفوظة", "حقوق الطبع محفوظة",
    "حقوق النشر",
    "all rights reserved", "copyright", "tous droits réservés")

  // MARK: Sentences about rights

  /// Whether a line that begins as those of rights do is a sentence of a text: it goes on as none of them does, or it
  /// ends with a full stop and has no owner, no sign and no year.
  func isAboutRights(_ block: Block, _ line: ArraySlice<UInt8>) -> Bool {
    guard isOfRights(block, line), line.first != 0xC2 else { return false }
    if Self.goesOnAboutRights(line) { return true }
    let words = key(block)
    return block.ending.isSentence && !block.isNotice && line[line.startIndex] >= 0x80
      && !words.contains { (0x30...0x39).contains($0) } && !Outlets.hasNoun(words)
      && !zip(line, line.dropFirst()).contains { $0 == 0xC2 && $1 == 0xA9 }
  }

  /// Whether behind the word that closes such words a sentence goes on: جميع الحقوق محفوظة إلا حقوقهم.
  static func goesOnAboutRights(_ line: ArraySlice<UInt8>) -> Bool {
    for place in line.indices.prefix(mostBeforeReserved)
    where line[place] == reserved[0] && line[place...].starts(with: reserved) {
      let word = line[place...].prefix { $0 != 0x20 }
      if word.last == 0x2E { return false }
      // A comma may stand by itself.
      let rest = line[word.endIndex...].drop { $0 < 0x80 }
      let behind = rest.starts(with: [0xD8, 0x8C]) ? rest.dropFirst(2).drop { $0 < 0x80 } : rest
      let next = Folding.key(of: String(decoding: behind.prefix { $0 != 0x20 }, as: UTF8.self))
      return goings.contains(Array(next.utf8))
    }
    return false
  }

  private static let mostBeforeReserved = 64
  private static let reserved = Array("محفوظ".utf8)
  /// How a sentence goes on, and no name of an owner begins.
  private static let goings = Set(
    folded(
      "إلا", "لكن", "ولكن", "لكنها", "لكنه", "ولكنها", "سوى", "عدا", "ما", "ماعدا", "باستثناء",
      "غير",
      "لمن", "لأن", "لأنها", "لو", "لولا", "لم", "لن", "ليس", "ليست", "لما", "أما", "وأما", "بينما",
      "فيما", "حين", "عندما", "حتى", "إذا", "إن", "قبل", "بعد", "ثم", "بل", "أو", "هكذا",
      "كان", "كانت", "يقول", "تقول", "قال", "قالت", "عبارة", "جملة", "كلمة", "كما",
      "كأن", "وكأن", "فقط", "فلا", "فما", "فمن", "وما", "ومن", "وهي", "وهو"))

  /// Returns what stands between the full stops of a line that have a blank behind them.
  private static func sentences(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    for place in line.indices
    where line[place] == 0x2E && (place + 1 == line.endIndex || line[place + 1] == 0x20) {
      parts.append(trimmed(line[start..<place]))
      start = place + 1
    }
    return parts + [trimmed(line[start...])]
  }

  /// Returns who holds the rights: the words that are left without those for rights, signs and years.
  private func holder(in part: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = part
    while let word = Self.firstWord(of: rest), isBesideHolder(word) {
      rest = Self.trimmed(rest[word.endIndex...])
    }
    while let blank = rest.lastIndex(of: 0x20), isBesideHolder(rest[(blank + 1)...]) {
      rest = Self.trimmed(rest[..<blank])
    }
    rest = Self.name(in: Self.withoutPreposition(rest))
    let words = key(of: rest)[...]
    guard !words.isEmpty, words.count(where: { $0 == 0x20 }) < Outlets.mostWords, words.count > 3,
      !words.contains(where: { (0x30...0x39).contains($0) }) || Outlets.isKnown(words),
      !isSection(words), !Self.signs.contains(Array(words))
    else { return nil }
    return rest
  }

  private static func firstWord(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    line.isEmpty ? nil : line[..<(line.firstIndex(of: 0x20) ?? line.endIndex)]
  }

  private func isBesideHolder(_ word: ArraySlice<UInt8>) -> Bool {
    let words = key(of: word)
    return words.isEmpty || Self.signs.contains(words)
      || words.count == 4 && words.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let signs = Set(
    folded(
      "جميع", "كل", "الحقوق", "حقوق", "محفوظة", "محفوظه", "لدى", "النشر", "الطبع", "والنشر", "c",
      "copyright",
      "all", "rights", "reserved", "by", "tous", "droits", "réservés", "لموقع", "لصالح", "هـ", "م",
      "من"))

  /// Returns a name without the letter for whose it is, or the noun that has it: لصحيفة الغد is صحيفة الغد.
  private static func withoutPreposition(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let lam: [UInt8] = [0xD9, 0x84]
    guard name.starts(with: lam) else { return name }
    let rest = name.dropFirst(2)
    return owners.contains { rest.starts(with: $0) } ? rest : name
  }

  private static let owners = [
    "صحيفة ", "جريدة ", "وكالة ", "قناة ", "شبكة ", "مؤسسة ", "مجلة ", "بوابة ", "شركة ", "موقع ",
    "إذاعة ",
    "«", "ـ",
  ].map { Array($0.utf8) }
}
