/// The particles that Arabic writes as part of the word after them: و ف, then ب ل ك, then ال.
///
/// Nothing here knows which words exist: a stripping is a possibility that the caller accepts
/// only where it leads to a form that is known.
public enum Particles {
  /// One way to take particles off the front of a folded word.
  public struct Stripping: Hashable, Sendable {
    /// How many folded bytes at the front are particles.
    public let dropped: Int
    /// What writing swallowed and must be put back before the rest.
    public let restored: Restored

    /// Returns the form without its particles, as folded UTF-8.
    public func form(of word: ArraySlice<UInt8>) -> [UInt8] {
      restored.letters + word.dropFirst(dropped)
    }

    /// Returns whether the last particle is an article, of a folded word.
    public func endsInArticle(of word: ArraySlice<UInt8>) -> Bool {
      dropped > 2 && restored == .nothing
        && word.dropFirst(dropped - 2).starts(with: Particles.lamLetter)
    }
  }

  /// What the particle ل swallows of the article after it.
  public enum Restored: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// The ا of للجزائر, which is الجزائر.
    case alef
    /// The ال of للغة, which is اللغة.
    case article

    /// The letters to put back, as folded UTF-8.
    public var letters: [UInt8] {
      switch self {
      case .nothing: []
      case .alef: alefLetter
      case .article: alefLetter + lamLetter
      }
    }
  }

  private static let untouched = [Stripping(dropped: 0, restored: .nothing)]

  /// Returns the ways to read a folded word: as it is, then without و or ف, without ب ل ك, with
  /// ل ال written لل taken apart, and without the article; what is left has two letters at least.
  public static func strippings(of word: ArraySlice<UInt8>) -> [Stripping] {
    guard word.count > 4, let kind = Letter(word, at: 0), kind != .other else { return untouched }
    var found = untouched
    func add(_ dropped: Int, _ restored: Restored = .nothing) {
      if hasTwoLetters(word.dropFirst(dropped)) {
        found.append(Stripping(dropped: dropped, restored: restored))
      }
    }
    func addFrom(_ start: Int) {
      let first = Letter(word, at: start)
      let second = Letter(word, at: start + 2)
      if let first, first.isPreposition {
        add(start + 2)
        if first == .lam, second == .lam {
          add(start + 2, .alef)
          add(start + 4)
          add(start + 2, .article)
        } else if second == .alef, Letter(word, at: start + 4) == .lam {
          add(start + 6)
        }
      } else if first == .alef, second == .lam {
        add(start + 4)
      }
    }
    addFrom(0)
    if kind == .conjunction {
      add(2)
      addFrom(2)
    }
    return found
  }

  /// Returns the forms in which a folded word stands in text with particles before it, among
  /// them the word with and without its article; the word itself is left out.
  ///
  /// Each form leads back to the word, or to the word without its article, by `strippings(of:)`.
  public static func attachedForms(of word: ArraySlice<UInt8>) -> [[UInt8]] {
    guard hasTwoLetters(word) else { return [] }
    var base = word
    if Letter(word, at: 0) == .alef, Letter(word, at: 2) == .lam, hasTwoLetters(word.dropFirst(4)) {
      base = word.dropFirst(4)
    }
    var forms: [[UInt8]] = []
    forms.reserveCapacity(conjunctions.count * prefixes.count)
    for conjunction in conjunctions {
      for prefix in prefixes {
        let form = conjunction + prefix + base
        if !form.elementsEqual(word) { forms.append(form) }
      }
    }
    return forms
  }

  private static let alefLetter: [UInt8] = [0xD8, 0xA7]
  private static let lamLetter: [UInt8] = [0xD9, 0x84]
  private static let conjunctions = ["", "و", "ف"].map { Array($0.utf8) }
  private static let prefixes = ["", "ب", "ل", "ك", "ال", "بال", "كال", "لل"].map {
    Array($0.utf8)
  }

  /// Whether there are two letters or more; a lone letter is no word to look for.
  private static func hasTwoLetters(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 8 else { return true }
    return word.count { $0 & 0xC0 != 0x80 } >= 2
  }

  /// The letters that particles are made of.
  private enum Letter {
    case conjunction, beh, lam, kaf, alef, other

    /// Reads the letter at a byte offset from the word's start, or nothing past its end.
    init?(_ word: ArraySlice<UInt8>, at offset: Int) {
      guard offset >= 0, word.count - offset >= 2 else { return nil }
      let place = word.startIndex + offset
      switch (word[place], word[place + 1]) {
      case (0xD9, 0x88), (0xD9, 0x81): self = .conjunction
      case (0xD8, 0xA8): self = .beh
      case (0xD9, 0x84): self = .lam
      case (0xD9, 0x83): self = .kaf
      case (0xD8, 0xA7): self = .alef
      default: self = .other
      }
    }

    var isPreposition: Bool { self == .beh || self == .lam || self == .kaf }
  }
}
