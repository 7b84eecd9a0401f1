import CorpusModel
import Glibc
import TestSupport
import Testing

@testable import CorpusFiles

@Suite struct EncodingTests {
  /// Texts of the bundled corpus's vocabulary would be what the model was counted on; these are not.
  private static let words = """
    قرر مجلس الجامعة تأجيل الامتحانات أسبوعا كاملا بسبب الثلوج التي قطعت الطرق المؤدية إلى القرى \
    الجبلية وأعلن عميد كلية الطب أن الدروس ستستأنف يوم السبت على الساعة الثامنة صباحا واشتكى \
    فلاحون من نقص مياه السقي وغلاء الأسمدة في موسم البطاطا وفاز فريق الحي بكأس الناشئين بعد \
    مباراة انتهت بركلات الترجيح أمام جمهور غفير ملأ مدرجات الملعب الصغير وتوقعت مصالح الأرصاد هبوب \
    رياح قوية مصحوبة بأمطار رعدية فوق المرتفعات الداخلية ابتداء من منتصف الليل
    """.split(separator: " ")

  /// Returns Arabic in a code page; nothing where it cannot be written so.
  private func encode(_ text: String, _ page: ArabicCodePage) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = (0...255).first(where: { page.scalar(UInt8($0)) == scalar.value }) else {
        return nil
      }
      bytes.append(UInt8(byte))
    }
    return bytes
  }

  @Test(arguments: ArabicCodePage.allCases)
  func everyByteMeansWhatTheSystemSays(_ page: ArabicCodePage) throws {
    let name = page == .windows1256 ? "CP1256" : "ISO-8859-6"
    let converter = unsafe iconv_open("UTF-8", name)
    defer { unsafe iconv_close(converter) }
    // Where the system's converters are not installed there is nothing to compare.
    guard Int(bitPattern: converter) != -1 else { return }
    for byte in UInt8(0)...255 {
      var input: [CChar] = [CChar(bitPattern: byte)]
      var output = [CChar](repeating: 0, count: 8)
      var (length, room) = (1, 8)
      let result = unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe output.withUnsafeMutableBufferPointer { output in
          var (from, to) = (input.baseAddress, output.baseAddress)
          return unsafe iconv(converter, &from, &length, &to, &room)
        }
      }
      let meant = output.prefix(8 - room).map { UInt8(bitPattern: $0) }
      var decoded: [UInt8] = []
      page.decode([byte], into: &decoded)
      #expect(decoded == (result == 0 ? meant : [0xEF, 0xBF, 0xBD]), "\(byte)")
    }
  }

  /// Of so many words in a row, every run is told rightly; of fewer, nearly all are.
  @Test(arguments: [(1, 0.90), (2, 0.98), (4, 1.0), (12, 1.0)])
  func theLettersTellTheCodePage(_ count: Int, _ share: Double) throws {
    var (right, all) = (0, 0)
    for page in ArabicCodePage.allCases {
      for start in 0...(Self.words.count - count) {
        let text = Self.words[start..<(start + count)].joined(separator: " ")
        all += 1
        if TextEncoding.of(try #require(encode(text, page))[...]) == .codePage(page) { right += 1 }
      }
    }
    #expect(Double(right) >= share * Double(all), "\(right) of \(all)")
  }

  @Test func whatIsNoArabicIsNot() {
    let latin = Array("Le procès a été renvoyé".unicodeScalars.map { UInt8($0.value) })
    #expect(TextEncoding.of(latin[...]) == .utf8)
    #expect(TextEncoding.of([]) == .utf8)
    #expect(TextEncoding.of((0...255).map { UInt8($0) }[...]) == .utf8)
  }

  /// A few bytes that are wrong make no other encoding of it.
  @Test func malformedUTF8StaysUTF8() {
    var random = SeededGenerator(seed: 6)
    let text = Array(Self.words.joined(separator: " ").utf8)
    for _ in 0..<200 {
      var bytes = text
      for _ in 0..<20 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<200, using: &random))
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { continue }
      #expect(TextEncoding.of(bytes[...]) == .utf8)
    }
  }

  @Test func piecesMakeTheWhole() {
    let text = "أ👍ب\u{FEFF}ج"
    let units = Array(text.utf16) + [0xD800, 0x41, 0xDC00]
    let meant = Array((text + "\u{FFFD}A\u{FFFD}").utf8)
    for isLittleEndian in [true, false] {
      let bytes = units.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittleEndian ? [low, high] : [high, low]
      }
      for size in 1...7 {
        var decoder = TextDecoder(.utf16(isLittleEndian: isLittleEndian))
        var utf8: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
          decoder.decode(bytes[start..<min(start + size, bytes.count)], into: &utf8)
        }
        decoder.finish(into: &utf8)
        #expect(utf8 == meant)
      }
    }
    #expect(
      TextDecoder.utf8(of: [0x41, 0], .utf16(isLittleEndian: true)) == [0x41])
    #expect(
      TextDecoder.utf8(of: [0x41, 0, 0x42], .utf16(isLittleEndian: true)) == [
        0x41, 0xEF, 0xBF, 0xBD,
      ])
  }
}
