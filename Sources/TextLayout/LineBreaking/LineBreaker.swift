/// Finds where a line may end, one character after another (UAX #14).
///
/// The rules of Unicode 15, with the annex's own way to keep numbers whole (its section 8.2, example
/// 7), and three rules of later versions that read better in Arabic and French: quotation marks hold
/// fast to what they open and close even over a blank, but two quotations or a quotation and a
/// bracket may be parted (LB15a and LB15b of 15.1), and a hyphen before a word stays with it (LB20a of
/// 16.0).
struct LineBreaker {
  private typealias Class = LineBreakClass

  /// What of a number has been read (LB25).
  private enum Number { case none, digits, closed }

  /// The class before the place in question, blanks and combining marks passed over; nothing at the
  /// start.
  private var last: LineBreakClass?
  /// The class before `last` and blanks between, as far as a rule asks for it.
  private var allowsInitial = true
  /// There are blanks after `last`.
  private var hasSpaces = false
  /// The character right before is a zero width joiner.
  private var isJoining = false
  private var number = Number.none
  /// The number of regional indicators before is odd.
  private var isInsideFlag = false
  /// `last` is a hyphen or quotation mark at the start of a word; a Hebrew letter is before it.
  private var isInitial = false
  private var followsHebrew = false

  /// Takes the next character, that at `index` of some text, and returns whether a line may end
  /// before it.
  mutating func breaks(before index: Int, of classes: [LineBreakClass]) -> Bool {
    var current = classes[index]
    // LB9: marks belong to what is before them.
    if current == .cm || current == .zwj {
      if let last, !hasSpaces, last.rawValue < Class.bk.rawValue, last != .zw {
        isJoining = current == .zwj
        return false
      }
    }
    let wasJoining = isJoining
    isJoining = current == .zwj
    // LB10
    if current == .cm || current == .zwj { current = .al }
    if current == .sp {
      let mustBreak = last.map { $0.rawValue >= Class.bk.rawValue && !hasSpaces } ?? false
      if mustBreak || last == nil { start() }
      hasSpaces = true
      return mustBreak
    }
    let answer = decides(before: current, wasJoining: wasJoining, at: index, of: classes)
    take(current)
    return answer
  }

  /// Forgets what is before a line that starts with a blank.
  private mutating func start() {
    last = .sp
    (allowsInitial, number, isInsideFlag, isInitial, followsHebrew) = (
      true, .none, false, false, false
    )
  }

  private mutating func take(_ current: LineBreakClass) {
    allowsInitial =
      hasSpaces
      || last.map { last in
        switch last {
        case .bk, .cr, .lf, .nl, .sp, .zw, .cb, .gl: true
        default: false
        }
      } ?? true
    switch current {
    case .quInitial: isInitial = allowsInitial || last?.isOpeningOrQuotation == true
    case .hy: isInitial = allowsInitial
    default: isInitial = false
    }
    followsHebrew = last == .hl && !hasSpaces
    isInsideFlag = current == .ri && !(last == .ri && !hasSpaces && isInsideFlag)
    switch current {
    case .nu: number = .digits
    case .sy, .is_: if hasSpaces || number != .digits { number = .none }
    case .cl, .cp: number = !hasSpaces && number == .digits ? .closed : .none
    default: number = .none
    }
    last = current
    hasSpaces = false
  }

  private func decides(
    before current: LineBreakClass, wasJoining: Bool, at index: Int, of classes: [LineBreakClass]
  ) -> Bool {
    guard let last else { return false }
    if hasSpaces { return breaksAfterSpaces(last, current, at: index, of: classes) }
    // LB4 to LB6
    switch last {
    case .cr: return current != .lf
    case .bk, .lf, .nl: return true
    default: break
    }
    if current.rawValue >= Class.zw.rawValue && (current == .zw || current >= .bk) {
      return false  // LB6, LB7
    }
    if last == .zw { return true }  // LB8
    if wasJoining { return false }  // LB8a
    // The most common case, which the rules below would come to.
    if last == .al && current == .al { return false }
    if last == .wj || current == .wj || last == .gl { return false }  // LB11, LB12
    if current == .gl { return last == .ba || last == .hy }  // LB12a
    if current.neverStartsLine { return false }  // LB13
    if last.isOpening || last == .quInitial && isInitial { return false }  // LB14, LB15a
    if (last == .cl || last == .cp) && current == .ns { return false }  // LB16
    if last == .b2 && current == .b2 { return false }  // LB17
    if last.isQuotation || current.isQuotation { return false }  // LB19
    if last == .cb || current == .cb { return true }  // LB20
    if last == .hy && isInitial && current == .al { return false }  // LB20a
    // LB21 to LB21b
    if current == .ba || current == .hy || current == .ns || last == .bb { return false }
    if followsHebrew && (last == .hy || last == .ba) { return false }
    if last == .sy && current == .hl { return false }
    if current == .in_ { return false }  // LB22
    return !joins(last, current, at: index, of: classes)
  }

