import Charsets
import Testing

@Suite struct CharsetsTests {
  @Test(arguments: [
    ("windows-1256", [0xDE, 0xE3, 0xCD], "قمح"), ("CP1256", [0xE1, 0xC7], "لا"),
    ("iso-8859-6", [0xE2, 0xE5, 0xCD], "قمح"), ("ISO-8859-1", [0x93, 0x61, 0x94], "“a”"),
    ("utf-16le", [0x42, 0x06, 0x45, 0x06], "قم"), ("'utf-8'", [0xD9, 0x82], "ق"),
  ])
  func lettersAreConverted(_ name: String, _ bytes: [UInt8], _ text: String) throws {
    let charset = try #require(Charset(named: name.utf8))
    let read = try #require(charset.decode(bytes))
    #expect(String(decoding: read.utf8, as: UTF8.self) == text)
    #expect(read.malformed == 0)
  }

  @Test(arguments: [
    "", "utf-7", "x-user-defined", "UTF-8//TRANSLIT", "../../etc", "iso-2022-cn-ext",
  ])
  func whatNobodyKnowsIsNoCharset(_ name: String) { #expect(Charset(named: name.utf8) == nil) }

  @Test func whatCannotBeReadIsReplacedAndCounted() throws {
    let read = try #require(
      Charset(named: "utf-16le".utf8)?.decode([0x42, 0x06, 0x00, 0xDC, 0x45, 0x06, 0x20]))
    #expect(read.malformed > 0)
    #expect(String(decoding: read.utf8, as: UTF8.self).hasPrefix("ق"))
    #expect(String(decoding: read.utf8, as: UTF8.self).contains("م"))
  }

  @Test func aLongTextIsReadWhole() throws {
    let bytes = [UInt8](repeating: 0xDE, count: 300_001)
    let read = try #require(Charset.windows1256.decode(bytes))
    #expect(read.utf8.count == 600_002)
  }
}
