/// Lines of a mail that say nothing of what it is about: where else it may be read, what it was sent from, how to be
/// sent no more.
enum MailNotice {
  /// How many bytes such a line has at most.
  static let longest = 400

  /// Whether a line is one, and nothing else.
  ///
  /// - Parameter inAlert: Whether the mail tells of what was found on the web (Google Alerts), and so has further lines.
  static func isNotice(_ line: ArraySlice<UInt8>, inAlert: Bool) -> Bool {
    let words = key(line)
    guard !words.isEmpty else {
      // An address alone.
      return inAlert && line.first == 0x3C && line.last == 0x3E
    }
    if notices.contains(words) || inAlert && alerts.contains(words) { return true }
    if inAlert, isHeadOfAlert(words) { return true }
    return isDevice(words)
  }

  /// Returns a line as it is compared: without marks of direction, and without an address and a full stop at its end.
  private static func key(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var words = ArticleBody.trimmed(TextLine.lowercased(TextLine.withoutDirections(line))[...])
    for (open, close) in [(UInt8(0x28), UInt8(0x29)), (0x3C, 0x3E), (0x5B, 0x5D)]
    where words.last == close {
      guard let start = words.lastIndex(of: open), words[start...].holds(Array("://".utf8)) else {
        continue
      }
      words = ArticleBody.trimmed(words[..<start])
    }
    while let last = words.last, last == 0x2E || last == 0x20 || last == 0x3A {
      words = words.dropLast()
    }
    return Array(words)
  }

  /// Whether a line says of how many finds it tells: `=== News - 3 new results for [x] ===`.
  private static func isHeadOfAlert(_ words: [UInt8]) -> Bool {
    let rule = Array("===".utf8)
    return words.count > 6 && words.starts(with: rule) && words.suffix(3).elementsEqual(rule)
  }

  /// How many words a line has at most that says what a mail was sent from.
  private static let mostWordsOfDevice = 8

  /// Whether a line says what a mail was sent from: `Sent from my iPhone`.
  private static func isDevice(_ words: [UInt8]) -> Bool {
    guard senders.contains(where: { words.starts(with: $0) }),
      TextLine.words(in: words) <= mostWordsOfDevice
    else { return false }
    return devices.contains { words.holds($0) }
  }

  private static let senders = [
    "sent from ", "envoyé de ", "envoyé depuis ", "envoyé à partir ", "أرسلت من ", "أُرسلت من ",
    "أرسل من ", "أُرسل من ", "مرسل من ", "تم الإرسال من ", "تم الإرسال باستخدام ", "ارسلت من ",
    "get outlook ", "الحصول على outlook ", "télécharger outlook ",
  ].map { Array($0.utf8) }

  private static let devices = [
    "iphone", "ipad", "android", "samsung", "galaxy", "huawei", "blackberry", "outlook", "yahoo",
    "mail for windows", "mobile", "téléphone", "هاتفي", "الهاتف", "جوالي", "آيفون", "ايفون",
    "آيباد",
    "جهاز",
  ].map { Array($0.utf8) }

  private static let notices = Set(
    [
      "view this email in your browser", "view in browser", "view in your browser",
      "view this message in your browser", "view this email in browser", "view online",
      "view the online version", "having trouble viewing this email",
      "عرض هذه الرسالة في المتصفح", "عرض الرسالة في المتصفح", "عرض هذا البريد في المتصفح",
      "عرض البريد الإلكتروني في المتصفح", "عرض في المتصفح", "افتح الرسالة في المتصفح",
      "شاهد هذه الرسالة في المتصفح", "إذا لم تظهر الرسالة بشكل صحيح اضغط هنا",
      "afficher cet e-mail dans votre navigateur", "afficher dans le navigateur",
      "voir cet e-mail dans votre navigateur", "voir la version en ligne",
      "afficher la version en ligne", "unsubscribe from this list", "update your preferences",
      "update subscription preferences", "manage your subscription", "manage preferences",
    ].map { Array($0.utf8) })

  private static let alerts = Set(
    [
      "flag as irrelevant", "see more results", "see all results", "unsubscribe from this alert",
      "create another alert", "sign in to manage your alerts", "receive this alert as rss feed",
      "receive this alert as feed", "send feedback", "edit this alert", "unsubscribe",
      "الإبلاغ كغير ملائم", "الإبلاغ كغير ذي صلة", "وضع علامة كغير ملائم", "غير ملائم",
      "عرض كل النتائج", "عرض المزيد من النتائج", "إلغاء الاشتراك في هذا التنبيه", "إلغاء الاشتراك",
      "إنشاء تنبيه آخر", "تسجيل الدخول لإدارة التنبيهات", "تسجيل الدخول لإدارة تنبيهاتك",
      "تعديل هذا التنبيه", "تلقي هذا التنبيه كخلاصة rss", "إرسال تعليقات",
      "signaler comme non pertinent", "afficher plus de résultats", "se désabonner de cette alerte",
      "créer une autre alerte", "se connecter pour gérer vos alertes",
      "recevoir cette alerte sous forme de flux rss",
    ].map { Array($0.utf8) })
}
