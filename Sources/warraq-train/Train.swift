import ArgumentParser

/// The program that makes the model of names, and measures it.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warraq-train",
    abstract: "Makes the model of names, and measures it.",
    subcommands: [MakeModel.self, Evaluate.self, MakeClasses.self, MakePlaces.self])
}
