internal import CYAML

/// The events of a YAML text, as libyaml tells them. Nothing else sees libyaml.
@safe struct EventStream: ~Copyable {
  /// A step of a YAML text.
  enum Event {
    case scalar(String, isQuoted: Bool, hidControls: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case documentStart
    /// The start of the stream or the end of a document, which say nothing.
    case nothing
    case alias, end
    case failure(String)
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  private let isReady: Bool

  /// Calls `body` with the events of a text of UTF-8 bytes.
  static func reading<Result>(
    _ bytes: ArraySlice<UInt8>, firstLine: Int, _ body: (inout EventStream) -> Result
  ) -> Result {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var stream = unsafe EventStream(buffer, firstLine: firstLine)
      return body(&stream)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    unsafe self.bytes = unsafe bytes
    self.firstLine = firstLine
    unsafe parser = .allocate(capacity: 1)
    isReady = unsafe yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    // Told, not guessed: otherwise two bytes that look like a mark of UTF-16 would change it.
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if isReady { unsafe yaml_parser_delete(parser) }
    unsafe parser.deallocate()
  }

  /// Reads the next event and where it begins. After a failure or the end only the same follows.
  mutating func next() -> (event: Event, place: YAMLPlace) {
    var event = unsafe yaml_event_t()
    guard isReady, unsafe yaml_parser_parse(parser, &event) == 1 else { return failure() }
    defer { unsafe yaml_event_delete(&event) }
    let place = unsafe place(of: event.start_mark)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT: return unsafe (scalar(event.data.scalar), place)
    case YAML_SEQUENCE_START_EVENT: return (.sequenceStart, place)
    case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, place)
    case YAML_MAPPING_START_EVENT: return (.mappingStart, place)
    case YAML_MAPPING_END_EVENT: return (.mappingEnd, place)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, place)
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: return (.nothing, place)
    case YAML_ALIAS_EVENT: return (.alias, place)
    default: return (.end, place)
    }
  }

  private func scalar(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) -> Event
  {
    let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
    // libyaml refuses control characters as such, but not the escapes that stand for them.
    let isEscaped = unsafe scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
    let text = unsafe String(decoding: value, as: UTF8.self)
    if isEscaped, unsafe value.contains(where: Self.mayBeginControl),
      text.unicodeScalars.contains(where: Self.isControl)
    {
      var shown = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        shown.append(Self.isControl(scalar) ? "\u{FFFD}" : scalar)
      }
      return .scalar(String(shown), isQuoted: true, hidControls: true)
    }
    return .scalar(text, isQuoted: !isPlain, hidControls: false)
  }

  /// Returns whether a byte of UTF-8 is a control character, or may begin one.
  private static func mayBeginControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2
  }

  /// Returns whether a scalar is a control character (C0, DEL, C1) other than newline and tab.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  private func place(of mark: yaml_mark_t) -> YAMLPlace {
    YAMLPlace(line: firstLine + Int(mark.line), column: Int(mark.column) + 1)
  }

  private func failure() -> (Event, YAMLPlace) {
    let start = YAMLPlace(line: firstLine, column: 1)
    guard isReady, unsafe parser.pointee.error != YAML_MEMORY_ERROR else {
      return (.failure("there is not enough memory"), start)
    }
    guard let problem = unsafe parser.pointee.problem else {
      return (.failure("this is not YAML"), start)
    }
    var message = unsafe String(cString: problem)
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return unsafe (.failure(message), place(ofByte: parser.pointee.problem_offset))
    }
    if let context = unsafe parser.pointee.context {
      unsafe message += " " + String(cString: context)
    }
    return unsafe (.failure(message), place(of: parser.pointee.problem_mark))
  }

  /// Returns the place of a byte that libyaml could not even decode.
  private func place(ofByte offset: Int) -> YAMLPlace {
    var line = firstLine
    var column = 1
    let before = unsafe Array(bytes.prefix(max(0, offset)))
    for byte in before {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return YAMLPlace(line: line, column: column)
  }
}
