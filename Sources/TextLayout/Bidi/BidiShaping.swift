internal import CFriBidi

/// What fribidi makes of a paragraph: the level of each scalar and its joined, mirrored form.
///
/// The only place that knows fribidi, and the only one with unsafe calls: every array handed over
/// is as long as the length handed over with it.
struct BidiShaping {
  /// The indices, in the sanitised text, of the scalars below: all but marks and what joining
  /// looks through.
  private(set) var positions: [Int]
  /// The visual forms; `absorbed` for the lam of a lam-alef, whose alef carries the ligature.
  private(set) var forms: [UInt32]
  /// The resolved levels.
  private(set) var levels: [Int8]
  /// On which sides each is joined: `joinsPreceding`, `joinsFollowing`, and other bits.
  private(set) var joins: [UInt8]
  /// The invisible characters that have a place among the levels (those that rule X9 leaves), with
  /// their indices in the sanitised text.
  private(set) var invisibles: [(index: Int, level: Int8)] = []
  /// Whether the paragraph runs from right to left.
  let isRightToLeft: Bool

  /// A letter is joined to the one before, in reading order.
  static let joinsPreceding = UInt8(FRIBIDI_MASK_JOINS_RIGHT)
  /// A letter is joined to the one after, in reading order.
  static let joinsFollowing = UInt8(FRIBIDI_MASK_JOINS_LEFT)

  /// What fribidi leaves where a letter became part of a ligature.
  static let absorbed: UInt32 = 0xFEFF

  /// Orders and shapes a text.
  ///
  /// Marks are taken out before joining, so that a lam and an alef become one form whatever is
  /// written between them.
  init(_ text: SanitisedText, options: LayoutOptions) {
    let resolution = Resolution(text, options: options)
    isRightToLeft = resolution.isRightToLeft
    forms = text.scalars
    levels = resolution.levels
    var types = resolution.types
    var joining = [FriBidiJoiningType](repeating: 0, count: forms.count)
    unsafe fribidi_get_joining_types(forms, FriBidiStrIndex(forms.count), &joining)

    positions = []
    positions.reserveCapacity(forms.count)
    let transparent = FriBidiJoiningType(FRIBIDI_MASK_TRANSPARENT | FRIBIDI_MASK_IGNORED)
    for index in forms.indices {
      if text.roles[index] == .hidden, Self.isOrdered(text.scalars[index]) {
        invisibles.append((index, levels[index]))
      }
      switch text.roles[index] {
      case .mark, .vowelMark, .breakHint: continue
      case .hidden where joining[index] & transparent != 0: continue
      default: break
      }
      let place = positions.count
      positions.append(index)
      guard place < index else { continue }
      forms[place] = forms[index]
      levels[place] = levels[index]
      types[place] = types[index]
      joining[place] = joining[index]
    }
    forms.removeSubrange(positions.count...)
    levels.removeSubrange(positions.count...)

    let count = FriBidiStrIndex(positions.count)
    let flags = FriBidiFlags(
      FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES
        | FRIBIDI_FLAG_SHAPE_ARAB_LIGA)
    unsafe fribidi_join_arabic(types, count, levels, &joining)
    unsafe fribidi_shape(flags, levels, count, &joining, &forms)
    joins = joining
  }

  /// Returns whether an invisible character has a place in the order: isolates and single marks.
  private static func isOrdered(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200E, 0x200F, 0x061C, 0x2066...0x2069: true
    default: false
    }
  }

  /// Returns whether a text can be cut between two characters with letters before and after them
  /// looking the same as before: both are strong, so that nothing beyond the other counts for what is
  /// around them, and they do not join.
  static func parts(_ first: UInt32, from second: UInt32) -> Bool {
    fribidi_get_bidi_type(first).rawValue & UInt32(FRIBIDI_MASK_STRONG) != 0
      && fribidi_get_bidi_type(second).rawValue & UInt32(FRIBIDI_MASK_STRONG) != 0
      && fribidi_get_joining_type(first) & FriBidiJoiningType(FRIBIDI_MASK_JOINS_LEFT) == 0
  }

  /// The levels that UAX #9 gives to a text, all controls taking their effect.
  struct Resolution {
    /// The resolved levels.
    private(set) var levels: [Int8]
    /// The bidi classes.
    fileprivate private(set) var types: [FriBidiCharType]
    /// Whether the paragraph runs from right to left.
    let isRightToLeft: Bool

    /// Resolves a stretch of a paragraph, with the controls that are open at its start.
    init(_ text: SanitisedText, options: LayoutOptions) {
      guard !text.opened.isEmpty else {
        self.init(text.scalars, options: options)
        return
      }
      self.init(text.opened + text.scalars, options: options)
      levels.removeFirst(text.opened.count)
      types.removeFirst(text.opened.count)
    }

    /// Resolves a paragraph.
    init(_ scalars: [UInt32], options: LayoutOptions) {
      guard !scalars.isEmpty else {
        (levels, types) = ([], [])
        isRightToLeft =
          options.direction == .rightToLeft
          || options.direction == .automatic && options.isRightToLeftWithoutLetters
        return
      }
      let length = FriBidiStrIndex(scalars.count)
      types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: scalars.count)
      unsafe fribidi_get_bidi_types(scalars, length, &types)
      var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
      unsafe fribidi_get_bracket_types(scalars, length, types, &brackets)
      var base =
        switch options.direction {
        case .leftToRight: FRIBIDI_PAR_LTR
        case .rightToLeft: FRIBIDI_PAR_RTL
        case .automatic: options.isRightToLeftWithoutLetters ? FRIBIDI_PAR_WRTL : FRIBIDI_PAR_WLTR
        }
      if IsolatingRuns.areNeeded(in: types) {
        let explicit = ExplicitLevels(types, base: base)
        levels = IsolatingRuns.levels(of: types, brackets: brackets, explicit: explicit)
        base = explicit.isRightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR
      } else {
        levels = Self.levels(types, brackets, base: &base)
      }
      isRightToLeft = Self.isRightToLeft(base)
    }

    private static func isRightToLeft(_ base: FriBidiParType) -> Bool {
      base.rawValue & UInt32(FRIBIDI_MASK_RTL) != 0
    }

    /// Returns the levels of a paragraph without controls, and sets its direction.
    static func levels(
      _ types: [FriBidiCharType], _ brackets: [FriBidiBracketType], base: inout FriBidiParType
    ) -> [Int8] {
      var levels = [Int8](repeating: 0, count: types.count)
      // Nought for what went wrong, which can only be a want of memory. Then the text stays as it
      // is written.
      let highest = unsafe fribidi_get_par_embedding_levels_ex(
        types, brackets, FriBidiStrIndex(types.count), &base, &levels)
      guard highest == 0 else { return levels }
      base = FRIBIDI_PAR_LTR
      return [Int8](repeating: 0, count: types.count)
    }
  }
}
