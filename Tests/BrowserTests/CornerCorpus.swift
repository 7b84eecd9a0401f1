import FoundationEssentials
import Library

/// Articles as nobody writes them: in Latin letters only, of one word, with a title longer than any
/// screen, of thousands of words, and with a word that no blank ends.
let cornerCorpus: Corpus = {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "warraq-corners-\(ProcessInfo.processInfo.processIdentifier)")
  defer { try? FileManager.default.removeItem(at: folder) }
  try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let words = ["اجتمع", "الوزير", "في", "الجزائر", "مع", "وفد", "من", "واشنطن،", "ولم", "يعلق."]
  let files = [
    "latin.txt": "A report in English\n\nNothing here is written in Arabic letters (at all).",
    "word.txt": "كلمة",
    "title.md": "---\ntitle: \(String(repeating: "عنوان طويل جدا ", count: 60))\n---\n\nنص قصير.",
    "long.txt": "مقال طويل\n\n"
      + (0..<300).map { _ in words.joined(separator: " ") }.joined(separator: "\n\n"),
    "unbroken.txt": "بلا فراغ\n\n" + String(repeating: "كلمة", count: 5_000),
  ]
  for (name, text) in files {
    try? Data(text.utf8).write(to: folder.appending(path: name))
  }
  return Corpus.open([folder.path])
}()
