import ArabicText
import Testing

/// Kin must lie under the coarse keys by which they are looked for.
@Suite struct ProbeTests {
  @Test(arguments: RandomCorpus.bases) func kinLieUnderTheProbes(surface: String) {
    let query = SearchWord(
      surface: Array(surface.utf8), key: Array(Folding.key(of: surface).utf8))
    let stems = Set(query.stemProbes)
    let sounds = Set(query.soundProbes)
    var kin = 0
    for form in RandomCorpus.forms {
      let typed = TypedForm.of(Array(form.utf8))
      let key = Array(Folding.key(of: form).utf8)[...]
      guard query.kinship(typed: typed[...], key: key) != nil else { continue }
      kin += 1
      let isUnder =
        stems.contains(CoarseKeys.stem(of: key)) || sounds.contains(CoarseKeys.sound(of: key))
      #expect(isUnder, "\(surface): \(form)")
    }
    #expect(kin > 0)
  }
}
