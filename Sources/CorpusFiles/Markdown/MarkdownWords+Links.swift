extension MarkdownWords {
  /// Returns where the address of a link and its title end: `(address "title")`. Words in brackets are none.
  func endOfTarget(from place: Int) -> Int? {
    guard text[place...].first == 0x28 else { return nil }
    var depth = 0
    var isAddress = false
    var end = place + 1
    let last = min(text.endIndex, place + Self.longestAddress)
    while end < last {
      switch text[end] {
      case 0x29 where depth == 0: return isAddress || end == place + 1 ? end + 1 : nil
      case 0x29: depth -= 1
      case 0x28:
        depth += 1
        guard depth <= Self.deepestAddress else { return nil }
      case 0x20: return isAddress ? endOfTitle(from: end) : nil
      case 0x0A: return nil
      case 0x2E, 0x2F, 0x3A, 0x23, 0x3C: isAddress = true
      default: break
      }
      end += 1
    }
    return nil
  }

  /// Returns where a link ends whose address stands elsewhere in the text: `[words][1]`, `[words][]`, `[words]`.
  ///
  /// - Parameters:
  ///   - start: Where its bracket is in the words.
  ///   - place: Where the bracket is that ends its words.
  func endOfReference(from start: Int, to place: Int) -> Int? {
    guard !references.isEmpty, words.count - start <= MarkdownReference.longest else { return nil }
    let own = references.contains(MarkdownReference.label(words[(start + 1)...]))
    let behind = text[(place + 1)...]
    guard behind.first == 0x5B,
      let end = behind.prefix(MarkdownReference.longest).firstIndex(of: 0x5D)
    else { return own ? place + 1 : nil }
    let label = behind[(place + 2)..<end]
    if label.isEmpty { return own ? end + 1 : nil }
    return references.contains(MarkdownReference.label(label)) ? end + 1 : own ? place + 1 : nil
  }

  private func endOfTitle(from place: Int) -> Int? {
    let title = text[place...].prefix(Self.longestAddress).drop { $0 == 0x20 }
    guard let quote = title.first, quote == 0x22 || quote == 0x27,
      let end = title.dropFirst().firstIndex(of: quote)
    else { return nil }
    let behind = title[(end + 1)...].drop { $0 == 0x20 }
    return behind.first == 0x29 ? behind.startIndex + 1 : nil
  }
}
