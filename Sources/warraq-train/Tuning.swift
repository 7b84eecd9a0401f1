import ArgumentParser

/// What may be tried when a model is made; the defaults are what measured best.
struct Tuning: ParsableArguments {
  @Option(help: "How often the text is gone through.")
  var rounds = 20
  @Option(help: "In how many orders, whose weights are averaged.")
  var orders = 4
  @Option(help: "How large steps are.")
  var rate: Float = 0.15
  @Option(help: "How much large weights cost.")
  var penalty: Float = 0.5
  @Option(help: "How many features are left out at random while learning.")
  var dropout: Float = 0.4
  @Option(help: "How much more a name that is missed costs.")
  var missCost: Float = 1.5
  @Option(help: "The same in the second reading.")
  var missCostAgain: Float = 0

  /// Makes models that way.
  var maker: ModelMaker {
    var maker = ModelMaker()
    maker.orders = max(1, orders)
    maker.first.rounds = rounds
    maker.first.rate = rate
    maker.first.penalty = penalty
    maker.first.dropout = dropout
    maker.first.missCost = missCost
    maker.second.missCost = missCostAgain
    return maker
  }
}
