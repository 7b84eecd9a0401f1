import FoundationEssentials
import TextLayout

/// What a command answers, gathered and then written in one go: JSON for programs, text for people.
struct Report {
  private let asJSON: Bool
  private let page: TerminalPage?
  private var output = ""
  private var isEmpty = true

  /// Creates an empty answer.
  init(asJSON: Bool) {
    self.asJSON = asJSON
    page =
      asJSON || !StandardOutput.isTerminal
      ? nil
      : TerminalPage(
        columns: StandardOutput.columns, terminalType: Environment.value(of: "TERM"),
        bidi: .ofListings)
  }

  /// Adds a finding: one JSON object in a line, or the fields of `text` in one.
  ///
  /// The fields are parted by tabs in a pipe. On a terminal they are laid out.
  mutating func add(_ record: some Encodable, text fields: String?...) throws {
    isEmpty = false
    if asJSON {
      output += try Self.json(record) + "\n"
    } else {
      addText(fields.compactMap { $0 })
    }
  }

  /// Adds one JSON object that stands for all the lines of `text`.
  mutating func add(_ record: some Encodable, lines: [[String]]) throws {
    isEmpty = false
    if asJSON {
      output += try Self.json(record) + "\n"
    } else {
      for fields in lines { addText(fields) }
    }
  }

  private mutating func addText(_ fields: [String]) {
    if let page {
      output += page.lines(fields.filter { !$0.isEmpty })
    } else {
      output += fields.joined(separator: "\t") + "\n"
    }
  }

  /// Writes the answer.
  ///
  /// - Parameter nothingFound: Whether the answer is that nothing was found; where it is not given,
  ///   that nothing was added.
  /// - Throws: `Outcome.nothingFound` where nothing was found.
  func finish(isEmpty nothingFound: Bool? = nil) throws {
    if let page {
      StandardOutput.write(page.opening + output + page.closing)
    } else {
      StandardOutput.write(output)
    }
    if nothingFound ?? isEmpty { throw Outcome.nothingFound }
  }

  private static func json(_ record: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }
}

/// An optional field that is written as null where there is nothing, so that every record of a
/// command has the same fields.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
