internal import ArabicText

/// Other names by which an article goes on to call those whom it has named in full.
struct ShortForms {
  /// What a form is of the full name.
  enum Role {
    /// The family name, or all but the given name.
    case family
    /// The given name.
    case given
    /// A name that the article says is another for the same (UGTT), an acronym mostly.
    case other
  }

  /// One of those whom a form may mean.
  struct Bearer {
    /// Who; a place in a list of the caller's.
    let actor: Int
    /// The letters of the given name, by which others of the family are told; empty where there is none.
    let given: [UInt8]
    /// The words at which the article has the full name, in order.
    fileprivate(set) var fullNames: [Int]
  }

  /// A form.
  struct Form {
    /// The folded letters of its words.
    let words: [[UInt8]]
    /// What it is of the full name.
    let role: Role
    /// How much must stand around it.
    let need: Need
    /// Those whom it may mean.
    fileprivate(set) var bearers: [Bearer]
    /// The last word at which somebody else of the name was met; -1 before.
    var lastRival = -1
    /// The form that has the same slot; -1 after the last.
    fileprivate var next: Int32 = -1
  }

  /// What must stand around a form for it to be a name.
  enum Need: Sendable {
    /// Nothing: the word is hardly any other.
    case nothing
    /// That no other name follows: it is a given name too.
    case end
    /// A title, or a word of saying before and an end after: it is a word of the language too.
    case title
  }

  /// The forms.
  var forms: [Form] = []
  private var slots: [Int32] = []
  private var places: [[[UInt8]]: Int] = [:]

  /// The most actors that one form is kept for; with so many it tells nothing.
  private static let mostBearers = 8

  /// Adds a form of a name that stands in full at a word. Full names are added in the text's order.
  mutating func add(_ words: [[UInt8]], _ role: Role, actor: Int, given: [UInt8], at place: Int) {
    guard let first = words.first, !first.isEmpty else { return }
    guard let known = places[words] else {
      places[words] = forms.count
      forms.append(
        Form(
          words: words, role: role, need: Self.need(of: words),
          bearers: [Bearer(actor: actor, given: given, fullNames: [place])]))
      return
    }
    if let bearer = forms[known].bearers.firstIndex(where: { $0.actor == actor }) {
      forms[known].bearers[bearer].fullNames.append(place)
    } else if forms[known].bearers.count < Self.mostBearers {
      forms[known].bearers.append(Bearer(actor: actor, given: given, fullNames: [place]))
    }
  }

  /// Returns what must stand around a form.
  private static func need(of words: [[UInt8]]) -> Need {
    guard words.count == 1 else { return .nothing }
    return need(of: words[0], words[0].indices)
  }

  /// Returns what must stand around a single word for it to be a name.
  static func need(of bytes: [UInt8], _ word: Range<Int>) -> Need {
    let ordinary = OrdinaryWords.shared
    let isShort = word.count < (bytes[word].first.map { $0 < 0x80 } ?? false ? 3 : 6)
    if isShort || ordinary.ambiguous.contains(bytes, word) { return .title }
    if ordinary.function.contains(bytes, word) || ordinary.never.contains(bytes, word)
      || ordinary.generic.contains(bytes, word)
    {
      return .title
    }
    return GivenNames.shared.contains(bytes, word) ? .end : .nothing
  }

  /// Makes the forms ready to be looked up.
  mutating func seal() {
    var capacity = 64
    while capacity < forms.count * 4 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for place in forms.indices {
      let first = forms[place].words[0]
      let slot = WordSet.hash(first, first.indices) & (capacity - 1)
      forms[place].next = slots[slot]
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
  }

  /// A form that a text has.
  struct Match {
    /// The form, a place in `forms`.
    let form: Int
    /// How its first word is read.
    let reading: NameReading
    /// The number of words.
    let wordCount: Int
  }

  /// Returns the form with the most words that begins at a word of a text.
  func match(at place: Int, in text: LinkedText) -> Match? {
    var best: Match?
    let word = text.letters(place)
    text.readings(of: place) { reading in
      var rest = reading.start..<word.upperBound
      var bytes = text.words.bytes
      if reading.isAlefSwallowed {
        bytes = [0xD8, 0xA7] + bytes[rest]
        rest = bytes.indices
      }
      var candidate = Int(slots[WordSet.hash(bytes, rest) & (slots.count - 1)])
      while candidate >= 0 {
        let form = forms[candidate]
        if form.words.count > best?.wordCount ?? 0, form.words[0][...] == bytes[rest],
          hasFollowing(form, at: place, in: text)
        {
          best = Match(form: candidate, reading: reading, wordCount: form.words.count)
        }
        candidate = Int(form.next)
      }
      return false
    }
    return best
  }

  private func hasFollowing(_ form: Form, at place: Int, in text: LinkedText) -> Bool {
    for number in form.words.indices.dropFirst() {
      guard place + number < text.count, text.isFree(place + number), text.follows(place + number),
        text.words.folded(text.words[place + number]) == form.words[number][...]
      else { return false }
    }
    return true
  }
}
