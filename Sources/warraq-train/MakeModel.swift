import ArgumentParser
import NameTagger

/// `model`: a model of labelled text.
struct MakeModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Makes the model of names from labelled text.")

  @Argument(help: "Labelled text: a word and its label in a line, an empty line after a sentence.")
  var file: String
  @Option(help: "The folder of word lists.")
  var lists = "data/names"
  @Option(help: "Where the model goes.")
  var output = "data/names/names.model"
  @OptionGroup var tuning: Tuning

  func run() throws {
    let text = LabelledText(try Files.text(of: file))
    let model = tuning.maker.model(of: text, lexicon: try LexiconMaker(folder: lists).lexicon)
    let bytes = model.bytes
    try Files.write(bytes, to: output)
    print("\(output): \(bytes.count) bytes, \(model.features.count) features")
  }
}
