/// Tells the features of tokens, for the program that trains the model.
package struct FeatureReader {
  private let clues: ClueReader

  /// Creates a reader that knows a lexicon.
  package init(lexicon: Lexicon) { clues = ClueReader(lexicon: lexicon) }

  /// The features of the tokens of a sentence, end to end.
  package struct Features {
    /// Where the features of each token begin; and where the last ones end.
    package fileprivate(set) var starts: [Int] = [0]
    package fileprivate(set) var hashes: [UInt64] = []
  }

  /// Returns the features of a sentence's tokens.
  package func features(of list: TokenList, in sentence: Range<Int>) -> Features {
    let clues = clues.clues(of: list, in: sentence)
    var features = Features()
    for place in 0..<sentence.count {
      Templates.forEach(clues, at: place + 2) { features.hashes.append($0) }
      features.starts.append(features.hashes.count)
    }
    return features
  }
}
extension FeatureReader {
  /// Returns what the same word has for a key everywhere; 0 for what is no word.
  package func keys(of list: TokenList) -> [UInt64] {
    var keys = [UInt64](repeating: 0, count: list.tokens.count)
    for sentence in list.sentences {
      let clues = clues.clues(of: list, in: sentence)
      for place in sentence.indices {
        keys[place] = Echoes.key(clues[place - sentence.lowerBound + 2])
      }
    }
    return keys
  }

  /// Returns the features of the second reading of a sentence's tokens.
  package func echoFeatures(
    of list: TokenList, in sentence: Range<Int>, _ echoes: [Echoes.Echo], _ labels: [Label]
  ) -> Features {
    let clues = clues.clues(of: list, in: sentence)
    var features = Features()
    for place in 0..<sentence.count {
      EchoTemplates.forEach(clues, echoes[sentence], labels[sentence], at: place) {
        features.hashes.append($0)
      }
      features.starts.append(features.hashes.count)
    }
    return features
  }
}
