internal import Screen

/// What opens things, and goes from place to place.
extension Command.Binding {
  static let open = Self(
    .enter, in: .reading, .places, ("فتح", "open"),
    (
      "يفتح ما وقع عليه الاختيار: مقالا أو جهة أو شاهدا.",
      "Opens what is selected: an article, an actor, a piece of evidence."
    ))

  static let labelLinks = Self(
    "f", in: .reading, .places, ("روابط", "links"),
    (
      "يضع حروفا على كل الروابط الظاهرة، فتُكتب الحروف ويُفتح الرابط.",
      "Puts letters on every link in sight; typing them follows the link."
    ))

  static let actorPage = Self(
    "o", in: .reading, .places, ("صفحتها", "its page"),
    ("يفتح صفحة الجهة المختارة.", "Opens the page of the chosen actor."))

  static let next = Self(
    "n", in: .panes, .places, ("التالي", "next"),
    (
      "ينتقل إلى موضع الذكر التالي في النص، أو إلى المطابقة التالية بعد البحث.",
      "Goes to the next mention in the text; after a search, to the next match."
    ))

  static let previous = Self(
    "N", in: .panes, .places, ("السابق", "previous"),
    (
      "ينتقل إلى موضع الذكر السابق في النص، أو إلى المطابقة السابقة بعد البحث.",
      "Goes to the previous mention in the text; after a search, to the previous match."
    ))

  static let nextArticle = Self(
    "J", in: .panes, .places, ("المقال التالي", "next article"),
    (
      "يفتح المقال التالي في القائمة، أو النتيجة التالية بعد البحث.",
      "Opens the next article of the list; after a search, the next result."
    ))

  static let previousArticle = Self(
    "K", in: .panes, .places, ("المقال السابق", "previous article"),
    (
      "يفتح المقال السابق في القائمة، أو النتيجة السابقة بعد البحث.",
      "Opens the previous article of the list; after a search, the previous result."
    ))

  static let back = Self(
    .backspace, .control("o"), in: .reading, .places, ("رجوع", "back"),
    ("يعود إلى حيث كنت تماما.", "Goes back to exactly where you were."))

  static let forward = Self(
    "]", in: .reading, .places, ("تقدّم", "forward"),
    ("يتقدّم من جديد بعد الرجوع.", "Goes forward again after going back."))
}