  /// LB15a to LB18, after blanks.
  private func breaksAfterSpaces(
    _ last: LineBreakClass, _ current: LineBreakClass, at index: Int, of classes: [LineBreakClass]
  ) -> Bool {
    if current == .zw || current >= .bk { return false }  // LB6, LB7
    if last == .zw { return true }  // LB8
    if current == .wj || current.neverStartsLine { return false }  // LB11, LB13
    if last.isOpening || last == .quInitial && isInitial { return false }  // LB14, LB15a
    if current == .quFinal, Self.following(index, of: classes)?.followsQuotation ?? true {
      return false
    }  // LB15b
    if (last == .cl || last == .cp) && current == .ns { return false }  // LB16
    if last == .b2 && current == .b2 { return false }  // LB17
    return true  // LB18
  }

  /// Returns the class of the character after one, marks passed over.
  private static func following(_ index: Int, of classes: [LineBreakClass]) -> LineBreakClass? {
    var next = index + 1
    while next < classes.count {
      if classes[next] != .cm, classes[next] != .zwj { return classes[next] }
      next += 1
    }
    return nil
  }

  /// LB23 to LB30b: whether two characters side by side stay together.
  private func joins(
    _ last: LineBreakClass, _ current: LineBreakClass, at index: Int, of classes: [LineBreakClass]
  ) -> Bool {
    // LB25
    switch (last, current) {
    case (.pr, .nu), (.po, .nu), (.op, .nu), (.opWide, .nu), (.hy, .nu): return true
    case (.pr, .op), (.po, .op), (.pr, .opWide), (.po, .opWide):
      if Self.following(index, of: classes) == .nu { return true }
    default: break
    }
    switch number {
    case .digits:
      if current == .nu || current == .pr || current == .po { return true }
    case .closed:
      if current == .pr || current == .po { return true }
    case .none: break
    }
    switch (last, current) {
    case (.al, .nu), (.hl, .nu), (.nu, .al), (.nu, .hl): return true  // LB23
    case (.pr, .id), (.pr, .idFuture), (.pr, .eb), (.pr, .em): return true  // LB23a
    case (.id, .po), (.idFuture, .po), (.eb, .po), (.em, .po): return true
    case (.pr, .al), (.pr, .hl), (.po, .al), (.po, .hl): return true  // LB24
    case (.al, .pr), (.hl, .pr), (.al, .po), (.hl, .po): return true
    case (.jl, .jl), (.jl, .jv), (.jl, .h2), (.jl, .h3): return true  // LB26
    case (.jv, .jv), (.jv, .jt), (.h2, .jv), (.h2, .jt), (.jt, .jt), (.h3, .jt): return true
    case (.jl, .po), (.jv, .po), (.jt, .po), (.h2, .po), (.h3, .po): return true  // LB27
    case (.pr, .jl), (.pr, .jv), (.pr, .jt), (.pr, .h2), (.pr, .h3): return true
    case (.al, .al), (.al, .hl), (.hl, .al), (.hl, .hl): return true  // LB28
    case (.is_, .al), (.is_, .hl): return true  // LB29
    // LB30
    case (.al, .op), (.hl, .op), (.nu, .op), (.cp, .al), (.cp, .hl), (.cp, .nu): return true
    case (.ri, .ri): return isInsideFlag  // LB30a
    case (.eb, .em), (.idFuture, .em): return true  // LB30b
    default: return false
    }
  }
}

extension LineBreakClass {
  fileprivate static func >= (left: LineBreakClass, right: LineBreakClass) -> Bool {
    left.rawValue >= right.rawValue
  }

  fileprivate var isOpening: Bool { self == .op || self == .opWide }
  fileprivate var isQuotation: Bool { self == .qu || self == .quInitial || self == .quFinal }
  fileprivate var isOpeningOrQuotation: Bool { isOpening || isQuotation }

  /// LB13.
  fileprivate var neverStartsLine: Bool {
    switch self {
    case .cl, .cp, .ex, .is_, .sy: true
    default: false
    }
  }

  /// LB15b: what may be after a quotation that ends.
  fileprivate var followsQuotation: Bool {
    switch self {
    case .sp, .gl, .wj, .cl, .qu, .quInitial, .quFinal, .cp, .ex, .is_, .sy, .bk, .cr, .lf, .nl,
      .zw:
      true
    default: false
    }
  }
}
