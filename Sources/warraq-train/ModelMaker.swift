import NameTagger

/// Makes a model of labelled text and a lexicon.
struct ModelMaker {
  var first = ChainTrainer.Settings()
  var second = ChainTrainer.Settings(rounds: 10, dropout: 0.1, missCost: 0.5)
  /// Into how many parts the text is cut for first readings by models that did not see it.
  var parts = 4

  /// Returns the model of a text.
  func model(of text: LabelledText, lexicon: Lexicon) -> Model {
    let reader = FeatureReader(lexicon: lexicon)
    let list = TokenList(sentences: text.sentences)
    let features = list.sentences.map { reader.features(of: list, in: $0) }
    let whole = ChainTrainer(Array(zip(features, text.labels)), settings: first)
    // The second reading learns from first readings that are as wrong as those to come.
    var bases: [[ChainTrainer.Row]] = []
    var labels: [Label] = []
    for part in 0..<parts {
      let own = features.count * part / parts..<features.count * (part + 1) / parts
      let others = features.indices.filter { !own.contains($0) }
      let model = ChainTrainer(others.map { (features[$0], text.labels[$0]) }, settings: first)
      for place in own {
        let scores = model.scores(features[place])
        labels += model.best(scores)
        bases.append(scores)
      }
    }
    let echoes = Echoes.heard(
      keys: reader.keys(of: list), labels: labels, sentences: list.sentences)
    let heard = list.sentences.map { reader.echoFeatures(of: list, in: $0, echoes, labels) }
    let again = ChainTrainer(
      Array(zip(heard, text.labels)), bases: bases, transitions: whole.transitions,
      settings: second)
    return pack([whole, again], lexicon)
  }

  /// Rounds weights to what the model keeps.
  private func pack(_ trainers: [ChainTrainer], _ lexicon: Lexicon) -> Model {
    var features: [UInt32: SIMD8<Int8>] = [:]
    for trainer in trainers {
      for (hash, place) in trainer.places.sorted(by: { $0.value < $1.value }) {
        let row = trainer.weights[Int(place)]
        let weights = Self.rounded(row * Self.scale)
        if weights != .zero { features[Model.fingerprint(hash)] = weights }
      }
    }
    let steps = trainers.map { trainer in
      trainer.transitions.map { row in
        SIMD8<Int16>(truncatingIfNeeded: SIMD8<Int32>((row * Self.scale).rounded(.toNearestOrEven)))
      }
    }
    return Model(
      lexicon: lexicon,
      features: features.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, steps: steps)
  }

  /// How many units of the model's weights make 1.
  private static let scale: Float = 54

  /// Rounds the numbers of a row, those beyond what a byte holds to what it holds.
  private static func rounded(_ row: ChainTrainer.Row) -> SIMD8<Int8> {
    let limit = ChainTrainer.Row(repeating: 127)
    let bounded = pointwiseMin(pointwiseMax(row.rounded(.toNearestOrEven), -limit), limit)
    return SIMD8<Int8>(truncatingIfNeeded: SIMD8<Int32>(bounded))
  }
}
