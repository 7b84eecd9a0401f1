import ArabicText
import Testing

/// Kin must lie under the coarse keys by which they are looked for.
@Suite struct ProbeTests {
  @Test func kinLieUnderTheProbes() {
    let forms = RandomCorpus.forms.map { (Array($0.utf8), Array(Folding.key(of: $0).utf8)) }
    var misses = 0
    for (surface, key) in forms where !key.isEmpty {
      let word = SearchWord(surface: surface, key: key)
      let stems = Set(word.stemProbes)
      let sounds = Set(word.soundProbes)
      for (other, otherKey) in forms {
        let typed = TypedForm.of(other)
        guard let kinship = word.kinship(typed: typed[...], key: otherKey[...]) else { continue }
        let lies =
          stems.contains(CoarseKeys.stem(of: otherKey[...]))
          || sounds.contains(CoarseKeys.sound(of: otherKey[...]))
        if !lies {
          misses += 1
          if misses < 40 {
            Issue.record(
              "\(String(decoding: surface, as: UTF8.self)) \(String(decoding: other, as: UTF8.self)) \(kinship)"
            )
          }
        }
      }
    }
  }
}
