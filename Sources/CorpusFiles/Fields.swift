internal import CorpusModel
internal import YAMLReader

/// The fields of a mapping, read one by one; whatever is wrong with them goes into the log.
struct Fields {
  /// A text with the place where it begins.
  struct Text {
    let text: String
    let place: YAMLPlace
  }

  /// Where the mapping begins.
  let place: YAMLPlace
  /// Whether the mapping was read to its end, so that a key that is not there is missing.
  private let isComplete: Bool
  private let entries: [YAMLNode.Entry]

  /// Takes the fields of a mapping; nothing where the node is none. Keys that are not `known` are
  /// problems, or lapses where anybody may have written the file.
  init?(
    _ node: YAMLNode, of what: String, known: [String], isComplete: Bool = true,
    isAnybodys: Bool = false, _ log: inout FileLog
  ) {
    guard case .mapping(let entries) = node.content else {
      log.note("\(what) must be keys with values", at: node.place)
      return nil
    }
    for entry in entries where !known.contains(entry.key) {
      let message = "unknown key '\(Self.oneLine(entry.key))' in \(what)"
      if isAnybodys {
        log.lapse(message, at: entry.place)
      } else {
        log.note(message, at: entry.place)
      }
    }
    self.entries = entries
    self.isComplete = isComplete
    place = node.place
  }

  /// Returns the value of a key.
  private func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  /// Returns whether there is a key.
  func has(_ key: String) -> Bool { value(key) != nil }

  /// Reads a text that may be left out; nothing, too, where it is empty.
  func text(_ key: String, _ log: inout FileLog) -> Text? {
    value(key).flatMap { Self.text($0, key, &log) }
  }

  /// Reads a text that must be there; nothing where it is not.
  func required(_ key: String, _ log: inout FileLog) -> Text? {
    if let value = value(key) { return Self.text(value, key, &log) }
    if isComplete { log.note("'\(key)' is missing", at: place) }
    return nil
  }

  /// Reads a text that should be there, and is not in every file.
  func expected(_ key: String, _ log: inout FileLog) -> Text? {
    if let value = value(key) { return Self.text(value, key, &log) }
    if isComplete { log.lapse("'\(key)' is missing", at: place) }
    return nil
  }

  /// Reads the first of some keys that says something, and of a list all that is in it: keys that other
  /// programs write, of which nothing is asked.
  ///
  /// - Parameter isMarkdown: Whether marks of Markdown in it are none of its text.
  func said(_ keys: [String], isMarkdown: Bool = true) -> Text? {
    for node in keys.lazy.compactMap({ value($0) }) {
      let nodes = if case .sequence(let items) = node.content { items } else { [node] }
      let texts = nodes.compactMap { node -> String? in
        guard case .scalar(let string, _) = node.content else { return nil }
        let bytes = Array(Self.oneLine(string).utf8)
        let line = ArticleBody.line(isMarkdown ? MarkdownWords.of(bytes[...]) : bytes)
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
      }
      if !texts.isEmpty { return Text(text: texts.joined(separator: "، "), place: node.place) }
    }
    return nil
  }

  /// Reads a date that may be left out.
  func date(_ key: String, _ log: inout FileLog) -> (date: PartialDate, place: YAMLPlace)? {
    text(key, &log).flatMap { Self.date($0, key, &log) }
  }

  /// Reads a text as a date.
  static func date(
    _ text: Text, _ key: String, _ log: inout FileLog
  ) -> (date: PartialDate, place: YAMLPlace)? {
    if let date = PartialDate(iso8601: text.text) { return (date, text.place) }
    let shape = "YYYY, YYYY-MM or YYYY-MM-DD"
    log.note("'\(key)' must be a date that exists, written \(shape)", at: text.place)
    return nil
  }

  /// Reads a text as a date or a span of dates.
  static func span(_ text: Text, _ key: String, _ log: inout FileLog) -> DateSpan? {
    if let span = DateSpan(iso8601: text.text) { return span }
    let ends = text.text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2, ends.allSatisfy({ PartialDate(iso8601: String($0)) != nil }) {
      log.note("'\(key)' ends before it starts", at: text.place)
    } else {
      log.note(
        "'\(key)' must be a date that exists, written YYYY, YYYY-MM or YYYY-MM-DD, "
          + "or two with a slash", at: text.place)
    }
    return nil
  }

