// With libFuzzer: make fuzz. Without, the program runs over the files that it is given, such as an
// input that libFuzzer kept because it failed.
#if FUZZING
  /// Reads an image that one input damages, for libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe ImageCheck(UnsafeBufferPointer(start: start, count: count)).run()
    return 0
  }
#else
  import Glibc

  @main struct ImageFuzzer {
    static func main() {
      for path in CommandLine.arguments.dropFirst() {
        let file = unsafe open(path, O_RDONLY)
        guard file >= 0 else { continue }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe read(file, &bytes, bytes.count)
        close(file)
        ImageCheck(bytes.prefix(max(0, count))).run()
        print(path, "passes")
      }
    }
  }
#endif
