/// The letters of a word as they are typed: without vowel marks, tatweel and invisible controls,
/// with digits as 0–9, presentation forms as letters and a combining hamza or madda joined to its
/// letter; أ and ا, ى and ي, ة and ه, ؤ and و stay apart.
///
/// Persian ک and ی are the Arabic letters they look like; Latin letters lose case and diacritics.
/// The folded key of a typed form is that of the word, so a typed form has one key only.
public enum TypedForm {
  /// Returns the typed form of a word, as UTF-8.
  public static func of(_ surface: some Collection<UInt8>) -> [UInt8] {
    var typed: [UInt8] = []
    var key: [UInt8] = []
    WordForms.append(of: Array(surface).span, typed: &typed, key: &key)
    return typed
  }
}

/// The two forms in which a word is indexed: its typed form and its folded key.
public enum WordForms {
  /// Appends the typed form and the folded key of one word, given as UTF-8, to two buffers.
  ///
  /// The key is the one that `FoldedWords` gives; separators, and bytes that are no UTF-8, leave
  /// nothing. Takes time linear in the word and allocates only where the buffers grow.
  public static func append(
    of raw: borrowing Span<UInt8>, typed: inout [UInt8], key: inout [UInt8]
  ) {
    let table = TypedTable.shared
    let fold = FoldTable.shared
    let end = raw.count
    let typedStart = typed.count
    var offset = 0
    while offset < end {
      let lead = raw[offset]
      if lead < 0x80 {
        let letter = fold.ascii[Int(lead)]
        if letter > UInt8(FoldTable.separator) {
          typed.append(letter)
          key.append(letter)
        }
        offset += 1
      } else if lead & 0xFC == 0xD8, end - offset > 1 {
        let place = Int(lead & 3) << 6 | Int(raw[offset + 1] & 0x3F)
        let letter = table.arabic[place]
        if letter > FoldTable.separator {
          encodeScalar(letter) { typed.append($0) }
          encodeScalar(fold.arabic[place]) { key.append($0) }
        } else if letter == FoldTable.mark {
          TypedTable.join(UInt32(place) + 0x600, to: &typed, from: typedStart)
        }
        offset += 2
      } else {
        let (value, size) = decodeScalar(raw, at: offset, before: raw.count)
        append(value, table, fold, typed: &typed, key: &key)
        offset += size
      }
    }
  }

  private static func append(
    _ value: UInt32, _ table: TypedTable, _ fold: FoldTable, typed: inout [UInt8],
    key: inout [UInt8]
  ) {
    let folded = fold.entry(value)
    guard folded > FoldTable.separator else { return }
    if folded >= FoldTable.expansion {
      key += fold.expansions[Int(folded - FoldTable.expansion)]
    } else {
      encodeScalar(folded) { key.append($0) }
    }
    let letter = table.entry(value, folded: folded)
    if letter >= FoldTable.expansion {
      typed += table.expansions[Int(letter - FoldTable.expansion)]
    } else {
      encodeScalar(letter) { typed.append($0) }
    }
  }
}

/// What each scalar becomes in a typed form; where nothing is said, what it becomes in a key.
struct TypedTable: Sendable {
  static let shared = TypedTable()

  /// U+0600–U+06FF.
  let arabic: [FoldTable.Entry]
  /// What one scalar becomes where it becomes several letters, as UTF-8; those of the key first.
  let expansions: [[UInt8]]
  /// U+FB50–U+FBFF, zero where the key's table holds.
  private let formsA: [FoldTable.Entry]
  /// U+FE70–U+FEFF.
  private let formsB: [FoldTable.Entry]

  private init() {
    let fold = FoldTable.shared
    let arabic = (0..<256).map { Self.arabicEntry(0x600 + $0, folded: fold.arabic[Int($0)]) }
    self.arabic = arabic
    formsA = FoldTable.forms(presentationFormsA, from: 0xFB50, count: 0xB0, folding: arabic)
    var formsB = FoldTable.forms(presentationFormsB, from: 0xFE70, count: 0x90, folding: arabic)
    // Lam-alef with madda, with hamza above, with hamza below, plain, in two forms each.
    let first = FoldTable.expansion + FoldTable.Entry(fold.expansions.count)
    for place in 0..<6 { formsB[0xFEF5 - 0xFE70 + place] = first + FoldTable.Entry(place / 2) }
    self.formsB = formsB
    expansions = fold.expansions + ["لآ", "لأ", "لإ"].map { Array($0.utf8) }
  }

  /// Returns the entry of a scalar that is a letter of a key.
  func entry(_ value: UInt32, folded: FoldTable.Entry) -> FoldTable.Entry {
    switch value {
    case 0x600...0x6FF: return arabic[Int(value - 0x600)]
    case 0xFB50...0xFBFF:
      let entry = formsA[Int(value - 0xFB50)]
      return entry == 0 ? folded : entry
    case 0xFE70...0xFEFF: return formsB[Int(value - 0xFE70)]
    default: return folded
    }
  }

  private static func arabicEntry(_ value: UInt32, folded: FoldTable.Entry) -> FoldTable.Entry {
    switch value {
    // ء is its own key; آ أ إ ة ؤ ئ ى ٱ stay as they are.
    case 0x621...0x64A, 0x671: folded > FoldTable.separator ? value : folded
    case 0x672, 0x675: 0x623
    case 0x673: 0x625
    case 0x676, 0x677: 0x624
    case 0x678: 0x626
    default: folded
    }
  }

  /// Joins a combining madda or hamza, U+0653–U+0655, to the letter before it, where the two have
  /// a letter of their own.
  @inline(__always)
  static func join(_ mark: UInt32, to typed: inout [UInt8], from start: Int) {
    guard mark >= 0x653, mark <= 0x655, typed.count - start >= 2 else { return }
    let last = typed.count - 1
    let joined: UInt8
    switch (typed[last - 1], typed[last], mark) {
    case (0xD8, 0xA7, 0x653): joined = 0xA2
    case (0xD8, 0xA7, 0x654): joined = 0xA3
    case (0xD8, 0xA7, 0x655): joined = 0xA5
    case (0xD9, 0x88, 0x654): joined = 0xA4
    case (0xD9, 0x8A, 0x654), (0xD9, 0x89, 0x654): joined = 0xA6
    default: return
    }
    typed[last - 1] = 0xD8
    typed[last] = joined
  }
}
