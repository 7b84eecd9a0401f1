import ArgumentParser
import Browser

/// `warraq keys`: the reference of all keys, as docs/keys.md has it.
struct PrintKeys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Prints the reference of all keys, in Markdown.")

  func run() throws { StandardOutput.write(KeyReference.markdown) }
}
