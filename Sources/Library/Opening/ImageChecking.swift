internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// Checks index images as files of a corpus are checked.
enum ImageChecking {
  /// Returns what is wrong with an image; nothing where the path is none of an image.
  static func problems(of path: String) -> [Problem]? {
    guard path != "-", FileTree.isFile(path) else { return nil }
    do throws(ImageProblem) {
      try Image.open(path).verify()
      return []
    } catch {
      return error.wordsForImages.map { [Problem(path: path, message: $0)] }
    }
  }
}
