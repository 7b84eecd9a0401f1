public import ArgumentParser
public import Browser
import Glibc
import Synchronization

/// The program: without a subcommand it opens the reader.
@main
struct Warraq: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warraq",
    abstract: "Reads Arabic reports in a terminal, right to left, and shows who is in them.",
    discussion: """
      Without a subcommand, opens the reader on PATHs, or on the corpus that the program carries. \
      A PATH is a folder, a file of articles in any format that is read (text, Markdown, saved pages, \
      JSON, tables, feeds, mail, packed or not), or an image made by 'warraq index'; a folder or file \
      with the name of a subcommand is written ./name.

      Exit status: 0 found, 1 nothing found, 2 wrong use, or a file that could not be read.
      """,
    version: "0.1.0",
    subcommands: [
      OpenReader.self, ListArticles.self, ReadArticle.self, ListMentions.self, ListActors.self,
      ShowActor.self, ListTies.self, ShowPath.self, ShowTimeline.self, ListStatements.self,
      ListStories.self, ListDifferences.self, CompareOutlets.self, SearchArticles.self,
      IndexArticles.self, ImportArticles.self, ReadFeeds.self, CheckFiles.self, Doctor.self,
      PrintKeys.self,
    ],
    defaultSubcommand: OpenReader.self)

  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if try !runPlainly(arguments) {
        var command = try parsed(arguments)
        try command.run()
      }
      if Outcome.hasBadInput { Glibc.exit(Outcome.badInput.status) }
    } catch {
      end(with: error)
    }
  }

  /// Runs what is to answer at once, without the parser, which takes longer than the rest of the way
  /// to the first screen; returns whether it did.
  private static func runPlainly(_ arguments: [String]) throws -> Bool {
    if arguments.first == ArticleSearch.name {
      guard let search = ArticleSearch(plainly: arguments.dropFirst()) else { return false }
      try search.run()
      return true
    }
    // What has no slash or dot in it may be the name of a subcommand.
    guard let paths = PlainArguments(arguments)?.words,
      paths.first?.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
        ?? true
    else { return false }
    try OpenReader.open(paths)
    return true
  }

  /// Parses the arguments: by the subcommand alone where they name one and ask for no help, since
  /// looking at all subcommands takes longer than most of them do.
  private static func parsed(_ arguments: [String]) throws -> ParsableCommand {
    let rest = Array(arguments.dropFirst())
    if arguments.first == "help", let topic = rest.first(where: { !$0.hasPrefix("-") }),
      topic != "help",
      !configuration.subcommands.contains(where: { $0.configuration.commandName == topic })
    {
      throw ValidationError("there is no subcommand '\(topic)'; 'warraq help' lists them")
    }
    guard let name = arguments.first, !rest.contains(where: asksForHelp),
      let command = configuration.subcommands.first(where: { $0.configuration.commandName == name })
    else { return try parseAsRoot() }
    return try command.parseAsRoot(rest)
  }

  private static func asksForHelp(_ argument: String) -> Bool {
    ["-h", "-help", "--help", "--help-hidden", "--version"].contains(argument)
      || argument.hasPrefix("--generate-completion")
  }

  /// Prints what an error says, in one line where it is one, and ends with its exit status.
  private static func end(with error: any Error) -> Never {
    if let outcome = error as? Outcome {
      Glibc.exit((Outcome.hasBadInput ? .badInput : outcome).status)
    }
    let status = exitCode(for: error)
    guard !status.isSuccess else {
      StandardOutput.write(fullMessage(for: error) + "\n")
      Glibc.exit(0)
    }
    let lines = message(for: error).split(whereSeparator: \.isNewline)
    StandardError.write(line: "warraq: \(lines.first ?? "failed")")
    Glibc.exit(2)
  }
}

extension InterfaceLanguage: ExpressibleByArgument {
  /// The language of the locale that messages are to be in (POSIX: LC_ALL, LC_MESSAGES, LANG).
  static var ofLocale: InterfaceLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap(Environment.value(of:)).first { !$0.isEmpty }
    return InterfaceLanguage(locale: locale ?? "")
  }
}

/// Why a command ends with a status that is no success, all having been said already.
enum Outcome: Error {
  case nothingFound
  case badInput

  private static let badInputWasMet = Atomic<Bool>(false)

  /// Whether some of the files could not be read, though there was an answer.
  static var hasBadInput: Bool { badInputWasMet.load(ordering: .relaxed) }

  /// Notes that some of the files could not be read, which the exit status says whatever the answer.
  static func noteBadInput() { badInputWasMet.store(true, ordering: .relaxed) }

  /// The exit status.
  var status: Int32 {
    switch self {
    case .nothingFound: 1
    case .badInput: 2
    }
  }
}
