// With libFuzzer: make fuzz. Without, the program runs over the files that it is given.
#if FUZZING
  /// Lays one input out, for libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe LayoutCheck(UnsafeBufferPointer(start: start, count: count)).run()
    return 0
  }
#else
  import FuzzedFiles

  @main struct LayoutFuzzer {
    static func main() { FuzzedFiles.check { LayoutCheck($0).run() } }
  }
#endif
