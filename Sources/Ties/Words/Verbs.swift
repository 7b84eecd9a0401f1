internal import CorpusModel

/// The verbs that ties hang on, with their frames.
enum Verbs {
  static let all: [Verb] =
    visiting + meeting + dealing + siding + fighting + offices

  private static let visit = Frame(
    kind: .visited, subject: .person, object: .place, via: .visitNoun,
    prepositions: [.ila, .li, .bi])
  private static func goes(_ prepositions: PrepositionSet) -> Frame {
    Frame(kind: .visited, subject: .person, object: .place, prepositions: prepositions)
  }
  private static let hosts = Frame(
    kind: .visited, subject: .place, object: .person, isReversed: true)

  private static let visiting = [
    Verb(past: "زار", present: "يزور", frames: [goes([])]),
    Verb(past: "وصل", present: "يصل", frames: [goes(.ila)]),
    Verb(past: "توجه", present: "يتوجه", frames: [goes(.ila)], classes: .nounToo),
    Verb(past: "سافر", present: "يسافر", frames: [goes(.ila)]),
    Verb(past: "حل", present: "يحل", frames: [goes(.bi), replaces]),
    Verb(past: "قام", present: "يقوم", frames: [visit]),
    Verb(past: "أدى", present: "يؤدي", frames: [visit]),
    Verb(past: "بدأ", present: "يبدأ", frames: [visit]),
    Verb(past: "استهل", present: "يستهل", frames: [visit]),
    Verb(past: "أنهى", present: "ينهي", frames: [visit]),
    Verb(past: "اختتم", present: "يختتم", frames: [visit]),
    Verb(past: "باشر", present: "يباشر", frames: [visit]),
    Verb(past: "واصل", present: "يواصل", frames: [visit]),
    Verb(past: "استضاف", present: "يستضيف", frames: [hosts]),
  ]

  private static func meets(_ prepositions: PrepositionSet) -> Frame {
    Frame(kind: .met, subject: .person, object: .person, prepositions: prepositions)
  }
  private static func talks(_ noun: WordClass) -> Frame {
    Frame(
      kind: .met, subject: .person, object: .person, via: noun, prepositions: [.maa, .bi])
  }
  private static let stateTalks = Frame(
    kind: .negotiates, subject: .powers, object: .powers, via: [.talksNoun, .negotiationNoun],
    prepositions: .maa)
  private static func calls(_ prepositions: PrepositionSet) -> Frame {
    Frame(
      kind: .spokeWith, subject: .person, object: .person, via: .callNoun,
      prepositions: prepositions)
  }

  private static let meeting = [
    Verb(
      past: "التقى", present: "يلتقي", frames: [meets([]), meets([.bi, .maa])],
      classes: .betweenPeople),
    Verb(past: "اجتمع", present: "يجتمع", frames: [meets([.bi, .maa])]),
    Verb(
      past: "استقبل", present: "يستقبل", frames: [meets([]), hosts], classes: .betweenPeople),
    Verb(past: "قابل", present: "يقابل", frames: [meets([])], classes: .betweenPeople),
    Verb(past: "صافح", present: "يصافح", frames: [meets([])], classes: .betweenPeople),
    Verb(past: "تباحث", present: "يتباحث", frames: [meets(.maa)], classes: .nounToo),
    Verb(past: "تحادث", present: "يتحادث", frames: [meets(.maa)], classes: .nounToo),
    Verb(past: "بحث", present: "يبحث", frames: [meets(.maa)]),
    Verb(past: "ناقش", present: "يناقش", frames: [meets(.maa)]),
    Verb(
      past: "أجرى", present: "يجري",
      frames: [talks([.talksNoun, .meetingNoun]), stateTalks, calls([.maa, .bi]), visit]),
    Verb(past: "عقد", present: "يعقد", frames: [talks([.talksNoun, .meetingNoun]), stateTalks]),
    Verb(past: "تلقى", present: "يتلقى", frames: [calls(.min)]),
    Verb(
      past: "هاتف", present: "يهاتف",
      frames: [Frame(kind: .spokeWith, subject: .person, object: .person)]),
    Verb(
      past: "اتصل", present: "يتصل",
      frames: [Frame(kind: .spokeWith, subject: .person, object: .person, prepositions: .bi)]),
  ]

  private static let signs = Frame(
    kind: .signed, subject: .anybody, object: .anybody, via: .agreementNoun, prepositions: .maa)
  private static func gives(_ prepositions: PrepositionSet, isReversed: Bool = false) -> Frame {
    Frame(
      kind: .supplies, subject: .powers, object: .powers, via: .goodsNoun,
      prepositions: prepositions, isReversed: isReversed)
  }
  private static let provides = Frame(
    kind: .supplies, subject: .powers, object: .powers, rest: .goods)

