import ArticleChecks

extension ArticleCheck {
  static func mails(_ input: [UInt8]) -> ArticleCheck {
    ArticleCheck(input, path: "mails.mbox", pieces: pieces)
  }
}

private let pieces = [
  "From a@b Mon Jan  3 07:00:00 2011\n", "From ", ">From ", "\n", "\n\n", "\r\n", "Subject: ",
  "From: ", "Date: ",
  "Message-ID: <a@b>\n", "=?UTF-8?B?", "2YLZhdit", "?=", "=?windows-1256?Q?=DE=E3=CD?=",
  "=?x?y?z?=", "\"a\" <b@c>\n",
  "a: b@c, d;", "Mon, 3 Jan 2011 07:00:00 +0200\n", "MIME-Version: 1.0\n",
  "Content-Type: text/html; charset=utf-8\n",
  "Content-Type: text/plain; charset=windows-1256\n", "Content-Type: multipart/mixed; boundary=b\n",
  "Content-Type: message/rfc822\n", "Content-Transfer-Encoding: base64\n", "--b\n", "--b--\n",
  "charset=\"", "; ",
  "Content-Transfer-Encoding: quoted-printable\n", "Content-Transfer-Encoding: x-uuencode\n",
  "begin 644 x\n", "; format=flowed\n", "> ", ">", " \n", "-- \n", "On 1 Mar 2025 A <a@b> wrote:\n",
  "---------- Forwarded message ---------\n", "من: س <a@b>\n", "To: ", "Sent from my iPhone\n",
  "Fwd: ", "=?utf-8?B?2YLZhdg=?=",
  "Content-Disposition: attachment\n", "=D9=82", "=\n", "<p>نص</p>", "<div>", "كلام ", "text ", " ",
  "\t", "\u{0}", "ÿ",
]
