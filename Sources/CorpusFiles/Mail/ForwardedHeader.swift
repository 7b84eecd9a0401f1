internal import CorpusModel

/// The lines that stand above a mail that was sent on in another: who wrote it, when, and what it is about.
struct ForwardedHeader {
  /// What a line of it says.
  enum Field { case sender, date, subject, other }

  /// Which lines it is, and what each says; nothing of the line that says that a mail begins, and of blank ones.
  private(set) var lines: [(place: Int, field: Field?)] = []
  /// Who wrote it, when, and what it is about, each as one line; empty where it does not say.
  private(set) var sender: [UInt8] = [], date: [UInt8] = [], subject: [UInt8] = []

  /// How many lines it has at most, blank ones too.
  private static let mostLines = 24

  /// Reads the header that begins at a line; nothing where none does.
  init?(_ text: [ArraySlice<UInt8>], at start: Int) {
    let isMarked = Self.isMark(text[start])
    var place = start
    if isMarked {
      lines.append((start, nil))
      place += 1
    }
    var known: Set<Field> = []
    var count = 0
    var last: Field?
    while place < text.count, place - start < Self.mostLines {
      let line = TextLine.withoutDirections(text[place])
      if line.allSatisfy({ $0 == 0x20 }) {
        // A blank line may stand between it and what says that it comes.
        guard count == 0 else { break }
        last = nil
      } else if let (field, words) = Self.field(of: line[...]) {
        count += 1
        known.insert(field)
        lines.append((place, field))
        take(field, words)
        last = field
      } else if last == .other, line.contains(0x40), !PageLine.endsSentence(line) {
        lines.append((place, .other))
      } else {
        break
      }
      place += 1
    }
    let isWhole = known.contains(.sender) && known.contains(.subject) && known.count >= 3
    guard isWhole || isMarked && count >= 2 && !known.isDisjoint(with: [.sender, .subject]) else {
      return nil
    }
  }

  private mutating func take(_ field: Field, _ words: ArraySlice<UInt8>) {
    switch field {
    case .sender where sender.isEmpty: sender = Self.name(words)
    case .date where date.isEmpty: date = Array(words)
    case .subject where subject.isEmpty: subject = MailSubject(Array(words)).words
    default: break
    }
  }

  /// Returns the name of a sender, or where there is none what stands behind the sign of an address.
  private static func name(_ words: ArraySlice<UInt8>) -> [UInt8] {
    let marks: Set<UInt8> = [0x22, 0x27, 0x2A, 0x20]
    let name = words.prefix { $0 != 0x3C && $0 != 0x5B }.drop { marks.contains($0) }
    let end = name.lastIndex { !marks.contains($0) }.map { $0 + 1 } ?? name.startIndex
    if end > name.startIndex, !name.contains(0x40) { return Array(name[..<end]) }
    let domain = words.drop { $0 != 0x40 }.dropFirst()
    return Array(
      domain.prefix {
        $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
      })
  }

  /// Returns what a line says, where it begins with a label of a header.
  private static func field(
    of line: ArraySlice<UInt8>
  ) -> (field: Field, words: ArraySlice<UInt8>)? {
    // In plain text stars may stand for bold letters.
    let line = ArticleBody.trimmed(line).drop { $0 == 0x2A }
    guard let colon = line.prefix(longestLabel).firstIndex(of: 0x3A) else { return nil }
    let label = TextLine.lowercased(ArticleBody.trimmed(line[..<colon]).filter { $0 != 0x2A })
    guard let field = labels[label] else { return nil }
    return (field, ArticleBody.trimmed(line[(colon + 1)...].drop { $0 == 0x2A }))
  }

  private static let longestLabel = 40

  private static let labels: [[UInt8]: Field] = {
    let known: [(Field, [String])] = [
      (.sender, ["from", "من", "المرسل", "de", "expéditeur"]),
      (
        .date,
        [
          "date", "sent", "التاريخ", "تاريخ", "تاريخ الإرسال", "أُرسلت", "أرسلت", "تم الإرسال",
          "envoyé",
        ]
      ),
      (.subject, ["subject", "الموضوع", "موضوع", "objet", "sujet"]),
      (
        .other,
        [
          "to", "cc", "bcc", "reply-to", "إلى", "الى", "المرسل إليه", "نسخة", "نسخة إلى", "à", "À",
          "répondre à", "importance", "attachments", "المرفقات",
        ]
      ),
    ]
    var labels: [[UInt8]: Field] = [:]
    for (field, names) in known { for name in names { labels[Array(name.utf8)] = field } }
    return labels
  }()

  /// Whether a line says that the mail begins that was sent on: words between dashes, or with a colon behind.
  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longestMark else { return false }
    let marks: Set<UInt8> = [0x2D, 0x3A, 0x20, 0x2A, 0x5F]
    let words = TextLine.withoutDirections(line)
    guard words.first == 0x2D || words.contains(0x3A) else { return false }
    let start = words.drop { marks.contains($0) }
    let end = start.lastIndex { !marks.contains($0) }.map { $0 + 1 } ?? start.startIndex
    return openings.contains(TextLine.lowercased(start[..<end]))
  }

  private static let longestMark = 160

  private static let openings = Set(
    [
      "forwarded message", "begin forwarded message", "original message",
      "الرسالة المعاد توجيهها", "رسالة معاد توجيهها", "رسالة مُعاد توجيهها",
      "بداية الرسالة المعاد توجيهها", "بداية رسالة معاد توجيهها", "الرسالة المحولة",
      "رسالة محولة", "الرسالة الأصلية", "رسالة أصلية", "message transféré",
      "début du message réexpédié", "début du message transféré", "message d'origine",
      "message original",
    ].map { Array($0.utf8) })
}
