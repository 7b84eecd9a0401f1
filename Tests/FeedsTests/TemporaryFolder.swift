import Feeds
import Foundation

/// A folder that is removed when the test is over.
final class TemporaryFolder {
  let path = FileManager.default.temporaryDirectory.path + "/warraq-feeds-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where a person's things lie in it.
  var places: FeedPlaces {
    FeedPlaces(configuration: "\(path)/config", state: "\(path)/state", data: "\(path)/data")
  }

  /// The names of all files in a folder, the passing ones too.
  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}
