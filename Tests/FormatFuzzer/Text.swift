import ArticleChecks

extension ArticleCheck {
  /// Reads text in the shapes that programs write.
  static func texts(_ input: [UInt8]) -> ArticleCheck {
    ArticleCheck(input, path: "texts.txt", pieces: pieces)
  }
}

private let pieces = [
  "\n", "\n\n", " ", "\u{C}", "كلام طويل لا ينتهي بنقطة في هذا السطر من الصفحة. ثم يمضي ", "نص.\n",
  "3\n", "٤\n",
  "- 5 -\n\n", "صفحة 6 من 7\n\n", "Page 1 of 2\n", "=====\n", "-----\n\n", "العنوان: ",
  "المصدر: س\n",
  "التاريخ: 2025\n", "النص: ", "Document 1 of 2\n", "1 of 2 DOCUMENTS\n", "Record: 1\n", "Body\n",
  "Full text: ", "Length: 5 words\n", "Load-Date: May 1, 2025\n", "End of Document\n",
  "Copyright 2025 X\n", "Publication title: ", "Publication info: س ; م [م]. 4 Mar 2025.\n",
  "Publication date: ", "ProQuest document ID: 1\n", "Accession Number: 1\n", "Subject Terms: ",
  "Byline: ", "Headline: ", "HD  عنوان\n", "BY  س\n", "WC  5 words\n", "PD  4 March 2025\n",
  "SN  س\n", "LA  ar\n", "LP\n", "TD  ", "AN  Document ABCD0020250304el340000a\n", "AN\n",
  "Document ABCD0020250304el340000a\n", "5 words\n", "4 March 2025\n", "س\n", "PressReader\n",
  "Newspapers in Arabic\n", "00:00:01,000 --> 00:00:02,000\n", "WEBVTT\n\n", "NOTE\n", "1\n",
  "ÿ",
]
