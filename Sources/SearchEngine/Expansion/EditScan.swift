import ArabicText
import IndexImage

/// Finds the terms of an image that are an edit or two from a word.
struct EditScan {
  private let image: Image

  init(_ image: Image) { self.image = image }

  /// A term that is near.
  struct Near: Sendable, Hashable {
    /// The number of the term.
    let term: Int
    /// How many edits it is away, one at least.
    let distance: Int
  }

  /// Returns the terms whose key is some edits from a folded word, itself left out, in order.
  func terms(
    near key: [UInt8], edits: Int, isCancelled: () -> Bool = { false }
  ) -> [Near] {
    let letters = EditDistance.letters(key)
    var near: [Near] = []
    let candidates = image.keys(near: key[...], edits: edits)
    if isCancelled() { return [] }
    var last: (key: [UInt8], distance: Int?) = ([], nil)
    var lettersThere: [UInt32] = []
    image.forEachTerm(ofKeys: candidates) { term, there, _ in
      if !there.elementsEqual(last.key) {
        last.key.removeAll(keepingCapacity: true)
        last.key.append(contentsOf: there)
        EditDistance.write(there, over: &lettersThere)
        last.distance = Self.distance(letters, lettersThere, atMost: edits)
      }
      guard let distance = last.distance, distance > 0 else { return }
      near.append(Near(term: term, distance: distance))
    }
    return near
  }

  /// Returns the terms whose key is a word with an edit behind particles; a term may be told twice.
  func terms(of fuzzy: FuzzyForms, isCancelled: () -> Bool = { false }) -> [Near] {
    var near: [Near] = []
    for form in fuzzy.forms {
      if isCancelled() { return [] }
      image.forEachTerm(ofKeys: image.keys(near: form.key[...], edits: 1)) { term, key, _ in
        guard key.starts(with: form.particles), fuzzy.has(key) else { return }
        near.append(Near(term: term, distance: 1))
      }
    }
    return near
  }

  private static func distance(_ one: [UInt32], _ other: [UInt32], atMost most: Int) -> Int? {
    (0...max(0, most)).first { EditDistance.isWithin($0, one, other) }
  }
}
