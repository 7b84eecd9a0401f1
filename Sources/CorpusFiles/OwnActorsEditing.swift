internal import CorpusModel

extension OwnActors {
  /// Returns the text of a file with a decision more at its end, everything before it byte for byte as
  /// it was; to undo the decision is to write the old text again.
  ///
  /// Returns nothing where the text is not a list that an entry can be added to, or the decision names
  /// nothing.
  public static func text(_ text: String, adding decision: Decision) -> String? {
    guard let entry = entry(decision) else { return nil }
    let before = OwnActorsFile(path: "", bytes: Array(text.utf8))
    let (newline, indent) = shape(of: text)
    var edited = text
    if let last = text.utf8.last, last != 0x0A { edited += newline }
    for line in entry { edited += indent + line + newline }
    // Whatever the text was: what is added must be there, and nothing else changed.
    let after = OwnActorsFile(path: "", bytes: Array(edited.utf8))
    guard after.problems.count == before.problems.count,
      after.decisions.entries.count == before.decisions.entries.count + 1,
      after.decisions.entries.dropLast() == before.decisions.entries[...]
    else { return nil }
    return edited
  }

  /// Returns how lines end and by how much the items of the list are moved in.
  private static func shape(of text: String) -> (newline: String, indent: String) {
    var indent = 0
    for line in text.utf8.split(separator: 0x0A) {
      let blanks = line.prefix { $0 == 0x20 }
      if line.dropFirst(blanks.count).starts(with: "- ".utf8) {
        indent = blanks.count
        break
      }
    }
    let end = text.utf8.firstIndex(of: 0x0A)
    let isCarriage =
      end.map { $0 > text.startIndex && text.utf8[text.utf8.index(before: $0)] == 0x0D } ?? false
    return (isCarriage ? "\r\n" : "\n", String(repeating: " ", count: indent))
  }

  /// Returns the lines of an entry, the first with the dash of the list.
  private static func entry(_ decision: Decision) -> [String]? {
    switch decision {
    case .keep(let actor):
      var lines = [
        "- id: \(YAMLScalar.quoted(permanent(actor.id)))", "  kind: \(actor.kind.rawValue)",
        "  name: \(YAMLScalar.quoted(actor.name))", "  latin: \(YAMLScalar.quoted(actor.latin))",
      ]
      if !actor.summary.isEmpty { lines.append("  summary: \(YAMLScalar.quoted(actor.summary))") }
      if !actor.summaryInEnglish.isEmpty {
        lines.append("  summary_en: \(YAMLScalar.quoted(actor.summaryInEnglish))")
      }
      return lines + aliases(actor.aliases.map(\.text))
    case .merge(let found, let id):
      return ["- id: \(YAMLScalar.quoted(id.description))"] + aliases(found.spellings)
    case .ban(let actor):
      return ["- banned:"] + unique(actor.spellings).map { "    - \(YAMLScalar.quoted($0))" }
    }
  }

  private static func aliases(_ spellings: [String]) -> [String] {
    let spellings = unique(spellings)
    return spellings.isEmpty
      ? [] : ["  aliases:"] + spellings.map { "    - text: \(YAMLScalar.quoted($0))" }
  }

  private static func unique(_ spellings: [String]) -> [String] {
    var seen: Set<String> = []
    return spellings.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Returns an identifier without what marks it as that of an actor that was only found.
  private static func permanent(_ id: ActorID) -> String {
    let text = id.description
    return text.hasPrefix("auto:") ? String(text.dropFirst(5)) : text
  }
}
