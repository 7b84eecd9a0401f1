internal import CorpusModel

/// The wordings of correcting what is said of an article.
extension Phrase {
  static let keysOfCorrection = Phrase(
    "Tab الحقل التالي · Enter حفظ", "Tab next field · Enter keep")
  static let nothingCorrected = Phrase("لم يتغير شيء", "Nothing was changed")
  static let takenBack = Phrase("أُعيد ما كان", "Taken back")

  /// The name of a field.
  static func field(_ field: FieldCorrection.Field) -> Phrase {
    switch field {
    case .title: .titleField
    case .outlet: .outletField
    case .date: .dateField
    case .byline: .bylineField
    }
  }

  /// That what was typed is no date, and how one is typed.
  static func noDate(_ text: String) -> Phrase {
    Phrase(
      "«\(text.isolated)» ليس تاريخا؛ مثال: \("2025-01-22".isolated)",
      "“\(text.isolated)” is no date; one is typed like 2025-01-22")
  }

  /// In which file a correction is.
  static func corrected(in file: String) -> Phrase {
    Phrase(
      "حُفظ التصحيح في \(file.isolated) (u للتراجع)",
      "Corrected in \(file.isolated) (u takes it back)")
  }

  /// The same, where one reads an index that was made before.
  static func correctedUnseen(in file: String) -> Phrase {
    Phrase(
      "حُفظ التصحيح في \(file.isolated)، ويظهر بعد الفهرسة من جديد",
      "Corrected in \(file.isolated); it shows once the articles are indexed anew")
  }
}
