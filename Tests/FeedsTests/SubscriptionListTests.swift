import CorpusFiles
import CorpusModel
import Feeds
import Foundation
import Testing

/// The list of subscriptions, and the file that it is kept in.
@Suite struct SubscriptionListTests {
  private let folder = TemporaryFolder()

  @Test func theFileGivesTheListAgain() throws {
    var list = SubscriptionList()
    list.add("صحيفة «أ» & <ب>", "https://a.example/feed?x=1&y=\"2\"")
    list.add("ثانية", "https://b.example/", ["أخبار", "محلية"])
    list.add("ثالثة", "https://c.example/", ["أخبار"])
    list.add("رابعة", "https://d.example/", ["أخبار", "محلية"])
    list.add("خامسة &amp; <b>", "https://e.example/", ["a &lt; <b>b</b>"])
    let path = folder.places.list
    try list.write(to: path)
    let again = try SubscriptionList(at: path)
    #expect(again.problems.isEmpty)
    #expect(Set(again.feeds.map(\.address)) == Set(list.feeds.map(\.address)))
    for feed in list.feeds {
      let other = try #require(again.feed(feed.address))
      #expect(other.name == feed.name && other.groups == feed.groups && other.folder == feed.folder)
    }
    // And as soon as it was written once it stays as it is.
    #expect(again.opml == (try SubscriptionList(at: path)).opml)
  }

  /// What a list has that is not understood would be lost.
  @Test(arguments: [
    "<opml><body><outline text='a' xmlUrl='https://a.example/'/><outline text='b' xmlUrl='https://b.",
    "<opml><body><outline text='a' xmlUrl='https://a.example/'/><outline type='link' url='x'/></body></opml>",
    "<opml><body><outline text='a' xmlUrl='feed:a.example'/></body></opml>", "[feeds]",
  ])
  func aListThatIsNotUnderstoodIsNotWrittenOver(_ text: String) throws {
    let path = folder.places.list
    try FileTree.write(Array(text.utf8), to: path)
    var list = try SubscriptionList(at: path)
    list.add("c", "https://c.example/")
    #expect(throws: Problem.self) { try list.write(to: path) }
    #expect(try TemporaryFolder.text(of: path) == text)
    try list.write(to: folder.path + "/copy.opml")
  }

  /// What other programs write into the list is theirs.
  @Test func everythingElseInTheFileStays() throws {
    let text = """
      <?xml version="1.0"?>
      <opml version="2.0" xmlns:x="https://x.example/"><!-- <outline> -->
        <head><title>لي</title><ownerName>س</ownerName></head>
        <body>
          <outline text='أخبار' x:open="yes">
            <outline text="أولى" htmlUrl="https://a.example/&quot;>" x:seen='3' xmlUrl="https://a.example/f"/>
            <outline text="ثانية" description="وصف" xmlUrl="https://b.example/f"></outline>
          </outline>
        </body>
      </opml>

      """
    let path = folder.places.list
    try FileTree.write(Array(text.utf8), to: path)
    var list = try SubscriptionList(at: path)
    #expect(list.opml == text)
    #expect(list.remove("ثانية") != nil)
    list.add("ثالثة", "https://c.example/f")
    try list.write(to: path)
    let line =
      "      <outline text=\"ثانية\" description=\"وصف\" xmlUrl=\"https://b.example/f\"></outline>\n"
    let added =
      "  <outline type=\"rss\" text=\"ثالثة\" title=\"ثالثة\" xmlUrl=\"https://c.example/f\"/>\n"
    let expected = text.replacingOccurrences(of: line, with: "")
      .replacingOccurrences(of: "  </body>", with: added + "  </body>")
    #expect(try TemporaryFolder.text(of: path) == expected)
    #expect(try SubscriptionList(at: path).feeds.map(\.name) == ["أولى", "ثالثة"])
  }

  @Test func groupsThatBecomeEmptyGoAndTheRestStays() throws {
    let path = folder.places.list
    let text = """
      <opml version="2.0"><head><ownerName>س</ownerName></head><body>
      <outline text="أ"><outline text="ب">
        <outline text="أولى" xmlUrl="https://a.example/f"/>
        <outline text="ثانية" xmlUrl="https://b.example/f"/>
      </outline></outline>
      <outline text="ثالثة" x="3" xmlUrl="https://c.example/f"/>
      </body></opml>
      """
    try FileTree.write(Array(text.utf8), to: path)
    var list = try SubscriptionList(at: path)
    #expect(list.remove("أولى") != nil)
    #expect(list.opml.contains("<outline text=\"أ\"><outline text=\"ب\">"))
    #expect(list.remove("ثانية") != nil)
    try list.write(to: path)
    let expected = """
      <opml version="2.0"><head><ownerName>س</ownerName></head><body>
      <outline text="ثالثة" x="3" xmlUrl="https://c.example/f"/>
      </body></opml>
      """
    #expect(try TemporaryFolder.text(of: path) == expected)
  }

