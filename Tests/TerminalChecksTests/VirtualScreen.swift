import CVTerm

/// libvterm: a terminal that takes bytes, keeps cells, and answers questions; without a window.
///
/// It shows what it is sent, cell by cell, as xterm does.
@safe final class VirtualScreen {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private var replies: [UInt8] = []

  init(columns: Int, rows: Int) {
    unsafe terminal = vterm_new(Int32(rows), Int32(columns))
    unsafe vterm_set_utf8(terminal, 1)
    unsafe screen = vterm_obtain_screen(terminal)
    unsafe vterm_screen_enable_altscreen(screen, 1)
    unsafe vterm_screen_reset(screen, 1)
    unsafe vterm_output_set_callback(
      terminal,
      { bytes, count, user in
        guard let bytes = unsafe bytes, let user = unsafe user else { return }
        let screen = unsafe Unmanaged<VirtualScreen>.fromOpaque(user).takeUnretainedValue()
        let sent = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
        screen.replies += sent.map { UInt8(bitPattern: $0) }
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { unsafe vterm_free(terminal) }

  /// Takes what a program sent.
  func take(_ bytes: some Collection<UInt8>) {
    let characters = bytes.map { CChar(bitPattern: $0) }
    _ = unsafe vterm_input_write(terminal, characters, characters.count)
  }

  /// Returns the answers to what was asked since it was last called.
  func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  /// Changes the size.
  func resize(columns: Int, rows: Int) {
    unsafe vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// What it shows.
  var grid: Grid {
    var rows: Int32 = 0
    var columns: Int32 = 0
    unsafe vterm_get_size(terminal, &rows, &columns)
    return Grid(
      rows: (0..<rows).map { row in
        Grid.Row(cells: (0..<columns).map { text(of: VTermPos(row: row, col: $0)) })
      })
  }

  /// Where the cursor stands.
  var cursor: (row: Int, column: Int) {
    var place = VTermPos()
    unsafe vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place)
    return (Int(place.row), Int(place.col))
  }

  private func text(of place: VTermPos) -> String {
    var cell = VTermScreenCell()
    _ = unsafe vterm_screen_get_cell(screen, place, &cell)
    var text = String.UnicodeScalarView()
    let values = unsafe withUnsafeBytes(of: cell.chars) { bytes in
      unsafe Array(bytes.bindMemory(to: UInt32.self))
    }
    for value in values {
      // The columns after the first of a wide letter hold no scalar.
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      text.append(scalar)
    }
    return text.isEmpty ? " " : String(text)
  }
}
