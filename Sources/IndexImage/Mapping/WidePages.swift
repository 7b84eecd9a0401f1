internal import Glibc

/// Memory that is read and written in no order, in pages as wide as the system gives: to find its
/// pages, not to fetch its bytes, is what the processor would wait for most.
public enum WidePages {
  private static let width = 1 << 21

  /// Allocates memory that is not initialised, to be deallocated as any other.
  public static func allocate<Value: BitwiseCopyable>(
    _ count: Int, of type: Value.Type
  ) -> UnsafeMutablePointer<Value> {
    let bytes = max(1, count) * MemoryLayout<Value>.stride
    guard bytes >= width else { return UnsafeMutablePointer.allocate(capacity: max(1, count)) }
    let length = (bytes + width - 1) / width * width
    let start = UnsafeMutableRawPointer.allocate(byteCount: length, alignment: width)
    // A wish; where it is not granted, the memory is as good.
    _ = unsafe madvise(start, length, MADV_HUGEPAGE)
    return unsafe start.bindMemory(to: type, capacity: count)
  }
}
