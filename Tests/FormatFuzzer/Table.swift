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

  @main struct TableFuzzer {
    static func main() { FuzzedFiles.check { check($0).run() } }
  }
#endif

private func check(_ input: some Collection<UInt8>) -> ArticleCheck {
  let isTabs = (input.first ?? 0) & 2 != 0
  return ArticleCheck(input, path: isTabs ? "a.tsv" : "a.csv", pieces: pieces)
}

private let pieces = [
  "title,text,date\n", "title;text;date\r\n", "title\ttext\n", "sep=;\n", ",", ";", "\t", "|", "\"",
  "\"\"", "\n", "\r\n", "\r", " ", "العنوان", "النص", "نص من الكلام. ", "2025-01-22", "1737500000",
  "\"أ\nب\"", "<p>س</p>", "\u{0}", "\u{85}", "\u{FEFF}", "a",
]
