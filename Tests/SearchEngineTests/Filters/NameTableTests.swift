import ArabicText
import Testing

@testable import SearchEngine

@Suite struct NameTableTests {
  private let names: NameTable = {
    var names = NameTable()
    for (owner, name) in ["عبد المجيد تبون", "الجزائر", "الجزيرة نت", "وكالة الأنباء الجزائرية"]
      .enumerated()
    {
      names.add(name, owner: owner, place: 0)
    }
    names.add("Abdelmadjid Tebboune", owner: 0, place: 0, isLatin: true)
    names.add("", owner: 4, place: 0)
    return names
  }()

  @Test(
    arguments: [
      ("تبون", [0]), ("تب", [0]), ("المجيد عبد", [0]), ("عبد المجيد تبون", [0]), ("جزائر", [1, 3]),
      ("الجزائر", [1, 3]), ("وكاله انباء", [3]), ("وتبون", [0]), ("tebboune", [0]),
      ("abdel", [0]), ("madjid", []), ("المج تبون", []), ("", []), (" ", []), ("للجزيره", [2]),
    ] as [(String, [Int])])
  func allWordsMustBeInOneName(text: String, owners: [Int]) {
    #expect(names.owners(having: Folding.key(of: text)) == owners)
  }
}
