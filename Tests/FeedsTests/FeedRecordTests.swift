import Fetching
import Testing

@testable import Feeds

/// What is kept of a feed from one update to the next.
@Suite struct FeedRecordTests {
  private let folder = TemporaryFolder()

  /// Marks join what stands before them, and names of articles may begin with one.
  @Test func aRecordIsReadAsItWasWritten() throws {
    var record = FeedRecord()
    record.address = "https://a.example/"
    record.problem = "\u{301}"
    record.state.tag = "\u{64B}\"1\""
    record.articles = [
      "\u{64B}نص": .init(name: "a.md", fingerprint: 1),
      "a b\u{301} c": .init(name: "b.md", fingerprint: .max),
    ]
    let path = folder.path + "/x.state"
    try record.write(to: path)
    #expect(try FeedRecord(at: path) == record)
  }
}
