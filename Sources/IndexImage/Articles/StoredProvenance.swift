import CorpusModel

/// How an image holds where an article's fields are from, and what was left out of its body: the
/// origins in its head, the rest behind its kinds in the block of its text. Where all is stated and
/// nothing was left out, neither takes a byte.
enum StoredProvenance {
  /// How many bits of a number an origin takes.
  private static let originBits = 3

  /// Returns the origins of the fields as one number; zero where all are stated.
  static func number(of provenance: Provenance) -> UInt16 {
    let origins = [
      provenance.title, provenance.outlet, provenance.date, provenance.byline,
      provenance.language,
    ]
    return origins.reversed().reduce(0) { $0 << UInt16(originBits) | UInt16($1.rawValue) }
  }

  /// Reads the origins out of a number; what is none is `stated`.
  static func origins(of number: UInt16) -> Provenance {
    func origin(_ place: Int) -> FieldOrigin {
      FieldOrigin(rawValue: UInt8(number >> UInt16(place * originBits) & 7)) ?? .stated
    }
    var provenance = Provenance()
    provenance.title = origin(0)
    provenance.outlet = origin(1)
    provenance.date = origin(2)
    provenance.byline = origin(3)
    provenance.language = origin(4)
    return provenance
  }

  /// Whether there is more to be kept than the origins.
  static func hasLines(_ provenance: Provenance) -> Bool {
    !provenance.dropped.isEmpty || !provenance.dateBasis.isEmpty
  }

  /// Appends the words of the date and the lines that were left out, behind the number of their bytes.
  static func append(_ provenance: Provenance, to bytes: inout [UInt8]) {
    var own: [UInt8] = []
    own.append(text: provenance.dateBasis)
    for line in provenance.dropped {
      own.append(line.reason.rawValue)
      own.append(varint: max(0, line.line))
      own.append(varint: max(0, line.place))
      own.append(text: line.text)
    }
    bytes.append(varint: own.count)
    bytes += own
  }

  /// Reads what `append` wrote into a provenance, but for the number before it; a line of a reason that
  /// is not known is left out.
  static func read(_ bytes: ImageBytes, into provenance: inout Provenance) {
    var place = 0
    guard bytes.count > 0 else { return }
    provenance.dateBasis = bytes.text(&place)
    while place < bytes.count {
      let reason = DroppedLine.Reason(rawValue: bytes.u8(place))
      place += 1
      let (line, before) = (bytes.varintCount(&place), bytes.varintCount(&place))
      let text = bytes.text(&place)
      guard let reason else { continue }
      provenance.dropped.append(DroppedLine(text, reason, line: line, place: before))
    }
  }
}
