import Charsets
import Mail
import Testing

@Suite struct MailTests {
  private func mail(_ text: String) throws -> MailMessage {
    try #require(MailMessage(Array(text.utf8)))
  }

  @Test func headersAreDecoded() throws {
    let read = try mail(
      """
      From: =?UTF-8?B?2LXYqNin2K0=?= <news@s.example>
      Subject: =?windows-1256?Q?=DE=E3=CD?= =?utf-8?q?_=D8=AC=D8=AF=D9=8A=D8=AF?=
      Date: Mon, 3 Jan 2011 07:00:00 +0200
      Message-ID: <a@b>

      متن
      """)
    #expect(read.subject == "قمح جديد")
    #expect(read.senderName == "صباح")
    #expect(read.senderAddress == "news@s.example")
    #expect(read.id == "a@b")
    #expect(read.date == "Mon, 3 Jan 2011 07:00:00 +0200")
    #expect(texts(of: read.content) == ["plain متن"])
    #expect(read.page == nil)
  }

  @Test(arguments: [
    // Each word padded, and one cut within a letter.
    ("=?utf-8?B?2YLZhdit?= =?utf-8?B?INis2K8=?=\n =?utf-8?B?2YrYrw==?=", "قمح جديد"),
    ("=?utf-8?B?2YLZhdg=?= =?utf-8?B?rQ==?=", "قمح"),
    ("=?utf-8?Q?=D9=82=D9?= =?UTF-8?q?=85=D8=AD?=", "قمح"),
    // Cut between the letters that stand for three bytes.
    ("=?utf-8?B?2YLZh?=\t=?utf-8?B?dit?=", "قمح"),
    ("=?utf-8*ar?B?2YLZhdit?= 2011: =?windows-1256?Q?=CC=CF=ED=CF_x?= end", "قمح 2011: جديد x end"),
    ("a =?utf-8?B?2YLZhdit?= b=?utf-8?B?2YLZhdit?=", "a قمح bقمح"),
    ("=?utf-8?B?2YLZhdit", "=?utf-8?B?2YLZhdit"), ("=?utf-8?X?a?= =?", "=?utf-8?X?a?= =?"),
  ])
  func encodedWordsAreJoined(_ header: String, _ expected: String) throws {
    #expect(try mail("Subject: \(header)\n\nx").subject == expected)
    #expect(try mail("From: \(header) <a@b>\n\nx").senderName == expected)
  }

  @Test func aWordInLettersThatNobodyKnowsIsLeftToGMime() throws {
    let read = try mail("Subject: =?x-nobody?B?2YLZhdit?= =?utf-8?B?2YLZhdit?=\n\nx")
    #expect(read.subject.contains("قمح"))
  }

  @Test func aTextSaysWhetherItsLinesFlow() throws {
    for (format, isFlowed) in [("; format=Flowed", true), ("; format=fixed", false), ("", false)] {
      let read = try mail("Content-Type: text/plain\(format)\n\nx")
      guard case .plain(let text) = read.content else {
        Issue.record("\(read.content)")
        return
      }
      #expect(text.isFlowed == isFlowed)
    }
  }

  /// The texts of a part in order, each with what it is; an enclosed mail by its subject.
  private func texts(of part: MailMessage.Part) -> [String] {
    switch part {
    case .plain(let text): ["plain " + trimmed(text)]
    case .html(let text): ["html " + trimmed(text)]
    case .all(let parts): parts.flatMap(texts(of:))
    case .choice(let forms): ["choice:"] + forms.flatMap(texts(of:)) + ["."]
    case .enclosed(let mail): ["mail \(mail.subject):"] + texts(of: mail.content)
    case .document: ["document"]
    }
  }

  private func trimmed(_ text: MailMessage.Text) -> String {
    String(decoding: text.bytes.filter { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  @Test func partsAreInOrderAndAttachmentsAreNoTexts() throws {
    let read = try mail(
      """
      Subject: s
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; charset=windows-1256
      Content-Transfer-Encoding: quoted-printable

      <p>=DE=E3=CD
      --b
      Content-Type: text/html
      Content-Disposition: attachment; filename=x.html

      <p>a text that is far longer than the other one
      --b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      2YLZhdit
      --b--
      """)
    guard case .all(let parts) = read.content, parts.count == 3,
      case .html(let html) = parts[0], case .document = parts[1], case .plain(let plain) = parts[2]
    else {
      Issue.record("\(read.content)")
      return
    }
    #expect(html.bytes.starts(with: Array("<p>".utf8) + [0xDE, 0xE3, 0xCD]))
    #expect(html.charset == .windows1256)
    #expect(plain.bytes == Array("قمح".utf8))
  }

  /// A mail of parts, each a header and a body.
  private func mail(
    _ type: String, header: String = "Subject: s\n", _ parts: [(type: String, body: String)]
  ) -> String {
    let parts = parts.map { "--b\nContent-Type: \($0.type)\n\n\($0.body)\n" }.joined()
    return "\(header)MIME-Version: 1.0\nContent-Type: \(type); boundary=b\n\n\(parts)--b--\n"
  }

  @Test func formsOfATextAreAChoiceOfWhichHTMLIsFirst() throws {
    let forms = [("text/html", "a"), ("text/plain; charset=utf-8", "ب"), ("text/calendar", "c")]
    let read = try self.mail(mail("multipart/alternative", forms))
    #expect(texts(of: read.content) == ["choice:", "html a", "document", "plain ب", "."])
  }

  @Test func aMailWithinAMailKeepsItsHeader() throws {
    let read = try self.mail(
      mail(
        "multipart/mixed",
        [("text/plain", "a"), ("image/png", "x"), ("message/rfc822", "Subject: t\n\nb")]))
    #expect(texts(of: read.content) == ["plain a", "mail t:", "plain b"])
  }

  @Test(arguments: [
    ("", "one"), ("; start=\"<2@x>\"", "two"), ("; start=\"2@x\"", "two"), ("; start=9", "one"),
  ])
  func aSavedPageIsThePartThatItSays(_ start: String, _ expected: String) throws {
    let read = try self.mail(
      mail(
        "multipart/related\(start)", header: "From: <Saved by Blink>\n",
        [
          ("text/css", "x"), ("application/xhtml+xml\nContent-ID: <1@x>", "one"),
          ("text/html\nContent-ID: <2@x>", "two"),
        ]))
    #expect(read.page.map(trimmed) == expected)
    #expect(texts(of: read.content) == [])
  }

  @Test func partsNestedVeryDeepEnd() {
    var text = "Subject: x\nMIME-Version: 1.0\n"
    for level in 0..<5_000 {
      text += "Content-Type: multipart/mixed; boundary=\"b\(level)\"\n\n--b\(level)\n"
    }
    #expect(MailMessage(Array(text.utf8))?.subject == "x")
    let wrapped = String(repeating: "Content-Type: message/rfc822\n\n", count: 5_000)
    #expect(MailMessage(Array(("Subject: y\n" + wrapped).utf8))?.subject == "y")
  }

  @Test func anyBytesAreRead() {
    _ = MailMessage([])
    _ = MailMessage([0])
    _ = MailMessage(Array(repeating: 0xFF, count: 10_000))
    _ = MailMessage(Array("From: \(String(repeating: "<", count: 100_000))\n\n".utf8))
    _ = MailMessage(
      Array("Content-Type: text/html; charset=\"\(String(repeating: "x", count: 9_000))\n\nx".utf8))
  }
}
