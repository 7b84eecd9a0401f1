/// What a word may do in a title or a sentence; a form may have several classes.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt128

  private static func bit(_ place: UInt128) -> WordClass { WordClass(rawValue: 1 << place) }

  // Words of titles.
  /// A title that wants a complement (وزير).
  static let titleHead = bit(0)
  /// A title that stands by itself (الرئيس).
  static let titleAlone = bit(1)
  /// A military rank.
  static let rank = bit(2)
  /// A title whose holder stands in for the title after it (نائب الرئيس).
  static let deputy = bit(3)
  /// A title that serves the holder of the title after it (مستشار الرئيس).
  static let servant = bit(4)
  /// A head of membership (عضو).
  static let membership = bit(5)
  /// A head of command (قائد).
  static let command = bit(6)
  /// A title held abroad: after لدى, إلى, في, بـ stands where, not for whom (سفير).
  static let abroad = bit(7)
  /// A word of respect before a name, no part of a title (السيد).
  static let honorific = bit(8)
  /// A word for a person by relation to another (نظيره), followed by the name.
  static let counterpart = bit(9)
  /// Kinship: who follows is another person (زوجة الرئيس).
  static let kin = bit(10)
  /// An indefinite noun within a title (أركان, مجلس).
  static let linkNoun = bit(11)
  /// The office is over (السابق).
  static let former = bit(12)
  /// What armies are made of (القوات), in a title.
  static let military = bit(13)
  /// An indefinite title in the accusative, after verbs of appointing (وزيرا).
  static let accusativeTitle = bit(14)

  // Nouns before names.
  /// A body that stands for its state before a nisba or a country (الحكومة).
  static let stateBody = bit(15)
  /// An army that stands for its state when it attacks.
  static let stateArmy = bit(16)
  /// A noun for a place in apposition to its name (مدينة).
  static let placeNoun = bit(17)
  /// The word for capital, which a nisba may follow.
  static let capitalNoun = bit(18)
  /// A noun for a body in apposition to its name (حركة).
  static let bodyNoun = bit(19)

  // Grammar.
  /// A verb; none of them is a noun of a title.
  static let verb = bit(20)
  /// A word that says when, skipped between subject and object.
  static let adverb = bit(21)
  /// أن, إن and with pronouns.
  static let that = bit(22)
  /// الذي, التي.
  static let relative = bit(23)
  /// لم, لن, لا, ليس, دون, عدم.
  static let negation = bit(24)
  /// إذا, لو, هل, ربما.
  static let unreal = bit(25)
  /// قد.
  static let qad = bit(26)
  /// كان and its sisters.
  static let kana = bit(27)
  /// A word that opens a clause (بينما, حيث, لكن).
  static let opener = bit(28)

  // Governors.
  /// A verb or noun of saying and claiming.
  static let saying = bit(29)
  /// A verb of denying.
  static let denying = bit(30)
  /// A verb of asking, wishing, having to.
  static let wishing = bit(31)
  /// A word of intent or expectation.
  static let planning = bit(32)
  /// A word of calling off or hindering before a noun (إلغاء زيارة).
  static let cancelling = bit(33)
  /// A word after a noun that says it is to come (المرتقبة).
  static let expected = bit(34)
  /// Attribution (بحسب, وفق).
  static let accordingTo = bit(35)

  // Nouns that ties hang on.
  static let visitNoun = bit(36)
  static let meetingNoun = bit(37)
  static let talksNoun = bit(38)
  static let callNoun = bit(39)
  static let agreementNoun = bit(40)
  static let sanctionsNoun = bit(41)
  static let goodsNoun = bit(42)
  static let supportNoun = bit(43)
  static let negotiationNoun = bit(44)
  static let cooperationNoun = bit(45)
  static let raidNoun = bit(46)
  static let officeNoun = bit(47)
  static let listNoun = bit(48)
  static let signingNoun = bit(49)
  /// جمع, which joins those who met after the noun of a meeting.
  static let gathering = bit(50)
  /// التابع, which says what a body is part of.
  static let belonging = bit(51)
  /// مقره, which says where a body has its seat.
  static let seat = bit(52)
  /// خلفا, of who succeeds whom.
  static let succession = bit(53)
  /// هاتفيا, by telephone.
  static let byPhone = bit(54)
  /// A verb of two people, whose object may follow its subject at once.
  static let betweenPeople = bit(55)
  /// The lead of a body (قيادة), which somebody takes over.
  static let leadership = bit(56)
  /// A preposition of time that bounds what a date says (بعد, منذ).
  static let timeWord = bit(57)
  /// A title that is an adjective after another one (المكتب السياسي, الأمين العام المساعد).
  static let adjectival = bit(58)
  /// A title that is a calling, held for nobody: a country's adjective tells where its holder is from.
  static let profession = bit(59)
  /// A verb or noun of coming into an office.
  static let appointing = bit(60)
  /// What refers to a visit named before (قام بها, أجراها).
  static let visitPronoun = bit(61)
  /// The noun of من قبل, which names who does it in the passive.
  static let agency = bit(62)
  /// كل, of كل من فلان وفلان.
  static let each = bit(63)
  /// A preposition with its noun that says where two meet (بمقر, بقصر).
  static let circumstance = bit(64)
  /// An adjective that makes no other body of a government (الجديدة).
  static let current = bit(65)
  /// A title that goes with the name (الشيخ, الملك), so that a title before it is of the same person.
  static let appellation = bit(66)
  /// A verb whose past is written as its noun is (توجه).
  static let nounToo = bit(67)
  /// التي.
  static let feminine = bit(68)
}

/// A preposition, as a word or as the letters before one.
enum Preposition: UInt8, Sendable {
  case none, bi, li, ka, fi, ila, ala, an, min, maa, lada, bayna, against, bismi
}

/// Prepositions that a place for an object allows.
struct PrepositionSet: OptionSet, Sendable {
  let rawValue: UInt16

  static let bi = PrepositionSet(.bi)
  static let li = PrepositionSet(.li)
  static let fi = PrepositionSet(.fi)
  static let ila = PrepositionSet(.ila)
  static let ala = PrepositionSet(.ala)
  static let min = PrepositionSet(.min)
  static let maa = PrepositionSet(.maa)
  static let against = PrepositionSet(.against)

  init(rawValue: UInt16) { self.rawValue = rawValue }
  private init(_ preposition: Preposition) { rawValue = 1 << UInt16(preposition.rawValue) }

  func contains(_ preposition: Preposition) -> Bool {
    preposition != .none && rawValue >> UInt16(preposition.rawValue) & 1 == 1
  }
}
