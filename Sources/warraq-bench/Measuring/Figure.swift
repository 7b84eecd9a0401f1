import FoundationEssentials

/// What was found of one thing, with what it was found on: a line of the output.
struct Figure: Encodable {
  /// What the numbers count.
  enum Unit: String, Encodable {
    case milliseconds = "ms"
    case microseconds = "µs"
    case bytes
    case kibibytes = "KiB"
    case count
    case megabytesPerSecond = "MB/s"
    /// A part of one.
    case share
  }

  private let name: String
  private let unit: Unit
  private let median, p99, min: Double
  private let n: Int
  private let machine = Machine.this

  /// Sums values up; the percentiles are the nearest ranks, so that of fewer than a hundred values
  /// the 99th is the greatest.
  init(_ name: String, _ unit: Unit, _ values: [Double]) {
    let sorted = values.sorted()
    func percentile(_ share: Double) -> Double {
      guard !sorted.isEmpty else { return 0 }
      let rank = Int((share * Double(sorted.count)).rounded(.up))
      return Self.rounded(sorted[Swift.max(0, Swift.min(rank - 1, sorted.count - 1))])
    }
    self.name = name
    self.unit = unit
    median = percentile(0.5)
    p99 = percentile(0.99)
    min = percentile(0)
    n = sorted.count
  }

  /// Sums durations up.
  init(_ name: String, _ unit: Unit, _ samples: Samples) {
    let scale = unit == .milliseconds ? 1e3 : 1e6
    self.init(
      name, unit,
      samples.durations.map {
        (Double($0.components.seconds) + Double($0.components.attoseconds) * 1e-18) * scale
      })
  }

  /// Sums numbers up.
  init(_ name: String, _ unit: Unit, _ values: [Int]) {
    self.init(name, unit, values.map(Double.init))
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  /// Writes the figure to standard output.
  func report() throws { print(try JSONLine.of(self)) }
}

/// One JSON object on one line, its keys in the order of the alphabet.
enum JSONLine {
  /// Returns a value as JSON.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
