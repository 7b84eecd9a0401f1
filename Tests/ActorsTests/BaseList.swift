import CorpusFiles
import CorpusModel
import Foundation

/// The base list of data/gazetteer, as the program carries it.
enum BaseList {
  static let contents: CorpusContents = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data/gazetteer")
    return CorpusContents(reading: [folder.path])
  }()

  static var actors: [Actor] { contents.gazetteer }
}
