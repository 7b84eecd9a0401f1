internal import ArabicText

/// The commonest given names of men and women, and what stands before a name.
///
/// By them a name that stands alone on a line is told from other few words.
enum GivenNames {
  /// Whether folded words are a name: a given name that is known, and one to three more words that are none of a
  /// sentence.
  static func isName(_ key: ArraySlice<UInt8>) -> Bool {
    guard !key.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    var words = key.split(separator: 0x20)
    while words.count > 2, let first = words.first, titles.contains(LineHash.of(first)) {
      words.removeFirst()
    }
    guard (2...longest).contains(words.count), let first = words.first else { return false }
    let isServant = servants.contains(LineHash.of(first))
    guard isServant ? words.count > 2 : names.contains(LineHash.of(first)) else { return false }
    // صباح is a name, and صباح الخير is none.
    if everyday.contains(LineHash.of(first)), let last = words.last,
      !names.contains(LineHash.of(last)), !last.starts(with: "ال".utf8) || last.last != 0x8A
    {
      return false
    }
    let own = words.count { !parts.contains(LineHash.of($0)) }
    // Folded, علي is على, which nothing ends with.
    let isLast = words.last.map { names.contains(LineHash.of($0)) } ?? false
    return own <= mostWords && words.dropFirst().dropLast(isLast ? 1 : 0).allSatisfy(mayFollow)
  }

  /// Whether a word may be a later part of a name: no particle, and no verb of the present.
  private static func mayFollow(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 4, !particles.contains(LineHash.of(word)) else { return false }
    guard word.starts(with: "ي".utf8) || word.starts(with: "سي".utf8), word.count >= 8 else {
      return true
    }
    return names.contains(LineHash.of(word)) || word.last == 0x8A || word.starts(with: "سيد".utf8)
  }

  /// Names have no more words, but for those that join them.
  private static let mostWords = 4
  /// No name has more words.
  private static let longest = 6

  private static func hashes(_ list: String) -> Set<UInt64> {
    Set(
      list.split { $0 == " " || $0 == "\n" }.map {
        LineHash.of(Array(Folding.key(of: String($0)).utf8)[...])
      })
  }

  private static let titles = hashes(
    "د أ م الدكتور الدكتورة دكتور دكتورة الأستاذ الأستاذة أستاذ البروفيسور المهندس المهندسة الشيخ القس السيد السيدة"
  )
  /// A word more makes a name of them: عبد الله, أبو بكر.
  private static let servants = hashes("عبد أبو بو ولد ابن بن آل أم بنت سيدي مولاي")
  private static let parts = hashes("عبد أبو بو ولد ابن بن آل بنت الدين الله أبي سي سيدي الحاج")
  private static let particles = hashes(
    """
    في من على إلى عن مع بعد قبل بين حول ضد عند منذ حتى خلال ضمن أو أم لا لم لن ما هل هو هي هذا هذه التي
    الذي قال قالت كان كانت أن إن إذا كل غير دون تحت فوق رئيس وزير وزيرة مدير رئيسا وزيرا بطلا نجما مدربا
    أكد أعلن كشف يوم عام سنة فاز رحل توفي بطل نجم لاعب مدرب
    """)

  /// Those of them that are everyday words, too: ربيع, أمل.
  private static let everyday = hashes(
    """
    صباح نور أمل شروق حياة فرح جمعة رمضان رجب شعبان وردة عهد نجاة جهاد نضال كمال جمال سيف بدر ربيع
    هدى ضياء علاء آية رحمة دعاء أنوار وفاء صفاء غنية فضيلة ملاك لين عواطف دلال أسعد صالح كامل عادل
    فاضل طالب شاكر حامد مسعود أشرف أكرم أمجد أمين محسن غالب راشد شريف كريم عزيز حبيب سعد هادي نادر
    وحيد ظافر ثائر منير سالم جميل مؤمن براء رضا نصر عوض فرج غانم معتز آدم إلهام إكرام إيمان أماني
    آمال تغريد جنان جنى حنان رجاء زهرة زهراء زينة زين سلطان شهد صادق طاهر غدير ندى روان روعة مالك
    ناجي نسيم نعيم شذى شهاب صابر فاتن خلود دنيا بسمة بشرى جلال حسناء حورية خلف خيري
    """)

