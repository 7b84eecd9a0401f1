// With libFuzzer: make fuzz. Without, the program runs over the files that it is given.
#if FUZZING
  /// Reads one input as a query, for libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe QueryCheck(UnsafeBufferPointer(start: start, count: count)).run()
    return 0
  }
#else
  import FuzzedFiles

  @main struct QueryFuzzer {
    static func main() { FuzzedFiles.check { QueryCheck($0).run() } }
  }
#endif
