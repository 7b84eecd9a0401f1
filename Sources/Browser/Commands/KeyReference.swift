/// The reference of all keys as a Markdown page, made from the table that binds them.
public enum KeyReference {
  /// The page, as docs/keys.md has it.
  public static var markdown: String {
    var page = """
      # Keys

      Written by `make keys` from the table that binds them; the help (`?`) shows the same table.
      On an Arabic keyboard layout the same physical keys work: where `j` is bound, `ت` is too.

      """
    for group in Command.Group.allCases {
      page += "\n## \(Phrase.group(group).in(.english))\n\n"
      page += "| keys | what it does | ما يفعله |\n|---|---|---|\n"
      for command in Command.allCases where command.binding.group == group {
        let binding = command.binding
        let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
        page += "| \(keys) | \(binding.does.english) | \(binding.does.arabic) |\n"
      }
    }
    return page
  }
}
