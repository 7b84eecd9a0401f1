internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// The image that was made of a corpus of very many files the last time, and where it is kept.
struct KeptImage: Sendable {
  /// Where it is kept; nothing where it cannot be.
  let path: String?
  /// The image; nothing where there is none that can be read.
  let image: Image?
  /// What is wrong with the one that is there.
  let problem: Problem?

  /// Looks for the image of some paths in a folder for such.
  init(of paths: [String], in cache: String?) {
    guard let cache else {
      (path, image, problem) = (nil, nil, nil)
      return
    }
    let path = cache + "/warraq/" + Self.name(of: paths)
    self.path = path
    do throws(ImageProblem) {
      image = try Image.open(path)
      problem = nil
    } catch {
      image = nil
      problem =
        Self.wasThere(error)
        ? Problem(
          path: path, severity: .warning,
          message: "the index image that was kept cannot be used, and is made anew")
        : nil
    }
  }

  private static func wasThere(_ error: ImageProblem) -> Bool {
    if case .system = error.reason { false } else { true }
  }

  /// Returns the name under which the image of some paths is kept: another one for other spellings of them, since
  /// articles have the paths of their files as they were given (FNV-1a over these and the resolved ones).
  private static func name(of paths: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for path in paths {
      for byte in Array(FileTree.resolved(path).utf8) + [0] + Array(path.utf8) + [0] {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + ".warraq"
  }
}