  private static let names = hashes(
    """
    محمد أحمد محمود مصطفى علي حسن حسين حسنين إبراهيم إسماعيل إسحاق يعقوب يوسف موسى عيسى هارون داود
    سليمان زكريا يحيى يونس أيوب إدريس نوح آدم صالح هود شعيب عمر عثمان خالد وليد طارق زياد سعد سعيد سعود
    فهد فيصل سلطان سلمان ناصر منصور نايف بندر تركي ماجد مازن محسن معتز معاذ مالك مروان مراد مؤمن مهند
    ممدوح مجدي مدحت مدثر مرتضى مسعود مشعل مطلق معن منذر منير مهدي ميثم نادر ناجي نبيل نجيب نديم نزار نسيم
    نصر نضال نعيم نواف نور هادي هاشم هاني هشام هيثم وائل وسام وجدي وحيد ياسر ياسين يسري عادل عاطف عامر
    عباس عدنان عدي عزام عزت عزيز عصام عقيل علاء علوان عماد عمار عمرو عوض غازي غالب غانم غسان فادي فارس
    فاروق فاضل فايز فتحي فؤاد فراس فرج فرحات فريد فوزي قاسم قيس كاظم كامل كريم كمال لؤي لطفي ليث باسل
    بدر براء بسام بشار بشير بكر بلال بهاء تامر تحسين توفيق ثامر جابر جاسم جعفر جلال جمال جمعة جميل جهاد
    جواد حازم حامد حبيب حسام حمد حمدان حمدي حمزة حميد حيدر خلف خليفة خليل خضر خيري رائد رأفت راشد رامز
    رامي ربيع رجب رشاد رشيد رضا رضوان رمزي رمضان رياض زاهر زهير زين زيد سالم سامح سامر سامي سراج سعدون
    سفيان سمير سهيل سيف شادي شاكر شريف شعبان شكري شهاب صابر صادق صبحي صبري صدام صفوت صلاح ضياء طالب طاهر
    طلال طه ظافر عايد عائض عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالقادر عبدالمجيد عبدالحميد عبدالسلام
    عبدالرحيم عبدالناصر عبدالفتاح عبدالوهاب عبدالحق عبدالغني عبدالملك عبدالمالك عبدالمنعم عبداللطيف عفيف
    أديب أسامة أسعد أشرف أكرم أمجد أمين أنس أنور أيمن إلياس إيهاب إياد أيهم أوس أمير نذير جورج طوني بيار
    ميشال إيلي جان أنطوان شربل حنا بطرس مارون الياس ميلاد فيكتور مينا جرجس رفيق رفعت راغب نبيه ثائر
    محمدن سيدي الحسن الحسين المختار المهدي الطيب العربي الطاهر الهادي المنصف الصادق البشير الأمين بوبكر
    بوعلام رابح لخضر عمار مقران جيلالي العيد قدور لمين فضيل محند آيت إدير زوبير نورالدين عزالدين
    فاطمة خديجة عائشة مريم زينب آمنة سارة ليلى سلمى سعاد سميرة سهام سهى سناء سوسن سوزان سمر سلوى سعدية
    نادية ناهد نجاة نجوى ندى نرمين نسرين نعيمة نهى نوال نورا نورة نورهان نيفين نيرمين هالة هبة هدى هديل هند هناء
    هيفاء هيا وداد وفاء ياسمين يسرى يمنى رشا ربى رانيا راما رحاب رحمة رزان رغد رنا رنيم رهف روان روعة ريم
    ريما ريهام رولا زهرة زهراء زينة شهد شيماء شيرين شذى شروق صباح صفاء صابرين عبير عزة عفاف علا عليا غادة
    غدير فاتن فايزة فتيحة فدوى فرح فريدة فوزية كوثر كريمة لارا لانا لبنى لمى لمياء ليان لين لينا مايا مروة
    مروى منى منال منية مها ميس ميساء ميسون مي ملاك أسماء أسمهان أسيل إسراء أروى إكرام ألفت أمل أمال آمال
    أماني أمينة أميرة أنوار آية آلاء إلهام إيمان إيناس بثينة بسمة بشرى بلقيس تغريد تماضر تهاني جمانة جميلة
    جنان جنى جيهان حسناء حليمة حنان حنين حورية خلود دانا دانية داليا دعاء دلال دنيا ديما دينا ربيعة رجاء
    حياة حسيبة زهية زكية سهيلة صورية عقيلة غنية فضيلة مليكة نصيرة وردة وهيبة يمينة جوزفين ماري كارين كارول
    ريتا كريستين جويل ميرنا نانسي رندة رنده ميرفت مرفت نهلة نهاد عواطف عهد عنود العنود الجوهرة هيلة
    """)
}
