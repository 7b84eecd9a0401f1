import ArabicText
import IndexImage
import SearchQuery

extension Query {
  /// Returns the query of somebody who is typing: the last word stands for what begins so, and, where
  /// it is a word of the image's as it is, for its other forms, too.
  ///
  /// - Parameter kinship: The forms that count; nothing changes where it is the word alone.
  func readingUnfinishedWord(in image: Image, kinship: SearchKinship) -> Query {
    guard kinship == .all else { return self }
    switch self {
    case .prefix(let term):
      let letters = term.key.count { $0 & 0xC0 != 0x80 }
      guard letters >= WordExpansion.leastLettersBehindParticles,
        !image.terms(ofKey: term.key[...]).isEmpty
      else { return self }
      return .any([.word(term), self])
    case .all(let parts):
      guard let last = parts.last else { return self }
      return .all(
        parts.dropLast() + [last.readingUnfinishedWord(in: image, kinship: kinship)])
    default: return self
    }
  }
}
