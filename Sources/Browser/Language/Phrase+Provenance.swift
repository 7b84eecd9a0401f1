internal import CorpusModel

/// The wordings of where an article is from, and of what was left out of it.
extension Phrase {
  static let titleField = Phrase("العنوان", "Title")
  static let outletField = Phrase("المصدر", "Outlet")
  static let dateField = Phrase("التاريخ", "Date")
  static let bylineField = Phrase("الكاتب", "Author")
  static let languageField = Phrase("اللغة", "Language")
  static let summaryField = Phrase("الملخص", "Summary")
  static let noCopies = Phrase("لا نسخة أخرى من هذا النص", "There is no other copy of this text")
  static let copiesFolded = Phrase(
    "النسخ المتطابقة مجموعة في سطر واحد", "Copies of one text stand together")
  static let copiesShown = Phrase("كل نسخة في سطر", "Every copy stands by itself")
  static let textAlone = Phrase("النص بعد التنقية", "The text alone")

  /// That an article is shown as its file has it, and how many lines were left out.
  static func asInFile(dropped count: Int) -> Phrase {
    Phrase("كما في الملف · السطور المتروكة: \(count)", "As in the file · lines left out: \(count)")
  }

  /// Which of the copies of a text one reads.
  static func copy(_ number: Int, of count: Int) -> Phrase {
    Phrase("النسخة \(number) من \(count)", "Copy \(number) of \(count)")
  }

  /// Where else a text was published.
  static func alsoIn(_ places: String) -> Phrase {
    Phrase("نُشر أيضا في \(places)", "Also in \(places)")
  }

  /// Why a line was left out.
  static func reason(_ reason: DroppedLine.Reason) -> Phrase {
    switch reason {
    case .repeatedTitle: Phrase("تكرار العنوان", "headline again")
    case .siteName: Phrase("اسم الموقع", "site’s name")
    case .boilerplate: Phrase("عبارات الصفحة", "page’s words")
    case .hashtags: Phrase("وسوم", "hashtags")
    case .debris: Phrase("بقايا", "debris")
    case .date: Phrase("تاريخ النشر", "date")
    case .byline: Phrase("اسم الكاتب", "author")
    case .navigation: Phrase("قوائم الموقع", "menus")
    case .comments: Phrase("تعليقات", "comments")
    case .related: Phrase("مقالات أخرى", "other articles")
    case .advertisement: Phrase("إعلان", "advertisement")
    }
  }

  /// What a paragraph is that is no body text.
  static func kind(ofParagraph kind: Paragraph.Kind) -> Phrase? {
    switch kind {
    case .body: nil
    case .heading: Phrase("عنوان فرعي", "subheading")
    case .quote: Phrase("اقتباس", "quotation")
    case .caption: Phrase("شرح صورة", "caption")
    case .credit: Phrase("مصدر الخبر", "credit")
    }
  }

  /// The words that a field was guessed from.
  static func guessed(from words: String) -> Phrase {
    Phrase("قُدّر من «\(words.isolated)» (؟)", "guessed from “\(words.isolated)” (?)")
  }

  /// Where a field is from.
  static func origin(_ origin: FieldOrigin) -> Phrase {
    switch origin {
    case .stated: Phrase("من الملف", "in the file")
    case .corrected: Phrase("صحّحه القارئ", "corrected by you")
    case .line: Phrase("قُدّر من السطور حول النص (؟)", "guessed from nearby lines (?)")
    case .text: Phrase("قُدّر من النص (؟)", "guessed from the text (?)")
    case .address: Phrase("قُدّر من عنوان الصفحة (؟)", "guessed from the address (?)")
    case .path: Phrase("قُدّر من اسم الملف (؟)", "guessed from the file’s name (?)")
    }
  }
}
