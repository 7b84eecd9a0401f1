internal import ArabicText

extension Lexicon {
  /// Adds the forms of all verbs that ties hang on, and of others that must not be taken for nouns.
  mutating func addVerbs() {
    for (place, verb) in Verbs.all.enumerated() {
      let forms = "\(verb.past) \(verb.present)"
      addVerbForms(forms, verb.classes, verb: Int16(truncatingIfNeeded: place))
    }
    addVerbForms(
      """
      هنأ يهنئ ودع يودع استدعى يستدعي شكر يشكر عزى يعزي كرم يكرم رافق يرافق قتل يقتل اعتقل يعتقل
      انتخب ينتخب واجه يواجه هزم يهزم ألزم يلزم
      """, .betweenPeople)
    addVerbForms(
      """
      التحق يلتحق التزم يلتزم ألقى يلقي التف يلتف التمس يلتمس ألحق يلحق ألهم يلهم جاء يجيء أتى يأتي شهد يشهد
      بلغ يبلغ شمل يشمل ضم يضم شارك يشارك تضمن يتضمن شكل يشكل بقي يبقى عاد يعود غادر يغادر وجه يوجه
      اتخذ يتخذ تمكن يتمكن حصل يحصل فاز يفوز خسر يخسر سجل يسجل لعب يلعب حقق يحقق أصدر يصدر استمر يستمر
      تم يتم جرى يجري دخل يدخل خرج يخرج اتفق يتفق ساهم يساهم رحب يرحب أشاد يشيد هاجم يهاجم ترأس يترأس
      """, .verb)
  }

  /// Adds the forms of the third person of verbs, given as past and present in turn.
  mutating func addVerbForms(_ list: String, _ classes: WordClass, verb: Int16 = -1) {
    let words = FoldedWords(list)
    for (place, word) in words.enumerated() {
      let base = Array(words.folded(word))
      let forms =
        place % 2 == 0
        ? Self.pastForms(base, isHamza: words.surface(word).ends(with: Self.hamza))
        : Self.presentForms(base)
      let tense = place % 2 == 0 ? Tense.past : .present
      // Singular, dual and plural take turns as the functions below list them.
      for (form, letters) in forms.enumerated() where form == 0 || letters != forms[0] {
        let number = (isFeminine: form == 1 || form == 3, isPlural: form > 1)
        add(letters, classes.union(.verb), verb: verb, tense: tense, number: number)
        if place % 2 == 1 {
          add(
            Self.seen + letters, classes.union(.verb), verb: verb, tense: .future, number: number)
        }
      }
    }
  }

  /// Returns the singular, dual and plural of the past; a final ى (folded to ي) gives way to ت and وا,
  /// a final ا of دعا to ت; the أ of بدأ (folded to ا) stays.
  private static func pastForms(_ base: [UInt8], isHamza: Bool) -> [[UInt8]] {
    let isWeak = base.ends(with: yeh)
    let stem = isWeak || base.ends(with: alef) && !isHamza ? Array(base.dropLast(2)) : base
    return [
      base, stem + teh, (isWeak ? base : stem) + alef, stem + teh + alef, stem + waw + alef,
    ]
  }

  /// Returns the singular, dual and plural of the present, masculine and feminine.
  private static func presentForms(_ base: [UInt8]) -> [[UInt8]] {
    let feminine = teh + base.dropFirst(2)
    let isWeak = base.ends(with: yeh) || base.ends(with: waw) || base.ends(with: alef)
    let plural = isWeak ? Array(base.dropLast(2)) : base
    return [
      base, feminine, base + alef + noon, feminine + alef + noon, plural + waw + noon,
      plural + waw + alef,
    ]
  }

  private static let hamza = Array("أ".utf8)
  private static let alef = Array("ا".utf8)
  private static let waw = Array("و".utf8)
  private static let yeh = Array("ي".utf8)
  private static let teh = Array("ت".utf8)
  private static let noon = Array("ن".utf8)
  private static let seen = Array("س".utf8)
}

extension BidirectionalCollection<UInt8> {
  fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
