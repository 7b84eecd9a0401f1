/// A word of a query, made ready to be compared with the words of texts.
///
/// `stemProbes` and `soundProbes` are complete: a word of a text that `kinship` joins with this one
/// lies under one of them, by `CoarseKeys.stem` or `CoarseKeys.sound`.
public struct SearchWord: Sendable {
  /// The word in its typed form.
  public let typed: [UInt8]
  /// Its folded key.
  public let key: [UInt8]
  /// The coarse keys under which words of the same stem lie.
  public let stemProbes: [[UInt8]]
  /// The coarse keys under which other spellings of the same name lie.
  public let soundProbes: [[UInt8]]

  /// Prepares a word as it was typed.
  public init(surface: [UInt8], key: [UInt8]) {
    typed = TypedForm.of(surface)
    self.key = key
    stemProbes = [CoarseKeys.stem(of: key[...])]
    soundProbes = []
  }

  /// Returns how near a word of a text is, by its typed form and its folded key; nothing where
  /// readers hold the two apart. Never `edited`.
  public func kinship(typed: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Kinship? {
    guard key.elementsEqual(self.key) else { return nil }
    return typed.elementsEqual(self.typed) ? .typed : .folded
  }
}

/// Keys under which all kin of a word lie together, and many that are none.
public enum CoarseKeys {
  /// Returns the key of the stem of a folded word.
  public static func stem(of key: ArraySlice<UInt8>) -> [UInt8] { Array(key) }
  /// Returns the key of the sound of a folded word, Arabic or Latin; the same for a name and its
  /// romanisation.
  public static func sound(of key: ArraySlice<UInt8>) -> [UInt8] { Array(key) }
}
