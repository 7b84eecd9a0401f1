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
    #expect(read.html == nil)
  }

  @Test func theLargestTextOfAKindCountsAndAttachmentsDoNot() throws {
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
    let html = try #require(read.html)
    #expect(html.bytes.starts(with: Array("<p>".utf8) + [0xDE, 0xE3, 0xCD]))
    #expect(html.charset == .windows1256)
    #expect(read.plain?.bytes == Array("قمح".utf8))
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
