// With libFuzzer: make fuzz. Without, the program runs over the files that it is given.
#if FUZZING
  /// Reads an image that one input damages, for libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe ImageCheck(UnsafeBufferPointer(start: start, count: count)).run()
    return 0
  }
#else
  import FuzzedFiles

  @main struct ImageFuzzer {
    static func main() { FuzzedFiles.check { ImageCheck($0).run() } }
  }
#endif
