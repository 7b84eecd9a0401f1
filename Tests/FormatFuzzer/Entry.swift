import ArticleChecks
import Glibc

/// The formats that a fuzzer makes files of; FORMAT in the environment names one.
private let formats: [String: @Sendable ([UInt8]) -> ArticleCheck] = [
  "pages": { .pages($0) }, "feeds": { .feeds($0) }, "mails": { .mails($0) }, "json": { .json($0) },
  "tables": { .tables($0) }, "markdown": { .markdown($0) }, "encodings": { .encodings($0) },
  "archives": { .archives($0) }, "texts": { .texts($0) },
]

private let format: @Sendable ([UInt8]) -> ArticleCheck = {
  let name = unsafe getenv("FORMAT").map { unsafe String(cString: $0) } ?? ""
  guard let format = formats[name] else {
    fatalError("FORMAT must be one of \(formats.keys.sorted())")
  }
  return format
}()

// With libFuzzer: make fuzz. Without, the program runs over the files that it is given; where it is given
// none, it makes large files of all formats and cuts them off: make cuts.
#if FUZZING
  /// Reads one input as a file, for libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe format(Array(UnsafeBufferPointer(start: start, count: count))).run()
    return 0
  }
#else
  import FuzzedFiles

  @main struct FormatFuzzer {
    static func main() {
      guard CommandLine.arguments.count == 1 else {
        return FuzzedFiles.check { format(Array($0)).run() }
      }
      for file in CutFile.all(articles: 700) {
        var (cuts, kept) = (0, 0)
        for end in stride(from: 0, to: file.bytes.count, by: 1_000) {
          let (texts, problems) = ArticleCheck(bytes: Array(file.bytes[..<end]), path: file.path)
            .run()
          if let fault = file.fault(of: texts, problems: problems, cutAt: end) { fatalError(fault) }
          cuts += 1
          kept += texts.count
        }
        print(file.path, file.bytes.count, "bytes:", cuts, "cuts,", kept, "articles kept")
        // Each as it is done, whoever reads it.
        fflush(nil)
      }
    }
  }
#endif
