/// How like two words with the same consonants are.
enum SpellingLikeness {
  /// They are two names.
  case none
  /// They are of two scripts, so that nothing but the consonants can be compared, which is the caller's
  /// to do.
  case script
  /// They differ in vowels that one of them leaves out too: ماكرون, مكرون.
  case vowels
  /// They differ in letters that sound alike: بوقادوم, بوكادوم.
  case sounds
  /// They are the same letters.
  case equal

  /// Compares two folded words, an article before either left aside.
  ///
  /// Vowels that stand elsewhere make another name of a word (سالم, سلام). So do vowels at its ends
  /// (ماكرون, الماكروني).
  init(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) {
    if left == right {
      self = .equal
      return
    }
    guard let first = left.first, let other = right.first, (first < 0x80) == (other < 0x80) else {
      self = .script
      return
    }
    if first < 0x80 {
      self = .sounds
      return
    }
    self = .none
    // محمد and محمود, حسن and حسين are two names, however alike they are.
    if let name = GivenNames.shared.latin(left), let other = GivenNames.shared.latin(right),
      name != other
    {
      return
    }
    let sounds = Sounds.shared
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let letters = sounds.letters(of: short)
    var rest = sounds.letters(of: long)[...]
    if letters[...] == rest {
      self = .sounds
      return
    }
    guard letters.first == rest.first, letters.last == rest.last else { return }
    for letter in letters {
      guard let place = rest.firstIndex(of: letter) else { return }
      rest = rest[(place + 1)...]
    }
    self = .vowels
  }
}
