import ArgumentParser

/// To be written.
@main
struct Train: ParsableCommand {
  func run() throws {}
}
