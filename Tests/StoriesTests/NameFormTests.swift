import Testing

@testable import Stories

/// Which forms of a name a reader sees as one.
@Suite struct NameFormTests {
  private func form(_ name: String) throws -> NameForm { try #require(NameForm(name)) }

  @Test(arguments: [
    ("مايكل لانغلي", "الجنرال مايكل لانغلي"), ("عبد المجيد تبون", "عبدالمجيد تبون"),
    ("السعيد شنقريحة", "سعيد شنقريحه"), ("إبراهيم أبو بكر كايتا", "إبراهيم كايتا"),
    ("الرئيس أبو مازن", "أبي مازن"), ("آنا ماريا", "انا ماريا"), ("بوقادوم", "صبري بوقادوم"),
  ])
  func formsOfOneNameHaveNoContrast(one: String, other: String) throws {
    let left = try form(one)
    let right = try form(other)
    #expect(left.isForm(of: right) && right.isForm(of: left))
    #expect(left.contrast(with: right) == nil)
  }

  @Test(arguments: [
    ("مايكل لانغلي", "وليام لانغلي", NameForm.Contrast.otherName),
    ("كريم بلعابد", "الوزير سمير بلعابد", .otherName),
    ("صبري بوقادوم", "سابري بوكادوم", .otherSpelling), ("بوقادوم", "بوكادوم", .otherSpelling),
    ("أنجيلا ميركل", "أنغيلا ميركل", .otherSpelling),
  ])
  func otherNamesAndSpellingsAreTold(
    one: String, other: String, contrast: NameForm.Contrast
  ) throws {
    #expect(try form(one).contrast(with: form(other)) == contrast)
    #expect(try form(other).contrast(with: form(one)) == contrast)
  }

  @Test func namesWithNothingInCommonAreNotCompared() throws {
    #expect(try form("سارة مالك").contrast(with: form("هند كريم")) == nil)
    #expect(try form("صبري بوقادوم").contrast(with: form("Boukadoum")) == nil)
    #expect(NameForm("الجنرال") == nil)
  }
}
