internal import Glibc

/// The files that a fuzzer's program is given when it is run without libFuzzer: inputs that libFuzzer
/// kept because they failed, say.
public enum FuzzedFiles {
  /// How many bytes of a file are read.
  private static let most = 1 << 20

  /// Runs a check over the files that the arguments name, and tells which pass.
  public static func check(_ run: (ArraySlice<UInt8>) -> Void) {
    for path in CommandLine.arguments.dropFirst() {
      let file = unsafe open(path, O_RDONLY)
      guard file >= 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: most)
      let count = unsafe read(file, &bytes, bytes.count)
      close(file)
      run(bytes.prefix(max(0, count)))
      print(path, "passes")
    }
  }
}
