import ArgumentParser
import CorpusModel
import NameTagger

/// `evaluate`: how many names are found in labelled text.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Counts the names that are found in labelled text.",
    discussion: """
      A name counts where its first word, its last and its kind are right. With a model the whole \
      text is read by it; without one the text is cut into parts, each of which is read by a model \
      that was made of the others.
      """)

  @Argument(help: "Labelled text: a word and its label in a line, an empty line after a sentence.")
  var file: String
  @Option(help: "A model.")
  var model: String?
  @Option(help: "Into how many parts the text is cut.")
  var folds = 5
  @Option(help: "The folder of word lists.")
  var lists = "data/names"
  @OptionGroup var tuning: Tuning

  func run() throws {
    let text = LabelledText(try Files.text(of: file))
    if let model {
      guard let tagger = NameTagger(model: try Files.bytes(of: model)) else {
        throw ValidationError("\(model) is no model.")
      }
      var score = Score()
      score.count(tagger.labels(of: text.sentences), wanted: text.labels)
      score.report("all")
      return
    }
    let lexicon = try LexiconMaker(folder: lists).lexicon
    var whole = Score()
    var sum = 0.0
    for fold in 0..<folds {
      let held = text.sentences.count * fold / folds..<text.sentences.count * (fold + 1) / folds
      let tagger = NameTagger(tuning.maker.model(of: text.without(held), lexicon: lexicon))
      let part = text[held]
      let labels = tagger.labels(of: part.sentences)
      var score = Score()
      score.count(labels, wanted: part.labels)
      score.report("part \(fold + 1)")
      whole.count(labels, wanted: part.labels)
      sum += score.total.f1
    }
    whole.report("all")
    print("mean F1 of the parts: \(Score.rounded(sum / Double(folds)))")
  }
}