  @Test func aFeedAroundOneThatGoesStays() throws {
    let path = folder.places.list
    let inner = "<outline text='ب' xmlUrl='https://b.example/f'/>"
    let text =
      "<opml><body><outline text='أ' x='1' xmlUrl='https://a.example/f'>\(inner)</outline></body></opml>"
    try FileTree.write(Array(text.utf8), to: path)
    var list = try SubscriptionList(at: path)
    #expect(list.remove("https://b.example/f") != nil)
    #expect(list.opml == text.replacing(inner, with: ""))
  }

  /// Names are told apart by numbers in the order of the file: what is called so now is so written down then.
  @Test func namesStayWhereTheFirstOfThemGoes() throws {
    let path = folder.places.list
    let text =
      "<opml><body><outline text='a' xmlUrl='https://1.example/'/><outline text='a' xmlUrl='https://2.example/'/></body></opml>"
    try FileTree.write(Array(text.utf8), to: path)
    var list = try SubscriptionList(at: path)
    _ = list.remove("https://1.example/")
    try list.write(to: path)
    #expect(try SubscriptionList(at: path).feeds == list.feeds)
    #expect(list.feeds.map(\.name) == ["a 2"])
  }

  @Test func whereThereIsNoFileThereAreNoFeeds() throws {
    #expect(try SubscriptionList(at: folder.path + "/none").feeds.isEmpty)
  }

  @Test func namesAndFoldersAreTheirOwn() {
    var list = SubscriptionList()
    let names = ["أخبار", "أخبار", "أخبار!", "../..", "...", "a/b", "a b", "\u{0}\n", ""]
    for (number, name) in names.enumerated() { list.add(name, "https://\(number).example/") }
    #expect(list.feeds.count == names.count)
    #expect(Set(list.feeds.map(\.name)).count == names.count)
    #expect(Set(list.feeds.map(\.folder)).count == names.count)
    #expect(list.feeds.allSatisfy { !$0.folder.contains("/") && !$0.folder.hasPrefix(".") })
    #expect(list.feeds.allSatisfy { !$0.folder.isEmpty && !$0.name.isEmpty })
  }

  /// Names of folders are cut, and so numbers behind long names would be.
  @Test func longNamesThatBeginAlikeAreToldApart() throws {
    var list = SubscriptionList()
    let names = [
      "نص &amp; <b>آخر</b> &lt;i>", String(repeating: "كلمة ", count: 40),
      String(repeating: "كلمة ", count: 60),
      String(repeating: "ك", count: 400), String(repeating: "ك", count: 500),
      String(repeating: "a", count: 3_000), String(repeating: "a", count: 3_001),
    ]
    for (number, name) in (names + names).enumerated() {
      list.add(name, "https://\(number).example/")
    }
    #expect(Set(list.feeds.map(\.name)).count == 14 && Set(list.feeds.map(\.folder)).count == 14)
    try list.write(to: folder.places.list)
    #expect(try SubscriptionList(at: folder.places.list).feeds == list.feeds)
  }

  @Test func manyFeedsOfOneName() {
    var list = SubscriptionList()
    for number in 0..<3_000 { list.add("أخبار", "https://\(number).example/") }
    #expect(list.feeds.last?.name == "أخبار 3000" && Set(list.feeds.map(\.folder)).count == 3_000)
  }

  @Test func aFeedIsThereOnce() {
    var list = SubscriptionList()
    #expect(list.add("a", "https://a.example/") != nil)
    #expect(list.add("b", "https://a.example/") == nil)
    #expect(list.remove("https://a.example/")?.name == "a")
    #expect(list.remove("a") == nil && list.feeds.isEmpty)
  }

  @Test func listsOfOthersAreTakenOver() {
    let opml = """
      <opml version="1.0"><body><outline text="g"><outline text="A" xmlUrl="https://a.example/"/></outline>
      <outline title="B" xmlUrl="https://b.example/"/><outline text="c" xmlUrl="file:///etc/passwd"/></body></opml>
      """
    var list = SubscriptionList()
    list.add("mine", "https://a.example/")
    let added = list.add(OutlineFile(Array(opml.utf8), path: "other.opml"))
    #expect(added.map(\.name) == ["B"])
    #expect(list.feeds.map(\.name) == ["mine", "B"])
  }

  @Test func oneChangesAtATime() throws {
    let lock = try FeedLock(folder.places)
    #expect(throws: (any Error).self) { _ = try FeedLock(folder.places) }
    _ = consume lock
    _ = try FeedLock(folder.places)
  }
}
