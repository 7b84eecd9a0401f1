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

  @main struct JSONFuzzer {
    static func main() { FuzzedFiles.check { check($0).run() } }
  }
#endif

private func check(_ input: some Collection<UInt8>) -> ArticleCheck {
  let isLines = (input.first ?? 0) & 2 != 0
  return ArticleCheck(input, path: isLines ? "a.jsonl" : "a.json", pieces: pieces)
}

private let pieces = [
  "{", "}", "[", "]", ",", ":", "\"", "\\", "\n", " ", "\"title\":", "\"text\":", "\"items\":[",
  "\"data\":{", "\"hits\":", "\"_source\":{", "\"author\":", "\"name\":", "\"date\":",
  "\"2025-01-22T10:00:00Z\"", "1737500000", "-1e9", "null", "true", "\"نص من الكلام.\"", "\\u0627",
  "\\ud83d\\udc4d", "\\ud83d", "\"<p>س</p>\"", "{\"title\":\"أ\",\"text\":\"ب\"}", "\u{0}",
  "\u{85}",
  "\u{FEFF}", "\"version\":\"https://jsonfeed.org/version/1\",",
]
