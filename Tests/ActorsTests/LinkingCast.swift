import Actors
import CorpusModel
import NameTagger

/// Actors of several stories, each with no more spellings than a curator would begin with.
enum Cast {
  static let actors: [Actor] = [
    person("burhan", "عبد الفتاح البرهان", "Abdel Fattah al-Burhan"),
    person("hamdouk", "عبد الله حمدوك", "Abdallah Hamdouk"),
    person("hemedti", "محمد حمدان دقلو", "Mohamed Hamdan Dagalo"),
    person("zelensky", "فولوديمير زيلينسكي", "Volodymyr Zelensky"),
    person("blinken", "أنطوني بلينكن", "Antony Blinken"),
    person("lavrov", "سيرغي لافروف", "Sergei Lavrov"),
    person("macron", "إيمانويل ماكرون", "Emmanuel Macron"),
    person("mbs", "محمد بن سلمان", "Mohammed bin Salman"),
    person("mbz", "محمد بن زايد آل نهيان", "Mohammed bin Zayed Al Nahyan"),
    person("abbas", "محمود عباس", "Mahmoud Abbas"),
    person("saied", "قيس سعيد", "Kais Saied"),
    person("salam", "نواف سلام", "Nawaf Salam"),
    person("raisi", "إبراهيم رئيسي", "Ebrahim Raisi"),
    person("hariri", "سعد الحريري", "Saad Hariri"),
    person("bahaa", "بهاء الحريري", "Bahaa Hariri"),
    person("nasrallah", "حسن نصر الله", "Hassan Nasrallah"),
    person("mikati", "نجيب ميقاتي", "Najib Mikati"),
    person("messi", "ليونيل ميسي", "Lionel Messi"),
    person("ronaldo", "كريستيانو رونالدو", "Cristiano Ronaldo"),
    person("salah", "محمد صلاح", "Mohamed Salah"),
    person("boukadoum", "صبري بوقادوم", "Sabri Boukadoum"),
    person("tebboune", "عبد المجيد تبون", "Abdelmadjid Tebboune"),
    person("saddam", "صدام حسين", "Saddam Hussein"),
    person("wallace", "بن والاس", "Ben Wallace"),
    actor("ifaf", .organisation, "الاتحاد الدولي لكرة القدم"),
    actor("union", .organisation, "الاتحاد العام التونسي للشغل"),
    actor("imf", .organisation, "صندوق النقد الدولي"),
    actor("african-union", .organisation, "الاتحاد الأفريقي"),
    actor("sudan", .place, "السودان"),
    actor("ukraine", .place, "أوكرانيا"),
  ]

  private static func person(_ id: String, _ name: String, _ latin: String) -> Actor {
    Actor(id: ActorID(id), kind: .person, name: name, latin: latin)
  }

  /// The mentions of an article by listed spellings, then what they let be linked.
  static func linked(_ article: Article) -> [Mention] {
    finder.value.linked(article)
  }

  private static let finder = (value: Finders(actors), 0)

  private struct Finders: Sendable {
    let finder: MentionFinder
    let linker: ArticleLinker

    init(_ actors: [Actor]) {
      finder = MentionFinder(actors: actors)
      linker = ArticleLinker(actors: actors)
    }

    func linked(_ article: Article) -> [Mention] {
      linker.linked(finder.mentions(in: article.text), in: article)
    }
  }
}

extension Article {
  /// Creates an article of a text in which ¶ begins paragraphs.
  init(marked text: String, id: String = "a") {
    var paragraphs: [Paragraph] = []
    var scalars = String.UnicodeScalarView()
    for part in text.split(separator: "¶") {
      let words = part.drop { $0 == " " }
      if !scalars.isEmpty {
        while scalars.last == " " { scalars.removeLast() }
        scalars.append("\n")
      }
      let start = scalars.count
      scalars.append(contentsOf: words.unicodeScalars)
      paragraphs.append(Paragraph(.body, TextRange(start, scalars.count)))
    }
    self.init(
      id: ArticleID(id), title: "", text: ArticleText(String(scalars)), paragraphs: paragraphs)
  }
}