  private static let dealing = [
    Verb(past: "وقع", present: "يوقع", frames: [signs]),
    Verb(past: "أبرم", present: "يبرم", frames: [signs]),
    Verb(past: "زود", present: "يزود", frames: [provides]),
    Verb(past: "باع", present: "يبيع", frames: [gives([.li, .ila])]),
    Verb(past: "سلم", present: "يسلم", frames: [gives([.li, .ila])]),
    Verb(past: "صدر", present: "يصدر", frames: [gives([.li, .ila])]),
    Verb(past: "أرسل", present: "يرسل", frames: [gives([.li, .ila])]),
    Verb(past: "ورد", present: "يورد", frames: [gives([.li, .ila])]),
    Verb(past: "شحن", present: "يشحن", frames: [gives([.li, .ila])]),
    Verb(past: "اشترى", present: "يشتري", frames: [gives(.min, isReversed: true)]),
    Verb(past: "استورد", present: "يستورد", frames: [gives(.min, isReversed: true)]),
    Verb(past: "تسلم", present: "يتسلم", frames: [gives(.min, isReversed: true), leads]),
    Verb(
      past: "تفاوض", present: "يتفاوض",
      frames: [
        Frame(kind: .negotiates, subject: .anybody, object: .anybody, prepositions: .maa)
      ], classes: .nounToo),
    Verb(
      past: "تعاون", present: "يتعاون",
      frames: [
        Frame(kind: .cooperates, subject: .anybody, object: .anybody, prepositions: .maa)
      ], classes: .nounToo),
  ]

  private static func sides(
    _ kind: Tie.Kind, _ prepositions: PrepositionSet = []
  ) -> Frame {
    Frame(kind: kind, subject: .anybody, object: .anybody, prepositions: prepositions)
  }
  private static let voicesSupport = Frame(
    kind: .supports, subject: .anybody, object: .anybody, via: .supportNoun, prepositions: .li)

  private static let siding = [
    Verb(past: "أيد", present: "يؤيد", frames: [sides(.supports)], classes: .betweenPeople),
    Verb(past: "دعم", present: "يدعم", frames: [sides(.supports)], classes: .betweenPeople),
    Verb(past: "ساند", present: "يساند", frames: [sides(.supports)], classes: .betweenPeople),
    Verb(past: "تضامن", present: "يتضامن", frames: [sides(.supports, .maa)], classes: .nounToo),
    Verb(past: "أعرب", present: "يعرب", frames: [voicesSupport]),
    Verb(past: "عبر", present: "يعبر", frames: [voicesSupport]),
    Verb(past: "أكد", present: "يؤكد", frames: [voicesSupport]),
    Verb(past: "جدد", present: "يجدد", frames: [voicesSupport]),
    Verb(past: "أعلن", present: "يعلن", frames: [voicesSupport]),
    Verb(past: "أبدى", present: "يبدي", frames: [voicesSupport]),
    Verb(past: "قدم", present: "يقدم", frames: [voicesSupport]),
    Verb(past: "عارض", present: "يعارض", frames: [sides(.opposes)], classes: .betweenPeople),
    Verb(past: "ندد", present: "يندد", frames: [sides(.opposes, .bi)]),
    Verb(past: "أدان", present: "يدين", frames: [sides(.opposes)], classes: .betweenPeople),
    Verb(past: "دان", present: "يدين", frames: [sides(.opposes)], classes: .betweenPeople),
    Verb(past: "انتقد", present: "ينتقد", frames: [sides(.opposes)], classes: .betweenPeople),
    Verb(past: "استنكر", present: "يستنكر", frames: [sides(.opposes)]),
    Verb(past: "اتهم", present: "يتهم", frames: [sides(.accused)], classes: .betweenPeople),
  ]

  private static let fighting = [
    Verb(
      past: "فرض", present: "يفرض",
      frames: [
        Frame(
          kind: .sanctions, subject: .powers, object: .anybody, via: .sanctionsNoun,
          prepositions: .ala)
      ]),
    Verb(
      past: "أدرج", present: "يدرج",
      frames: [Frame(kind: .sanctions, subject: .powers, object: .anybody, rest: .list)]),
    Verb(
      past: "قصف", present: "يقصف",
      frames: [Frame(kind: .attacked, subject: .powers, object: .powers)]),
    Verb(
      past: "غزا", present: "يغزو",
      frames: [Frame(kind: .attacked, subject: .powers, object: .place)]),
    Verb(
      past: "شن", present: "يشن",
      frames: [
        Frame(
          kind: .attacked, subject: .powers, object: .powers, via: .raidNoun, prepositions: .ala)
      ]),
  ]

  private static let replaces = Frame(
    kind: .succeeded, subject: .person, object: .person, via: .succession)
  private static let leads = Frame(
    kind: .commands, subject: .person, object: .organisation, via: .leadership)
  private static let dismisses = Frame(kind: .dismissed, subject: .anybody, object: .person)
  private static let appoints = Frame(
    kind: .appointed, subject: .anybody, object: .person, rest: .title)
  private static let joins = Frame(
    kind: .memberOf, subject: [.person, .place], object: .organisation, prepositions: .ila)

  private static let offices = [
    Verb(
      past: "خلف", present: "يخلف",
      frames: [Frame(kind: .succeeded, subject: .person, object: .person)],
      classes: .betweenPeople),
    Verb(past: "عين", present: "يعين", frames: [appoints], classes: .betweenPeople),
    Verb(past: "كلف", present: "يكلف", frames: [appoints], classes: .betweenPeople),
    Verb(past: "أقال", present: "يقيل", frames: [dismisses], classes: .betweenPeople),
    Verb(past: "عزل", present: "يعزل", frames: [dismisses], classes: .betweenPeople),
    Verb(past: "أعفى", present: "يعفي", frames: [dismisses], classes: .betweenPeople),
    Verb(past: "تولى", present: "يتولى", frames: [leads]),
    Verb(past: "انضم", present: "ينضم", frames: [joins]),
    Verb(past: "انتمى", present: "ينتمي", frames: [joins]),
  ]
}
