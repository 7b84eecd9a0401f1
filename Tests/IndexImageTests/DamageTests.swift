@testable import IndexImage
import CorpusModel
import TestSupport
import Testing

@Suite struct DamageTests {
  @Test func anImageThatIsCutIsRefused() throws {
    let bytes = try SmallImage.random(1, articles: 2, words: 9).bytes
    for length in 0..<bytes.count {
      let problem = #expect(throws: ImageProblem.self) { try Image(Array(bytes.prefix(length))) }
      #expect(problem?.reason == (length < 8 ? .notAnImage : .truncated), "\(length)")
    }
    #expect(throws: ImageProblem.self) { try Image(bytes + [0]) }
  }

  @Test func everyByteOfTheHeaderCounts() throws {
    let bytes = try SmallImage.random(2, articles: 3, words: 20).bytes
    for place in 0..<ImageHeader.length {
      for value in [bytes[place] ^ 1, bytes[place] ^ 0x80, ~bytes[place]] {
        var damaged = bytes
        damaged[place] = value
        let problem = #expect(throws: ImageProblem.self, "\(place)") { try Image(damaged) }
        switch place {
        case 0..<8: #expect(problem?.reason == .notAnImage)
        case 8..<12:
          guard case .otherVersion = problem?.reason else {
            Issue.record("\(place)")
            continue
          }
        default: #expect(problem?.reason == .damaged(section: "header"))
        }
      }
    }
  }

  @Test func whatIsForeignIsRefused() throws {
    for bytes in [[], Array("---\ntitle: مقال\n---\n".utf8), [UInt8](repeating: 0, count: 5000)] {
      let problem = #expect(throws: ImageProblem.self) { try Image(bytes) }
      #expect(problem?.reason == .notAnImage)
    }
    #expect(ImageProblem(.otherVersion(7)).description.contains("version 7"))
  }

  /// A header whose checksum is right and whose numbers are not.
  @Test func countsThatSectionsDoNotHoldAreRefused() throws {
    let bytes = try SmallImage.random(3, articles: 9, words: 90).bytes
    let header = try ImageHeader(ImageBytes(bytes))
    func open(_ change: (inout ImageHeader) -> Void) throws {
      var changed = header
      change(&changed)
      _ = try Image(changed.encoded + bytes.dropFirst(ImageHeader.length))
    }
    try open { _ in }
    for change: (inout ImageHeader) -> Void in [
      { $0.counts.articles += 1 }, { $0.counts.articles = .max }, { $0.counts.keys += 16 },
      { $0.counts.terms = .max }, { $0.counts.terms = 1 << 40 },
      { $0.entries[ImageSection.records.index].length += 1 },
      { $0.entries[ImageSection.sounds.index].offset = .max },
      { $0.entries[ImageSection.sounds.index].length = .max },
      { $0.counts.keys = 0 },
    ] {
      #expect(throws: ImageProblem.self) { try open(change) }
    }
  }

  @Test func whatIsDamagedIsNamed() throws {
    let small = try SmallImage.random(4, articles: 9, words: 90)
    let header = try ImageHeader(ImageBytes(small.bytes))
    for section in ImageSection.allCases where header.entries[section.index].length > 0 {
      var damaged = small.bytes
      damaged[header.entries[section.index].offset] ^= 4
      let image = try Image(damaged)
      let problem = #expect(throws: ImageProblem.self) { try image.verify() }
      #expect(problem?.reason == .damaged(section: section.name))
    }
  }

  /// Whoever counts the letters of a text, and however, comes to the same number.
  @Test func damagedTextsAreTextsAllTheSame() throws {
    let bytes = try SmallImage.random(5, articles: 6, words: 60).bytes
    let entry = try ImageHeader(ImageBytes(bytes)).entries[ImageSection.text.index]
    var damagedTexts = 0
    for place in entry.offset..<entry.offset + entry.length {
      var damaged = bytes
      damaged[place] ^= 0x41
      let image = try Image(damaged)
      for number in 0..<image.articleCount {
        guard let text = image.article(number)?.text else { continue }
        #expect(text.count == text.string.unicodeScalars.count)
        if text.string.unicodeScalars.contains("\u{FFFD}") { damagedTexts += 1 }
      }
    }
    #expect(damagedTexts > 0)
  }

  @Test(arguments: 0..<90 as Range<UInt64>)
  func noDamageTraps(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = try SmallImage.random(seed % 5, articles: 9, words: 60).bytes
    let header = try ImageHeader(ImageBytes(bytes))
    switch seed % 3 {
    case 0:
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let place = Int.random(in: ImageHeader.length..<bytes.count, using: &random)
        bytes[place] =
          [0, 0xFF, 0x80, UInt8.random(in: 0 ... .max, using: &random)][
            Int.random(in: 0..<4, using: &random)]
      }
    case 1:
      let entry = header.entries[Int.random(in: 0..<header.entries.count, using: &random)]
      for place in entry.offset..<entry.offset + entry.length {
        bytes[place] = UInt8.random(in: 0 ... .max, using: &random)
      }
    default:
      let start = Int.random(in: ImageHeader.length..<bytes.count, using: &random)
      let value: UInt8 = seed % 2 == 0 ? 0 : 0xFF
      for place in start..<bytes.count { bytes[place] = value }
    }
    readEverything(try Image(bytes))
  }

  @Test func bytesPastTheEndAreZero() {
    let bytes = ImageBytes([1, 2, 3, 0xFF])
    for offset in [-9, -1, 1, 2, 3, 4, 5, Int.max, Int.min] {
      #expect(bytes.u32(offset) == 0 && bytes.u64(offset) == 0 && bytes.u40(offset) == 0)
    }
    #expect(bytes.u32(0) == 0xFF03_0201 && bytes.u16(2) == 0xFF03 && bytes.u16(3) == 0)
    #expect(bytes.u8(4) == 0 && bytes.u8(-1) == 0)
    #expect(bytes.array(-3..<2) == [1, 2] && bytes.array(3..<90) == [0xFF])
    #expect(bytes.slice(from: 2, count: .max).count == 2)
    #expect(bytes.slice(from: .max, count: .max).count == 0)
    var place = 3
    #expect(bytes.varint(&place) == 0x7F && place == 4)
    #expect(bytes.varint(&place) == 0 && place == 4)
  }

  @Test func numbersComeBack() {
    var bytes: [UInt8] = []
    let numbers: [UInt64] = [0, 1, 127, 128, 1 << 14, 1 << 32, .max]
    for number in numbers { bytes.append(varint: number) }
    let read = ImageBytes(bytes)
    var place = 0
    for number in numbers { #expect(read.varint(&place) == number) }
    #expect(place == bytes.count)
    bytes = []
    bytes.append(u40: 0xAB_CDEF_0123)
    #expect(ImageBytes(bytes).u40(0) == 0xAB_CDEF_0123)
  }
}
