import ArticleChecks
import TestSupport

extension ArticleCheck {
  /// Spoils a container that is sound: of each four bytes two tell where, one how, one with what. Of an odd
  /// first byte they are the container.
  static func archives(_ input: [UInt8]) -> ArticleCheck {
    let flags = input.first ?? 0
    let (path, sound) = containers[Int(flags >> 1) % containers.count]
    var edits = Array(input.dropFirst())
    guard flags & 1 == 0 else { return ArticleCheck(bytes: edits, path: path) }
    var bytes = sound
    while edits.count >= 4, !bytes.isEmpty {
      let place = (Int(edits[0]) << 8 | Int(edits[1])) % bytes.count
      switch edits[2] & 3 {
      case 0, 1: bytes[place] = edits[3]
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int(edits[3])))
      default: bytes.removeSubrange(place...)
      }
      edits.removeFirst(4)
    }
    return ArticleCheck(bytes: bytes, path: path)
  }
}

private let containers: [(path: String, bytes: [UInt8])] = {
  let text = "عنوان الخبر\n\nنص من الكلام فيه جملة واحدة.\n"
  let lines = "{\"title\":\"أ\",\"text\":\"ب\"}\n"
  let tar = PackedFiles.tar([
    PackedFiles.Member("a/x.txt", text), PackedFiles.Member("../y.txt", text),
    PackedFiles.Member("z.txt", kind: "2", target: "/etc/passwd"),
    PackedFiles.Member("b/n.jsonl", lines),
  ])
  return [
    ("a.tar", tar), ("a.tgz", PackedFiles.gzip(tar)), ("a.tar.zst", PackedFiles.zstd(tar)),
    ("a.zip", PackedFiles.zip([("a/x.txt", text), ("b/n.jsonl", lines)])),
    (
      "a.docx",
      PackedFiles.zip([
        (
          "word/document.xml",
          "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p><w:t>نص</w:t></w:p></w:document>"
        )
      ])
    ),
    ("a.txt.gz", PackedFiles.gzip(Array(text.utf8))),
    ("a.jsonl.zst", PackedFiles.zstd(Array(lines.utf8), blanks: 2)),
  ]
}()
