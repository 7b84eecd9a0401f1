public import CorpusModel

/// What typing and machine translation leave in a paragraph and nobody needs to see: a blank before a
/// comma, a second blank, a mark typed twice. For display alone: the text and its offsets stay.
public enum TypingRepairs {
  /// Returns the scalars of a paragraph that are not to be shown, as ranges in order that do not touch.
  ///
  /// Takes time linear in the paragraph. What is shown, looked at again, has nothing to hide. A mark is
  /// not moved and none is added; three dots, `؟!` and marks in numbers and times stay as they are.
  ///
  /// - Parameter start: The offset of the paragraph's first scalar.
  public static func hidden(in paragraph: [Unicode.Scalar], from start: Int = 0) -> [TextRange] {
    var hidden: [TextRange] = []
    var isHidden = [Bool](repeating: false, count: paragraph.count)
    /// The last scalar that is shown, and the one before it.
    var shown: [Int] = []
    let quotes = QuoteSides(paragraph)
    for place in paragraph.indices {
      let scalar = paragraph[place]
      let next = place + 1 < paragraph.count ? paragraph[place + 1] : nil
      if isBlank(scalar) {
        let last = shown.last.map { paragraph[$0] }
        let isAfterOpening = last.map(isOpening) ?? false || quotes.opens(shown.last)
        isHidden[place] = last.map(isBlank) ?? false || isAfterOpening
      } else if quotes.closes(place) || closes(scalar, next) && !beginsDots(place, paragraph) {
        let following = paragraph[(place + 1)...].first { !isBlank($0) }
        while let last = shown.last, isBlank(paragraph[last]),
          canJoin(shown, paragraph, following)
        {
          isHidden[last] = true
          shown.removeLast()
        }
        isHidden[place] = isTwice(scalar, shown, paragraph, following)
      }
      if !isHidden[place] { shown.append(place) }
    }
    for place in paragraph.indices where isHidden[place] {
      if let last = hidden.last, last.end == start + place {
        hidden[hidden.count - 1] = TextRange(last.start, start + place + 1)
      } else {
        hidden.append(TextRange(start + place, start + place + 1))
      }
    }
    return hidden
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}"
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "«", "“", "(", "[": true
    default: false
    }
  }

  /// Whether a mark belongs to the word before it.
  private static func closes(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "،", "؛", "؟", "!", "»", "”", ")", "]", "۔": true
    // A full stop may begin a number, a file's ending, or three dots.
    case ".", ",", ";", ":", "?": next.map { isBlank($0) || isEnd($0) || $0 == scalar } ?? true
    default: false
    }
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "»", "”", ")", "]", ".", "،", "؛": true
    default: false
    }
  }

  /// Whether the blank before a mark may go: something stands before it, and no number on both sides.
  private static func canJoin(
    _ shown: [Int], _ paragraph: [Unicode.Scalar], _ following: Unicode.Scalar?
  ) -> Bool {
    guard shown.count >= 2 else { return false }
    let before = paragraph[shown[shown.count - 2]]
    return !(isDigit(before) && (following.map(isDigit) ?? false))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }

  /// Whether three dots begin at a place.
  private static func beginsDots(_ place: Int, _ paragraph: [Unicode.Scalar]) -> Bool {
    paragraph[place...].prefix(3).elementsEqual([".", ".", "."])
  }

  /// Whether the same mark stands right before, as it is shown, and neither before nor behind the two.
  private static func isTwice(
    _ scalar: Unicode.Scalar, _ shown: [Int], _ paragraph: [Unicode.Scalar],
    _ following: Unicode.Scalar?
  ) -> Bool {
    guard let last = shown.last, paragraph[last] == scalar else { return false }
    switch scalar {
    case "،", "؛", ",", ";", "۔": return true
    case ".", "؟", "?", "!", ":":
      let before = shown.dropLast().last.map { paragraph[$0] }
      return before != scalar && following != scalar
    default: return false
    }
  }
}

/// Which straight quotation marks open and which close: they take turns, where their number is even.
private struct QuoteSides {
  private var openings: Set<Int> = []
  private var closings: Set<Int> = []

  init(_ paragraph: [Unicode.Scalar]) {
    let places = paragraph.indices.filter { paragraph[$0] == "\"" }
    guard places.count.isMultiple(of: 2) else { return }
    for (order, place) in places.enumerated() {
      if order.isMultiple(of: 2) { openings.insert(place) } else { closings.insert(place) }
    }
  }

  func opens(_ place: Int?) -> Bool { place.map { openings.contains($0) } ?? false }
  func closes(_ place: Int) -> Bool { closings.contains(place) }
}