  /// Reads keys with values that may be left out.
  func mapping(_ key: String, known: [String], _ log: inout FileLog) -> Fields? {
    value(key).flatMap { Fields($0, of: "'\(key)'", known: known, isComplete: isComplete, &log) }
  }

  /// Reads keys with values that may be left out, whatever they are called.
  func entries(_ key: String, _ log: inout FileLog) -> [YAMLNode.Entry] {
    guard let value = value(key) else { return [] }
    guard case .mapping(let entries) = value.content else {
      log.note("'\(key)' must be keys with values", at: value.place)
      return []
    }
    return entries
  }

  /// Reads a list that may be left out.
  func list(_ key: String, _ log: inout FileLog) -> [YAMLNode] {
    guard let value = value(key) else { return [] }
    guard case .sequence(let items) = value.content else {
      log.note("'\(key)' must be a list", at: value.place)
      return []
    }
    return items
  }

  /// Reads a list that must be there and hold something.
  func requiredList(_ key: String, _ log: inout FileLog) -> [YAMLNode] {
    guard let value = value(key) else {
      if isComplete { log.note("'\(key)' is missing", at: place) }
      return []
    }
    let items = list(key, &log)
    if items.isEmpty, case .sequence = value.content {
      log.note("'\(key)' is empty", at: value.place)
    }
    return items
  }

  /// Reads a list of identifiers or other texts.
  func texts(_ key: String, isRequired: Bool = false, _ log: inout FileLog) -> [Text] {
    let items = isRequired ? requiredList(key, &log) : list(key, &log)
    return items.compactMap { Self.text($0, key, &log) }
  }

  /// Reads a text; nothing, and a problem, where the node is none or empty.
  private static func text(_ node: YAMLNode, _ key: String, _ log: inout FileLog) -> Text? {
    guard case .scalar(let string, _) = node.content else {
      log.note("'\(key)' must be a single value", at: node.place)
      return nil
    }
    let text = oneLine(string)
    guard !text.isEmpty else {
      log.note("'\(key)' is empty", at: node.place)
      return nil
    }
    return Text(text: text, place: node.place)
  }

  /// Returns the text on one line: line ends and tabs that quoting let in become blanks, and blanks
  /// at both ends go.
  private static func oneLine(_ text: String) -> String {
    if isOneLine(text.utf8) { return text }
    let scalars = text.unicodeScalars.map { isSpace($0) ? " " : $0 }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars.drop { $0 == " " })
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// Returns whether there is nothing to change, or to look at more closely, in a text.
  private static func isOneLine(_ utf8: String.UTF8View) -> Bool {
    let bytes = utf8.span
    guard let last = bytes.indices.last else { return true }
    for place in bytes.indices {
      switch bytes[place] {
      case 0x0A, 0x09: return false
      // U+2028 and U+2029.
      case 0xA8, 0xA9:
        if place > 1, bytes[place - 1] == 0x80, bytes[place - 2] == 0xE2 { return false }
      default: continue
      }
    }
    return bytes[0] != 0x20 && bytes[last] != 0x20
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Reads an identifier that must be there; one that is not made of lower-case Latin letters,
  /// digits and hyphens is a problem, and is taken all the same.
  ///
  /// - Parameter isAnybodys: Whether it may have another shape, which is a lapse then.
  func identifier(isAnybodys: Bool = false, _ log: inout FileLog) -> Text? {
    guard let text = isAnybodys ? expected("id", &log) : required("id", &log) else { return nil }
    let isWellFormed = text.text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    if !isWellFormed {
      let message = "'id' must be made of lower-case Latin letters, digits and hyphens"
      if isAnybodys {
        log.lapse(message, at: text.place)
      } else {
        log.note(message, at: text.place)
      }
    }
    return text
  }
}
