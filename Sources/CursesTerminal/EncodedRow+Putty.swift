import Screen

extension EncodedRow {
  mutating func encodeForPutty() {}
}
