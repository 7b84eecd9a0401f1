import ArabicText
import Testing

struct ParticlesTests {
  private func readings(_ word: String) -> [String] {
    let bytes = Array(word.utf8)[...]
    return Particles.strippings(of: bytes).map {
      String(decoding: $0.form(of: bytes), as: UTF8.self)
    }
  }

  @Test func readingsComeInOrder() {
    #expect(readings("والجزاير") == ["والجزاير", "الجزاير", "جزاير"])
    #expect(readings("بالجزاير") == ["بالجزاير", "الجزاير", "جزاير"])
    #expect(
      readings("وبالجزاير") == ["وبالجزاير", "بالجزاير", "الجزاير", "جزاير"])
    #expect(
      readings("للجزاير") == ["للجزاير", "لجزاير", "الجزاير", "جزاير", "اللجزاير"])
    #expect(readings("وللجزاير").contains("الجزاير"))
    #expect(readings("للغه").contains("اللغه"))
    #expect(readings("الجزاير") == ["الجزاير", "جزاير"])
    #expect(readings("لجزاير") == ["لجزاير", "جزاير"])
    #expect(readings("فكالجزاير").last == "جزاير")
  }

  @Test func whatHasNoParticleStaysAsItIs() {
    for word in ["سفير", "", "و", "ال", "ab", "25000", "من", "ود"] {
      #expect(readings(word) == [word])
    }
    #expect(readings("بnasa") == ["بnasa", "nasa"])
    #expect(readings("ولد") == ["ولد", "لد"])
  }

  @Test func attachedFormsLeadBack() {
    for word in ["جزاير", "الجزاير", "لغه", "وزير", "باب", "nasa", "الله", "كل"] {
      let base = word.hasPrefix("ال") && word != "ال" ? String(word.dropFirst(2)) : word
      let forms = Particles.attachedForms(of: Array(word.utf8)[...])
      #expect(forms.count >= 22)
      for form in forms.map({ String(decoding: $0, as: UTF8.self) }) {
        #expect(readings(form).contains(word) || readings(form).contains(base), "\(form)")
        #expect(form != word)
      }
    }
    #expect(Particles.attachedForms(of: Array("و".utf8)[...]).isEmpty)
  }

  @Test func theArticleIsFoundWithAndWithout() {
    let forms = Particles.attachedForms(of: Array("الجزاير".utf8)[...])
      .map { String(decoding: $0, as: UTF8.self) }
    for form in ["جزاير", "والجزاير", "للجزاير", "وللجزاير", "بالجزاير", "كالجزاير", "فالجزاير"] {
      #expect(forms.contains(form))
    }
  }
}
