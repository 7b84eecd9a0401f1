/// A number for each article of a window.
@safe struct WindowValues {
  let values: UnsafeMutablePointer<Float>

  /// Makes all numbers zero, and visits the articles whose numbers were not below one that is above
  /// zero, in order.
  @inline(__always)
  func takeAll(from least: Float, _ body: (_ local: Int, _ value: Float) -> Void) {
    // Floats that are not below zero are in the order of their bits. What is less than the least
    // leaves a difference without a sign; sixteen are looked at together.
    let below = SIMD4(repeating: Int32(bitPattern: least.bitPattern) &- 1)
    let rows = unsafe UnsafeMutableRawPointer(values)
    for row in stride(from: 0, to: Window.length * 4, by: 64) {
      var differences = SIMD4<Int32>.zero
      for part in 0..<4 {
        differences |=
          unsafe below
          &- rows.load(fromByteOffset: row &+ part &* 16, as: SIMD4<Int32>.self)
      }
      let all = differences.x | differences.y | differences.z | differences.w
      if all < 0 {
        for local in row / 4..<row / 4 &+ 16 where unsafe values[local] >= least {
          body(local, unsafe values[local])
        }
      }
      for part in 0..<4 {
        unsafe rows.storeBytes(
          of: SIMD4<Int32>.zero, toByteOffset: row &+ part &* 16, as: SIMD4<Int32>.self)
      }
    }
  }
}
