/// Letter folding: what is left of a text's letters where spelling variants must meet.
///
/// Vowel marks, tatweel and invisible controls vanish; أ إ آ ٱ become ا, ى and ی become ي, ة ہ ھ
/// become ه, ؤ becomes و, ئ becomes ي, ک becomes ك; digits of every script become 0–9;
/// presentation forms become their letters; Latin letters lose case and diacritics.
public enum Folding {
  /// What one scalar becomes.
  public enum Outcome: Equatable, Sendable {
    /// The scalar stands between words.
    case separates
    /// The scalar belongs to a word but leaves nothing in its key.
    case vanishes
    /// The scalar becomes these letters, mostly one.
    case becomes(String)
  }

  /// Returns what a scalar becomes in a key.
  public static func outcome(_ scalar: Unicode.Scalar) -> Outcome {
    let table = FoldTable.shared
    let entry = table.entry(scalar.value)
    switch entry {
    case FoldTable.separator: return .separates
    case FoldTable.mark, FoldTable.control: return .vanishes
    case FoldTable.expansion...:
      let letters = table.expansions[Int(entry - FoldTable.expansion)]
      return .becomes(String(decoding: letters, as: UTF8.self))
    default:
      return Unicode.Scalar(entry).map { .becomes(String(Character($0))) } ?? .separates
    }
  }

  /// Returns the folded words of a text with one space between each two, the key under which
  /// spelling variants of a name meet.
  public static func key(of text: String) -> String {
    let words = FoldedWords(text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.bytes.count + words.count)
    for word in words {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes += words.bytes[word.bytes]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
