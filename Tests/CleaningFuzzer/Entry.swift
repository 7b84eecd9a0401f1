// With libFuzzer: make fuzz. Without, the program runs over the files that it is given.
#if FUZZING
  /// Cleans one input, for libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe PageCheck(UnsafeBufferPointer(start: start, count: count)).run()
    return 0
  }
#else
  import FuzzedFiles

  @main struct CleaningFuzzer {
    static func main() { FuzzedFiles.check { PageCheck($0).run() } }
  }
#endif
