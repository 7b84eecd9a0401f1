import Testing

@testable import SearchEngine

@Suite struct OtherLayoutTests {
  @Test(arguments: [
    ("hg[.hzv", "الجزائر"), ("jf,k", "تبون"), (",.dv hgohv[dm", "وزير الخارجية"),
    ("hgsu,]dm", "السعودية"), ("bg", "لال"), ("hglyvf", "المغرب"),
  ])
  func latinKeysTypeArabic(typed: String, meant: String) {
    #expect(OtherLayout.readings(of: typed).first == meant)
  }

  @Test(arguments: [
    ("فقعةح", "trump"), ("ؤىى", "cnn"), ("ةشؤقخى", "macron"), ("بشؤثلاخخن", "facebook"),
  ])
  func arabicKeysTypeLatin(typed: String, meant: String) {
    #expect(OtherLayout.readings(of: typed).contains(meant))
  }

  /// What is typed on a French keyboard, on the same keys.
  @Test(arguments: [
    ("hglyvf", "المغرب"), ("jf;k", "تبون"), (";:dv", "وزير"), ("hgpm;l,", "الحكومة"),
    ("hg^:hwv", "الجزائر"), ("qhvu", "شارع"), ("ahfù", "ضابط"), ("hgsu;$d,", "السعودية"),
  ])
  func frenchKeysTypeArabic(typed: String, meant: String) {
    #expect(OtherLayout.readings(of: typed).contains(meant))
  }

  @Test(arguments: [("فقعكح", "trump"), ("كضؤقخى", "macron")])
  func arabicKeysTypeFrench(typed: String, meant: String) {
    #expect(OtherLayout.readings(of: typed).contains(meant))
  }

  @Test func lamAlefIsOneKeyOrTwo() {
    #expect(OtherLayout.readings(of: "فثلالاخعىث").prefix(2) == ["tebboune", "teghghoune"])
  }

  @Test func capitalsAreReadAsTheyAreAndAsSmallLetters() {
    #expect(OtherLayout.readings(of: "Hg[.hzv").prefix(2) == ["ألجزائر", "الجزائر"])
  }

  @Test func endlessTextsHaveNoReading() {
    #expect(OtherLayout.readings(of: String(repeating: "h", count: 100_000)).isEmpty)
    #expect(OtherLayout.readings(of: "") == [""])
  }
}
