import ArabicText
import Testing

@testable import Actors

/// Sound keys, likeness of spellings, and the parts of names.
struct LinkingSoundTests {
  private func key(_ text: String) -> SoundKey {
    let words = FoldedWords(text)
    let letters = words.flatMap { Array(words.folded($0)) }
    return Sounds.shared.key(letters, letters.indices)
  }

  @Test(arguments: [
    ("بوقادوم", "Boukadoum"), ("بوقادوم", "Bouqadoum"), ("ماكرون", "Macron"),
    ("زيلينسكي", "Zelensky"), ("بلينكن", "Blinken"), ("ترامب", "Trump"), ("شنقريحة", "Chengriha"),
    ("خليفة", "Khalifa"), ("غوتيريس", "Guterres"), ("تشرشل", "Churchill"), ("البرهان", "al-Burhan"),
    ("عبد المجيد", "Abdelmadjid"), ("عبد الرحمن", "Abderrahmane"), ("عبد الرحمن", "Abdul Rahman"),
    ("نصر الله", "Nasrallah"), ("عبد الله", "Abdullah"), ("الدبيبة", "Dbeibah"), ("صلاح", "Salah"),
    ("حفتر", "Haftar"), ("محمد", "Muhammad"), ("جيبوتي", "Djibouti"), ("فيليب", "Philippe"),
    ("زيلينسكي", "زيلنسكي"), ("بوقادوم", "بوكادوم"), ("أميركا", "أمريكا"),
  ])
  func soundsMeetAcrossHandsAndScripts(one: String, other: String) {
    #expect(key(one) == key(other), "\(one) \(key(one)) \(other) \(key(other))")
  }

  @Test(arguments: [
    ("بوتين", "بايدن"), ("سالم", "سليمان"), ("Macron", "Merkel"), ("خان", "كان"), ("شاه", "ساه"),
  ])
  func differentConsonantsDoNot(one: String, other: String) { #expect(key(one) != key(other)) }

  @Test func whatHasNoLettersOfEitherScriptHasNoKey() {
    for text in ["", "2025", "Путин", "北京", "a1", "و", "اوي"] {
      #expect(key(text).count == 0, "\(text)")
    }
  }

  @Test(arguments: [
    ("ماكرون", "مكرون", SpellingLikeness.vowels), ("بوقادوم", "بوكادوم", .sounds),
    ("ماكرون", "ماكرون", .equal), ("سالم", "سلام", .none), ("ماكرون", "ماكروني", .none),
    ("محمد", "محمود", .none), ("حسن", "حسين", .none), ("عنان", "أنان", .sounds),
    ("ماكرون", "Macron", .script), ("أنطوني", "أنتوني", .sounds),
  ])
  func likenessKnowsWhatMakesAnotherName(one: String, other: String, likeness: SpellingLikeness) {
    let words = FoldedWords(one + " " + other)
    #expect(SpellingLikeness(words.folded(words[0]), words.folded(words[1])) == likeness)
    #expect(SpellingLikeness(words.folded(words[1]), words.folded(words[0])) == likeness)
  }

  @Test(arguments: [
    ("عبد المجيد تبون", ["عبدالمجيد", "تبون"]), ("محمد بن سلمان", ["محمد", "بنسلمان"]),
    ("محمد بن زايد آل نهيان", ["محمد", "بنزايد", "النهيان"]), ("حسن نصر الله", ["حسن", "نصرالله"]),
    ("نور الدين الطبوبي", ["نورالدين", "الطبوبي"]), ("أبو مازن", ["ابومازن"]),
    ("ستافان دي ميستورا", ["ستافان", "ديميستورا"]), ("بن", ["بن"]), ("", []),
    ("Abdel Fattah el-Sisi", ["abdelfattah", "elsisi"]),
  ])
  func namesComeApartWhereTheyMay(name: String, parts: [String]) {
    let name = NameParts(name)
    #expect(name.parts.map { String(decoding: name.letters(of: $0), as: UTF8.self) } == parts)
  }

  @Test(arguments: [
    ("عبد الله حمدوك", "Abdullah Hamdouk"), ("محمد بن سلمان", "Mohammed bin Salman"),
    ("الخرطوم", "al-Khartoum"), ("حسن", "Hassan"), ("رياض سلامة", "Riyad Salama"),
    ("Google", "Google"),
    ("", ""),
  ])
  func namesCanBeReadInLatinLetters(name: String, latin: String) {
    #expect(Romanisation.latin(name) == latin)
  }

  @Test(arguments: ["محمد بن سلمان", "Éric Zemmour", "١٢", "Путин", "…"])
  func slugsAreIdentifiers(name: String) {
    let slug = Romanisation.slug(Romanisation.latin(name))
    #expect(!slug.isEmpty)
    #expect(
      slug.utf8.allSatisfy {
        $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
      })
  }
}
