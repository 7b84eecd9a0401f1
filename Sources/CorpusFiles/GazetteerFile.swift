internal import CorpusModel

/// What was read of a file of the base list: a line for each actor, its fields parted by tabs.
///
/// The list is read on the way to the first screen, so this is no YAML: one pass over bytes, which
/// makes nothing but the strings that are kept.
struct GazetteerFile {
  /// The actors.
  private(set) var actors: [Actor] = []
  /// The line of each actor.
  private(set) var lines: [Int] = []
  /// What was noticed.
  private(set) var log: FileLog

  private static let leastFields = 4
  private static let mostFields = 7

  /// Reads a file.
  init(_ file: SourceFile) {
    log = FileLog(file.path)
    let reader = Reader(bytes: file.bytes, isClean: Self.isPlain(file.bytes))
    if !reader.isClean { log.note(CleanText(file.bytes)) }
    var line = 0
    var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var fields: [Range<Int>] = []
    while start < file.bytes.count {
      line += 1
      let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
      reader.find(&fields, of: start..<end)
      start = end + 1
      if !fields.isEmpty { read(fields, of: reader, line) }
    }
  }

  /// Whether there is surely nothing to replace in bytes: no control characters, and of UTF-8 only
  /// what Latin and Arabic text is made of.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x20..<0x7F, 0x09, 0x0A, 0x0D: place += 1
      case 0xC3..<0xE0:
        guard place + 1 < bytes.count, bytes[place + 1] & 0xC0 == 0x80 else { return false }
        place += 2
      // Quotation marks and dashes, U+2010–U+2027.
      case 0xE2:
        guard place + 2 < bytes.count, bytes[place + 1] == 0x80,
          (0x90...0xA7).contains(bytes[place + 2])
        else { return false }
        place += 3
      default: return false
      }
    }
    return true
  }

  private mutating func read(_ fields: [Range<Int>], of reader: Reader, _ line: Int) {
    guard fields.count >= Self.leastFields else {
      return log.note("id, kind, name and latin must be there, parted by tabs", line: line)
    }
    if fields.count > Self.mostFields {
      log.note("more than \(Self.mostFields) fields", line: line)
    }
    let id = reader.text(fields[0])
    let name = reader.text(fields[2])
    let latin = reader.text(fields[3])
    if !reader.isIdentifier(fields[0]) {
      log.note("'id' must be made of lower-case Latin letters, digits and hyphens", line: line)
    }
    guard let kind = ActorKind(rawValue: reader.text(fields[1])) else {
      let all = ActorKind.allCases.map(\.rawValue).joined(separator: ", ")
      let kind = reader.text(fields[1])
      return log.note("unknown kind '\(kind)'; there are \(all)", line: line)
    }
    guard !id.isEmpty, !name.isEmpty, !latin.isEmpty else {
      return log.note("id, name and latin must not be empty", line: line)
    }
    let state = fields.count > 6 && !fields[6].isEmpty ? ActorID(reader.text(fields[6])) : nil
    if let state { log.claims.refer(to: .actor(state), at: place(ofLine: line)) }
    let actor = Actor(
      id: ActorID(id), kind: kind, name: name, latin: latin,
      aliases: fields.count > 4 ? reader.list(fields[4]).map { Actor.Alias($0) } : [],
      nisbas: fields.count > 5 ? reader.list(fields[5]) : [], capitalOf: state,
      origin: .gazetteer)
    actors.append(actor)
    lines.append(line)
  }

  /// Returns the place where a line begins.
  func place(ofLine line: Int) -> Place { Place(path: log.path, line: line, column: 1) }
}

/// Takes lines apart.
private struct Reader {
  let bytes: [UInt8]
  /// Whether the file has nothing to replace in it.
  let isClean: Bool

  /// Finds the fields of a line, in the place of those of another; none where it is blank or a comment.
  func find(_ fields: inout [Range<Int>], of line: Range<Int>) {
    fields.removeAll(keepingCapacity: true)
    let line = trimmed(line)
    guard !line.isEmpty, bytes[line.lowerBound] != 0x23 else { return }
    var start = line.lowerBound
    for place in line where bytes[place] == 0x09 {
      fields.append(trimmed(start..<place))
      start = place + 1
    }
    fields.append(trimmed(start..<line.upperBound))
  }

  /// Returns the items of a field between ؛ or ;, those left out that are empty.
  func list(_ field: Range<Int>) -> [String] {
    var items: [String] = []
    var start = field.lowerBound
    func add(upTo end: Int) {
      let item = trimmed(start..<end)
      if !item.isEmpty { items.append(text(item)) }
    }
    for place in field {
      if bytes[place] == 0x3B {
        add(upTo: place)
        start = place + 1
      } else if bytes[place] == 0x9B, place > start, bytes[place - 1] == 0xD8 {
        add(upTo: place - 1)
        start = place + 1
      }
    }
    add(upTo: field.upperBound)
    return items
  }

  /// Returns a field as text.
  func text(_ field: Range<Int>) -> String {
    if isClean { return String(decoding: bytes[field], as: UTF8.self) }
    let clean = CleanText(Array(bytes[field]))
    return CleanText.shown(String(decoding: clean.utf8, as: UTF8.self))
  }

  /// Returns whether a field is made of lower-case Latin letters, digits and hyphens.
  func isIdentifier(_ field: Range<Int>) -> Bool {
    bytes[field].allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  /// Returns a range without the blanks and line ends at both ends of it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var first = range.lowerBound
    var last = range.upperBound
    while first < last, bytes[first] == 0x20 || bytes[first] == 0x0D { first += 1 }
    while first < last, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x0D { last -= 1 }
    return first..<last
  }
}
