import BundledCorpus
import TestSupport
import Testing

@testable import NameTagger

@Suite("Models as files")
struct ModelTests {
  /// A small model with everything in it that a model may have.
  private var small: Model {
    var entry = Lexicon.Entry()
    entry.fine = 300
    entry.coarse = 7
    entry.cues = Lexicon.Cue.title.bit | Lexicon.Cue.nisba.bit
    let word = WordHash.of(Array("مدينه".utf8))
    let lexicon = Lexicon(
      words: [word: entry], runs: [Lexicon.runHash(0, word): Lexicon.Region.city])
    let steps = (0..<2).map { reading in
      (0..<Label.count).map { SIMD8<Int16>(repeating: Int16($0 * 10 - reading)) }
    }
    return Model(
      lexicon: lexicon,
      features: [(5, SIMD8(1, -2, 3, -4, 5, -6, 127, -127)), (9, SIMD8(repeating: -1))],
      steps: steps)
  }

  @Test("What is written is read again")
  func roundTrip() throws {
    let read = try #require(Model(bytes: small.bytes))
    #expect(read.bytes == small.bytes)
    #expect(read.lexicon.entries == small.lexicon.entries)
    #expect(read.features.map(\.weights) == small.features.map(\.weights))
    #expect(read.steps == small.steps)
  }

  @Test("A damaged or shortened model is none")
  func damage() {
    let bytes = small.bytes
    for count in 0..<bytes.count { #expect(NameTagger(model: Array(bytes[..<count])) == nil) }
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(NameTagger(model: damaged) == nil)
      #expect(CommonWords(model: damaged) == nil)
    }
    #expect(NameTagger(model: bytes + [0]) == nil)
    #expect(NameTagger(model: []) == nil)
    #expect(NameTagger(model: bytes) != nil)
  }

  @Test("The words of a model are known without the rest of it")
  func words() throws {
    let words = try #require(CommonWords(model: small.bytes))
    #expect(words.contains(Array("مدينه".utf8)))
    #expect(!words.contains(Array("مدينا".utf8)))
  }

  @Test("The model that the program carries is at most 3 MB")
  func size() {
    #expect(EmbeddedCorpus.tagger.count <= 3_000_000)
    #expect(NameTagger(model: EmbeddedCorpus.tagger) != nil)
  }
}
