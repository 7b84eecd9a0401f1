internal import CorpusModel
internal import Mail

/// The text of a mail: all of its parts that are text, one after the other, and of several forms of one the
/// first that has words, unless another has far more.
struct MailBody {
  private enum Piece {
    case page(PageFragment)
    case lines([UInt8], flows: Bool)
  }

  private var pieces: [Piece] = []
  /// The mails that lie in it, which have headers of their own.
  private(set) var enclosed: [MailMessage] = []
  /// How many parts are not read that may have text.
  private(set) var documents = 0

  /// Whether it has no words.
  var isEmpty: Bool { pieces.isEmpty }

  init(_ content: MailMessage.Part, _ log: inout FileLog) { _ = read(content, &log) }

  /// Reads a part; returns whether it has words.
  private mutating func read(_ part: MailMessage.Part, _ log: inout FileLog) -> Bool {
    switch part {
    case .html(let text):
      let page = PageFragment(PageEncoding(text.bytes, stated: text.charset, &log).text.utf8)
      guard page.words > 0 else { return false }
      pieces.append(.page(page))
      return true
    case .plain(let text):
      let lines = PageEncoding(text.bytes, stated: text.charset, &log).text.utf8
      guard lines.contains(where: { $0 > 0x20 }) else { return false }
      pieces.append(.lines(lines, flows: text.isFlowed))
      return true
    case .all(let parts): return parts.reduce(false) { read($1, &log) || $0 }
    case .choice(let forms): return choose(of: forms, &log)
    case .enclosed(let mail):
      enclosed.append(mail)
      return false
    case .document:
      documents += 1
      return false
    }
  }

  /// How many times as many words a form has beside which another is only a word that there is more.
  private static let fullness = 3

  private mutating func choose(
    of forms: [MailMessage.Part], _ log: inout FileLog
  ) -> Bool {
    var best: (body: Self, log: FileLog)?
    for form in forms {
      var own = FileLog(log.path)
      let body = Self(form, &own)
      if let words = best?.body.words, body.words < max(1, words * Self.fullness) { continue }
      best = (body, own)
    }
    guard let best else { return false }
    log.append(best.log)
    pieces += best.body.pieces
    enclosed += best.body.enclosed
    documents += best.body.documents
    return !best.body.isEmpty
  }

  /// How many words it has; addresses, which a plain text has for the links of a page, do not count.
  var words: Int {
    pieces.reduce(0) { count, piece in
      switch piece {
      case .page(let page): count + page.words
      case .lines(let lines, _):
        count + lines.split { $0 <= 0x20 }.count { !$0.holds(Array("://".utf8)) }
      }
    }
  }

  /// Writes the lines into an article. Where none of the parts is HTML they stay as they are, but for marks of
  /// quotations.
  func write(into raw: inout RawArticle) {
    let plain = pieces.compactMap { piece in
      if case .lines(let lines, let flows) = piece {
        MailQuotation(lines, flows: flows)
      } else {
        nil
      }
    }
    guard plain.count < pieces.count else {
      for text in plain {
        if !raw.text.isEmpty {
          raw.text += [0x0A, 0x0A]
          raw.marks.append(.unknown)
        }
        raw.text += text.lines.joined(separator: [0x0A])
        raw.marks += text.marks
      }
      // A line that ends where it was meant to is a paragraph.
      raw.parting = plain.allSatisfy(\.isFlowed) ? .lines : .blankLines
      return
    }
    for piece in pieces {
      switch piece {
      case .page(let page): page.write(into: &raw)
      case .lines(let lines, let flows):
        Self.write(paragraphsOf: MailQuotation(lines, flows: flows), into: &raw)
      }
    }
  }

  /// Writes a line for each paragraph of a text in which blank lines part them, and what is known of lines.
  private static func write(paragraphsOf text: MailQuotation, into raw: inout RawArticle) {
    var open: [UInt8] = []
    var mark = RawArticle.Mark.unknown
    func close() {
      guard !open.isEmpty else { return }
      if !raw.marks.isEmpty { raw.text.append(0x0A) }
      raw.text += open
      raw.marks.append(mark)
      open.removeAll()
    }
    for (place, line) in text.lines.enumerated() {
      let isSignature = line.elementsEqual(MailFurniture.signature)
      let line = ArticleBody.trimmed(line[...])
      if line.isEmpty || text.isFlowed || isSignature || text.marks[place] != mark { close() }
      guard !line.isEmpty else { continue }
      mark = text.marks[place]
      open += (open.isEmpty ? [] : [0x20]) + line
      if isSignature { close() }
    }
    close()
  }
}
