import CorpusModel
import TestSupport

@testable import Ties

/// A line of a table: an article of one sentence, and the actors that may be named in it.
struct SmallCase {
  let name: String
  let article: Article
  let actors: [Actor]
  let mentions: [Mention]
  let expected: [String]

  init(_ fields: [String]) {
    let text = fields.count > 1 ? fields[1] : ""
    name = fields.isEmpty ? "" : fields[0]
    article = Article(paragraphs: text)
    actors = Self.list(fields.count > 2 ? fields[2] : "").map(Self.actor)
    mentions = Self.mentions(of: actors, in: text)
    expected = Self.list(fields.count > 3 ? fields[3] : "").filter { $0 != "-" }
  }

  private static func list(_ field: String) -> [String] {
    field.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  private static func actor(_ text: String) -> Actor {
    let parts = text.split(separator: ":").map(String.init)
    return Actor(
      id: ActorID(parts[0]), kind: ActorKind(rawValue: parts[1]) ?? .event, name: parts[2],
      latin: parts[0], nisbas: parts.count > 3 ? [parts[3]] : [])
  }

  /// Finds names, the longest first, and nisbas with and without ال and endings.
  static func mentions(of actors: [Actor], in text: String) -> [Mention] {
    let scalars = Array(text.unicodeScalars)
    var found: [Mention] = []
    var forms: [(form: [Unicode.Scalar], actor: Int, how: Mention.How)] = []
    for (place, actor) in actors.enumerated() {
      forms.append((Array(actor.name.unicodeScalars), place, .name))
      for nisba in actor.nisbas {
        for ending in ["ة", "ين", "ون", ""] {
          for article in ["ال", ""] {
            forms.append((Array((article + nisba + ending).unicodeScalars), place, .nisba))
          }
        }
      }
    }
    for (form, actor, how) in forms.sorted(by: { $0.form.count > $1.form.count }) {
      for start in scalars.indices where scalars[start...].starts(with: form) {
        let range = TextRange(start, start + form.count)
        guard isBounded(range, scalars), !found.contains(where: { $0.range.overlaps(range) })
        else { continue }
        found.append(Mention(range: range, actor: actor, how: how))
      }
      // للجزائر has lost the ا of the name.
      if form.starts(with: Array("ال".unicodeScalars)) {
        let rest = Array(form.dropFirst())
        for start in scalars.indices.dropFirst()
        where scalars[start - 1] == "ل" && scalars[start...].starts(with: rest) {
          let range = TextRange(start, start + rest.count)
          guard isBounded(range, scalars), !found.contains(where: { $0.range.overlaps(range) })
          else { continue }
          found.append(Mention(range: range, actor: actor, how: how))
        }
      }
    }
    return found.sorted { $0.range < $1.range }
  }

  /// Whether a word ends where a range does, and before it come at most particles.
  private static func isBounded(_ range: TextRange, _ scalars: [Unicode.Scalar]) -> Bool {
    if range.end < scalars.count, scalars[range.end].properties.isAlphabetic { return false }
    var start = range.start
    while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
    return ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"].contains(
      String(String.UnicodeScalarView(scalars[start..<range.start])))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
