import ArticleChecks

// With libFuzzer: make fuzz. Without, the program runs over the files that it is given.
#if FUZZING
  /// Reads one input as a file, for libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe check(UnsafeBufferPointer(start: start, count: count)).run()
    return 0
  }
#else
  import FuzzedFiles

  @main struct EncodingFuzzer {
    static func main() { FuzzedFiles.check { check($0).run() } }
  }
#endif

/// Reads bytes as they are, as text, lines, a table or whatever their beginning tells.
private func check(_ input: some Collection<UInt8>) -> ArticleCheck {
  let bytes = Array(input.dropFirst())
  let flags = input.first ?? 0
  let marks: [[UInt8]] = [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]
  let paths = ["a.txt", "a.jsonl", "a.csv", "a.md"]
  return ArticleCheck(
    bytes: marks[Int(flags >> 2 & 3)] + bytes, path: paths[Int(flags & 3)])
}
