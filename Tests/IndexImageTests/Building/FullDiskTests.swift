import CorpusModel
import Glibc
import IndexImage
import TestSupport
import Testing

/// What is done once an image cannot be written any more.
@Suite struct FullDiskTests {
  /// Articles of letters in no order, which are hardly shorter when they are compressed.
  private struct Letters: ArticleSource {
    static let count = 4000
    private static let length = 8000
    /// What their texts are cut out of.
    private static let letters: [UInt8] = {
      var random = SeededGenerator(seed: 1)
      return (0..<(1 << 16)).map { place in
        place % 64 == 63 ? 0x20 : UInt8.random(in: 0x61...0x7A, using: &random)
      }
    }()

    let files: [SourceStamp] = []
    private(set) var read = 0

    var progress: (done: Int, total: Int) { (read, Self.count) }

    mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool {
      guard read < Self.count else { return false }
      article.id = Array("\(read)".utf8)
      let start = read * 7919 % (Self.letters.count - Self.length)
      article.text = Array(Self.letters[start..<(start + Self.length)])
      read += 1
      return true
    }

    mutating func leaveOut(_ article: ArticleBytes) {}
  }

  /// A disk without room fails in the midst of writing, as a limit on the length of files does.
  @Test func noMoreArticlesAreRead() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let folder = try Folder()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1, rlim_max: 1)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      var isRight = true
      for cores in 1...2 {
        var builder = ImageBuilder()
        builder.cores = cores
        var source = Letters()
        do throws(ImageProblem) {
          _ = try builder.build(&source, at: folder.path + "/a")
          isRight = false
        } catch {
          isRight = isRight && "\(error)".contains("File too large")
        }
        isRight = isRight && source.read < Letters.count / 4 && folder.names.isEmpty
      }
      folder.remove()
      exit(isRight ? 7 : 1)
    }
  }
}
