import Containers
import Testing

@Suite struct MemberPathTests {
  @Test(
    arguments: [
      ("a/b.txt", ["a", "b.txt"]), ("./a//b.txt", ["a", "b.txt"]),
      ("أخبار\\b.txt", ["أخبار", "b.txt"]),
      ("a..b/c...txt", ["a..b", "c...txt"]),
    ])
  func pathsWithin(_ name: String, _ parts: [String]) {
    #expect(MemberPath.parts(of: Array(name.utf8)) == parts.map { Array($0.utf8) })
  }

  @Test(
    arguments: [
      "", ".", "./", "/etc/passwd", "\\x", "..", "../x", "a/../../x", "a\\..\\x", "C:\\x", "c:x",
      "a/..",
    ])
  func pathsThatLeadOut(_ name: String) {
    #expect(MemberPath.parts(of: Array(name.utf8)) == nil)
  }

  @Test func whatSystemsPutBesideIsHidden() {
    for name in ["__MACOSX/a/b.txt", "a/.DS_Store", ".git/x.md"] {
      #expect(MemberPath.isHidden(MemberPath.parts(of: Array(name.utf8)) ?? []))
    }
    #expect(!MemberPath.isHidden([Array("a".utf8), Array("b.txt".utf8)]))
  }
}
