import Testing
import TextLayout

/// Every letter of Arabic script in every form, by the Unicode Character Database.
@Suite(.enabled(if: UnicodeFile.unicodeData.isInstalled, "UnicodeData.txt is not installed"))
struct PresentationFormTests {
  private struct Row {
    let code: UInt32
    let category: Substring
    /// The kind of the decomposition, such as `<initial>`, and what it is made of.
    let kind: Substring
    let parts: [UInt32]
  }

  private static let rows: [Row] = {
    let text = String(decoding: UnicodeFile.unicodeData.read() ?? [], as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      guard fields.count > 5, let code = UInt32(fields[0], radix: 16), code < 0x10000 else {
        return nil
      }
      let words = fields[5].split(separator: " ")
      return Row(
        code: code, category: fields[2], kind: words.first ?? "",
        parts: words.compactMap { UInt32($0, radix: 16) })
    }
  }()

  /// The forms of each letter that has some: isolated, final, initial, medial; 0 for none.
  private static let forms: [UInt32: [UInt32]] = {
    var forms: [UInt32: [UInt32]] = [:]
    for row in rows where row.parts.count == 1 && row.code >= 0xFB50 {
      guard
        let kind = ["<isolated>", "<final>", "<initial>", "<medial>"].firstIndex(of: row.kind)
      else { continue }
      forms[row.parts[0], default: [0, 0, 0, 0]][kind] = row.code
    }
    return forms
  }()

  private func drawn(_ scalars: [UInt32]) -> [UInt32] {
    ShapedParagraph(scalars.compactMap(Unicode.Scalar.init)).line(maxWidth: .max).forms
  }

  @Test func everyLetterTakesItsForms() {
    #expect(Self.forms.count > 75)
    let beh: UInt32 = 0x0628
    for (letter, forms) in Self.forms {
      let name = String(letter, radix: 16)
      // A hamza has one form, and is left as it is.
      let alone = forms[0] == 0 || letter == 0x0621 ? letter : forms[0]
      #expect(drawn([letter]) == [alone], "\(name)")
      #expect(drawn([0x0627, letter, 0x20]).dropFirst().first == alone, "\(name)")
      let joinsLast = forms[1] != 0
      if letter == 0x0677 {
        // U with hamza above joins what is before, but has no form for it.
        #expect(drawn([beh, letter]) == [0xFE91, letter])
      } else {
        #expect(
          drawn([beh, letter]) == [joinsLast ? 0xFE91 : 0xFE8F, joinsLast ? forms[1] : alone],
          "\(name)")
      }
      let joinsNext = forms[2] != 0
      if letter == 0x06BA {
        // Noon ghunna joins what follows, but has no form for it.
        #expect(drawn([letter, beh]) == [letter, 0xFE90])
      } else {
        #expect(
          drawn([letter, beh]) == [joinsNext ? forms[2] : alone, joinsNext ? 0xFE90 : 0xFE8F],
          "\(name)")
      }
      if joinsNext { #expect(drawn([beh, letter, beh]) == [0xFE91, forms[3], 0xFE90], "\(name)") }
      // Marks, and what is not seen, do not part letters.
      for between in [0x064E, 0x0670, 0x06D6, 0x08F0, 0x200E, 0x2060, 0x034F, 0x00AD] as [UInt32] {
        #expect(drawn([beh, between, letter]) == drawn([beh, letter]), "\(name)")
        #expect(drawn([letter, between, beh]) == drawn([letter, beh]), "\(name)")
      }
    }
  }

  @Test func lettersWithoutFormsStayThemselves() {
    var count = 0
    for row in Self.rows where row.category == "Lo" && Self.forms[row.code] == nil {
      switch row.code {
      case 0x0620...0x064A, 0x066E...0x06D3, 0x06FA...0x06FC, 0x0750...0x077F, 0x0870...0x08C7:
        break
      default: continue
      }
      count += 1
      #expect(drawn([row.code]) == [row.code])
      #expect(drawn([0x0628, row.code, 0x0628]).dropFirst().first == row.code)
    }
    #expect(count > 100)
  }
}
