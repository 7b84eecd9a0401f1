internal import ArabicText

extension Lexicon {
  mutating func addNouns() {
    var lemma: UInt16 = 0
    for (rows, classes) in [
      (SpeakerNouns.persons, WordClasses.person), (SpeakerNouns.sources, .anonymous),
      (SpeakerNouns.bodies, .body), (SpeakerNouns.outlets, .outlet),
      (SpeakerNouns.documents, .document),
    ] {
      for row in rows.split(separator: "\n") {
        lemma += 1
        addNoun(String(row), LexiconEntry(classes: classes, lemma: lemma))
      }
    }
    add(words: SpeakerNouns.servants, LexiconEntry(classes: .servant))
    add(
      words:
        "السيد السيدة الدكتور الدكتورة الشيخ الفريق السير المستر الأنبا القس الليدي البروفيسور",
      LexiconEntry(classes: .honorific))
  }

  /// Adds a noun: the first form is its singular; a second that ends in ة, the feminine; the rest are
  /// plurals.
  private mutating func addNoun(_ row: String, _ entry: LexiconEntry) {
    let words = FoldedWords(row)
    for (place, word) in words.enumerated() {
      let letters = Array(words.folded(word))
      var entry = entry
      if place == 1, letters.hasSuffix(Letters.heh) {
        entry.form = .feminine
      } else if place > 0 {
        entry.classes.insert(.plural)
        entry.form = .plural
      }
      add(letters, entry)
    }
  }

  mutating func addFunctionWords() {
    func entry(_ classes: WordClasses, _ traits: VerbTraits = []) -> LexiconEntry {
      LexiconEntry(classes: classes, traits: traits)
    }
    add(words: FunctionWords.complementizers, entry(.complementizer))
    add(words: FunctionWords.consequents, entry(.consequent))
    add(words: FunctionWords.barriers, entry(.barrier))
    for (word, trait) in FunctionWords.prepositions { add(words: word, entry(.preposition, trait)) }
    add(words: FunctionWords.governors, entry(.preposition))
    add(words: FunctionWords.adverbs, entry(.adverb))
    add(words: FunctionWords.sources, entry(.source))
    add(words: FunctionWords.connectors, entry(.connector))
    add(words: FunctionWords.named, entry(.named))
    add(words: "الذي التي الذين اللذان اللذين اللواتي اللاتي هو هي هم هما", entry(.relative))
    add(words: "لم لن لا ليس ليست عدم بعدم لعدم", entry(.negation))
    add(words: "كان كانت كانوا يكون تكون وكان وكانت", entry(.been))
    add(
      words: "عدد بعض أحد إحدى عدة كثير كثيرون معظم غالبية أغلب جميع كل مجموعة", entry(.quantifier))
    add(words: "ما كما مثلما حسبما", entry(.whatever))
    add(words: "أما لكن ولكن لكنه لكنها إنما", entry(.topic))
    add(words: "باسم بإسم", entry(.onBehalf))
    add(words: "ذات نفس هذا هذه ذلك تلك", entry(.demonstrative))
    add(words: "مالك أمين ملك صديق رائد نجم سلطان أمير عامر شاهد شيخ سيد عالم", entry(.nameToo))
    add(words: "والقول والكلام والحديث والتعبير والعبارة والوصف", entry(.wording))
    add(words: "جوابه كلامه", entry(.ownSaying))
    add(
      words: "جوابها كلامها", LexiconEntry(classes: .ownSaying, form: .feminine))
    add(words: "أن", entry(.infinitive))
    add(words: FunctionWords.pronominals, entry(.pronominal))
    add(words: "بالإضافة إضافة وصولا استنادا نسبة عودة فضلا عوضا", entry(.besides))
    add(words: "حيث إذ", entry(.whereas))
    add(words: "قد", entry(.perfect))
    add(words: "حد", entry(.measure))
    add(words: FunctionWords.idle, entry(.idle))
    add(words: "إلى على من عن", entry(.bare))
    add(words: FunctionWords.inBeh, entry(.inBeh))
    add(words: "في من لدى", entry(.placing))
    add(words: "حين وقت", entry(.while))
    add(words: FunctionWords.adjectives, entry(.adjective))
    add(words: FunctionWords.telltales, entry(.telltale))
  }
}

/// Folded letters that forms are built and told by.
enum Letters {
  static let alef: [UInt8] = [0xD8, 0xA7]
  static let teh: [UInt8] = [0xD8, 0xAA]
  static let beh: [UInt8] = [0xD8, 0xA8]
  static let feh: [UInt8] = [0xD9, 0x81]
  static let kaf: [UInt8] = [0xD9, 0x83]
  static let lam: [UInt8] = [0xD9, 0x84]
  static let meem: [UInt8] = [0xD9, 0x85]
  static let noon: [UInt8] = [0xD9, 0x86]
  static let heh: [UInt8] = [0xD9, 0x87]
  static let waw: [UInt8] = [0xD9, 0x88]
  static let yeh: [UInt8] = [0xD9, 0x8A]
}

extension Collection where Element == UInt8 {
  /// Returns whether the bytes end with others.
  func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }

  /// Returns whether the bytes begin with others.
  func hasPrefix(_ prefix: [UInt8]) -> Bool { starts(with: prefix) }
}
