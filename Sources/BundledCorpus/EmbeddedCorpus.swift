internal import CBundledCorpus

/// The corpus that is embedded in the program.
public enum EmbeddedCorpus {
  /// Every file of it, in the order of the paths: its path from the corpus's folder, and its bytes.
  ///
  /// Each access copies the bytes; O(n) in their number.
  public static var files: [(path: String, bytes: [UInt8])] { files { _ in true } }

  /// Returns the files whose paths are wanted; only their bytes are copied.
  public static func files(
    where isWanted: (String) -> Bool
  ) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    var number = 0
    while let file = unsafe bundled_file_at(number)?.pointee {
      number += 1
      let path = unsafe String(cString: file.path)
      guard isWanted(path) else { continue }
      files.append((path, unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.size))))
    }
    return files
  }

  /// The model of names, for `NameTagger`; some 3 MB, copied by each access.
  public static var tagger: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: name_model_bytes(), count: name_model_size))
  }
}
