import ArabicText

/// Words that only serve others, and are never what a name in Latin letters means.
enum FunctionWords {
  /// Whether a word, in its typed form, is one of them; عن is, but no عون.
  static func contains(_ typed: ArraySlice<UInt8>) -> Bool { forms.contains(Array(typed)) }

  private static let forms: Set<[UInt8]> = {
    let words = """
      من في إلى الى على عن مع أن إن ان أنه إنه انه أنها إنها انها أو او أم ثم قد لقد لا لم لن ما ماذا هل
      هو هي هم هن هما نحن أنا انا أنت انت هذا هذه هذين هؤلاء ذلك تلك هنا هناك التي الذي الذين اللذين اللتين
      كان كانت كانوا يكون تكون ليس ليست كل كما كيف كي لكي لكن لكنه لكنها بل بين بعد قبل عند عندما حين حيث
      حتى حول خلال دون ذات سوى ضد ضمن طالما عبر غير فوق تحت أمام امام وراء خلف لدى لو لولا إذا اذا إذ اذ
      إلا الا أما اما أي اي أين اين منذ مثل متى مما عما فيما بينما كلما ربما إنما انما لأن لان لأنه لأنها
      له لها لهم به بها بهم فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه عليها عليهم إليه إليها إليهم
      فقط أيضا ايضا جدا أكثر اكثر أقل اقل بعض كلا كلتا نحو قال قالت يقول تقول نعم
      """
    var forms: Set<[UInt8]> = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      for conjunction in ["", "و", "ف"] {
        forms.insert(TypedForm.of(Array((conjunction + word).utf8)))
      }
    }
    return forms
  }()
}
