internal import ArabicText

/// Common given names, each with the way it is mostly written in Latin letters.
///
/// Before a family name a given name that is not the actor's tells that somebody else is meant; by
/// itself none of them tells who is meant.
struct GivenNames: Sendable {
  static let shared = GivenNames()

  private let names: WordSet
  /// The tables: each Arabic name, then its Latin one.
  private let pairs: FoldedWords
  /// How many of the names, the first ones, are those of Arabic speakers.
  private let arabicCount: Int

  private init() {
    arabicCount = FoldedWords(Self.arabic).count / 2
    pairs = FoldedWords(Self.arabic + " " + Self.foreign)
    names = WordSet(pairs, at: stride(from: 0, to: pairs.count, by: 2).map { $0 })
  }

  /// Returns whether a folded word is one of them.
  func contains(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { names.contains(bytes, word) }

  /// Returns whether a folded word is a name of Arabic speakers, of whom many have the same.
  func isArabic(_ word: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(word)
    return names.place(bytes, bytes.indices).map { $0 < arabicCount } ?? false
  }

  /// Returns how a name is mostly written in Latin letters; nothing for one that is none of these.
  func latin(_ bytes: [UInt8], _ word: Range<Int>) -> String? {
    guard let place = names.place(bytes, word), place * 2 + 1 < pairs.count else { return nil }
    return String(decoding: pairs.surface(pairs[place * 2 + 1]), as: UTF8.self)
  }

  /// Returns how a name is mostly written in Latin letters; nothing for one that is none of these.
  func latin(_ word: ArraySlice<UInt8>) -> String? {
    let bytes = Array(word)
    return latin(bytes, bytes.indices)
  }

  /// Names of Arabic speakers. No two names of both tables fold to the same word.
  private static let arabic = """
    محمد=Mohammed أحمد=Ahmed محمود=Mahmoud مصطفى=Mustafa علي=Ali حسن=Hassan حسين=Hussein عمر=Omar
    عثمان=Othman خالد=Khaled وليد=Walid طارق=Tariq ياسر=Yasser ياسين=Yassin يوسف=Youssef إبراهيم=Ibrahim
    إسماعيل=Ismail إسحاق=Ishaq يعقوب=Yaqoub موسى=Musa عيسى=Issa هارون=Haroun داود=Dawood سليمان=Suleiman
    زكريا=Zakaria يحيى=Yahya آدم=Adam نوح=Nuh إدريس=Idris أيوب=Ayoub صالح=Saleh هود=Hud شعيب=Shuaib
    عبدالله=Abdullah عبدالرحمن=Abdelrahman عبدالعزيز=Abdelaziz عبدالقادر=Abdelkader عبدالكريم=Abdelkarim
    عبدالحميد=Abdelhamid عبدالفتاح=Abdelfattah عبدالمجيد=Abdelmajid عبداللطيف=Abdellatif
    عبدالسلام=Abdessalam عبدالوهاب=Abdelwahab عبدالرزاق=Abderrazak عبدالحكيم=Abdelhakim
    عبدالحق=Abdelhak عبدالملك=Abdelmalek عبدالناصر=Abdelnasser عبدالهادي=Abdelhadi
    سعيد=Said سعد=Saad سعود=Saud فهد=Fahd فيصل=Faisal سلمان=Salman سلطان=Sultan تركي=Turki بندر=Bandar
    نايف=Nayef مشعل=Mishal ماجد=Majed متعب=Mutaib طلال=Talal نواف=Nawaf تميم=Tamim حمد=Hamad خليفة=Khalifa
    زايد=Zayed راشد=Rashid منصور=Mansour هزاع=Hazza قابوس=Qaboos هيثم=Haitham جابر=Jaber صباح=Sabah
    جمال=Gamal كمال=Kamal جلال=Jalal هلال=Hilal بلال=Bilal نبيل=Nabil جميل=Jamil خليل=Khalil 
    كريم=Karim رحيم=Rahim سليم=Salim سالم=Salem سمير=Samir أمير=Amir منير=Mounir بشير=Bashir نذير=Nadhir
    نصير=Nasir ناصر=Nasser نصر=Nasr نصار=Nassar عمار=Ammar بشار=Bashar باسل=Basel ماهر=Maher زاهر=Zaher
    طاهر=Taher عامر=Amer سامر=Samer تامر=Tamer ثامر=Thamer جاسم=Jassim قاسم=Qassem هاشم=Hashem
    حازم=Hazem عاصم=Assem غانم=Ghanem سامي=Sami رامي=Rami هاني=Hani فادي=Fadi شادي=Shadi هادي=Hadi
    مهدي=Mahdi حمدي=Hamdi مجدي=Magdi فتحي=Fathi صبحي=Sobhi صبري=Sabri شكري=Choukri فخري=Fakhri بدري=Badri
    فوزي=Fawzi رمزي=Ramzi عزمي=Azmi فهمي=Fahmi حلمي=Helmi نظمي=Nazmi لطفي=Lotfi حنفي=Hanafi
    وائل=Wael نائل=Nael كامل=Kamel عادل=Adel فاضل=Fadel باقر=Baqer جعفر=Jaafar حيدر=Haidar
    عباس=Abbas كاظم=Kadhim رضا=Reda صادق=Sadeq مقتدى=Muqtada نوري=Nouri برهم=Barham مسعود=Masoud
    نيجيرفان=Nechirvan هوشيار=Hoshyar عزام=Azzam عصام=Issam حسام=Hossam هشام=Hisham وسام=Wissam بسام=Bassam
    غسان=Ghassan حسان=Hassan مروان=Marwan رضوان=Radwan عدنان=Adnan سفيان=Sofiane عمران=Imran غيث=Ghaith
    أنس=Anas أنور=Anwar أكرم=Akram أشرف=Ashraf أسعد=Asaad أمجد=Amjad أيمن=Ayman أديب=Adib نجيب=Najib
    حبيب=Habib رشيد=Rachid مجيد=Majid حميد=Hamid وحيد=Wahid فريد=Farid مفيد=Mufid وديع=Wadih ربيع=Rabih
    رفيق=Rafik توفيق=Tawfik شفيق=Shafik صديق=Siddiq فاروق=Farouk مبارك=Mubarak معمر=Muammar مختار=Mokhtar
    عمرو=Amr زياد=Ziad إياد=Iyad مراد=Mourad فؤاد=Fouad جواد=Jawad عماد=Imad جهاد=Jihad رائد=Raed
    أسامة=Osama معاذ=Muaz معاوية=Muawiya حذيفة=Hudhaifa قيس=Kais ليث=Laith زيد=Zaid يزيد=Yazid نزار=Nizar
    سيف=Saif فارس=Fares عز=Ezz فضل=Fadl عوض=Awad قصي=Qusay عدي=Uday لؤي=Loay غازي=Ghazi شوقي=Shawki زكي=Zaki
    فاطمة=Fatima عائشة=Aisha خديجة=Khadija مريم=Mariam زينب=Zeinab آمنة=Amina أمينة=Amina نادية=Nadia
    ليلى=Leila سلمى=Salma هدى=Huda منى=Mona نهى=Noha سناء=Sanaa هناء=Hanaa وفاء=Wafaa سارة=Sara
    رانيا=Rania ريما=Rima دينا=Dina لينا=Lina نورا=Noura هند=Hind سعاد=Souad سميرة=Samira جميلة=Jamila
    حنان=Hanan إيمان=Imane ياسمين=Yasmine نوال=Nawal نجلاء=Najla أسماء=Asma شيماء=Shaimaa بثينة=Bouthaina
    """

  /// Names from elsewhere, likewise.
  private static let foreign = """
    جورج=George جون=John جو=Joe جان=Jean جاك=Jacques جيمس=James جيم=Jim توم=Tom توماس=Thomas توني=Tony
    بيل=Bill بيتر=Peter بول=Paul بوب=Bob روبرت=Robert ريتشارد=Richard وليام=William وليم=William ويليام=William
    مايكل=Michael ميشال=Michel ميشيل=Michel مارك=Mark ماركو=Marco ماريو=Mario مارتن=Martin ديفيد=David
    دانيال=Daniel دانييل=Daniel دونالد=Donald باراك=Barack هيلاري=Hillary نانسي=Nancy أنطوني=Antony
    أنتوني=Antony أنطونيو=Antonio أندريه=Andre ألكسندر=Alexander فلاديمير=Vladimir سيرغي=Sergei
    فولوديمير=Volodymyr إيمانويل=Emmanuel فرانسوا=Francois نيكولا=Nicolas أنجيلا=Angela أولاف=Olaf
    ستيفن=Stephen ستيف=Steve ستيفان=Stephane كريس=Chris كريستوفر=Christopher كريستيان=Christian
    كريستيانو=Cristiano ليونيل=Lionel كارلوس=Carlos خوسيه=Jose خوان=Juan لويس=Luis فرناندو=Fernando
    رجب=Recep بنيامين=Benjamin إيهود=Ehud إسحق=Ishaq يائير=Yair سكوت=Scott إدوارد=Edward هنري=Henry
    تشارلز=Charles شارل=Charles فيليب=Philip إليزابيث=Elizabeth ماريا=Maria ماري=Marie آنا=Anna إيلون=Elon
    كيم=Kim إيفانكا=Ivanka ميلانيا=Melania إريك=Eric رونالد=Ronald كولن=Colin كوندوليزا=Condoleezza
    جيرار=Gerard بوريس=Boris تيريزا=Theresa جيريمي=Jeremy آلان=Alan أليكس=Alex فرانك=Frank إيفان=Ivan إيغور=Igor
    """
}
