import Screen
import Testing

@testable import Browser

/// The table of commands.
@Suite struct CommandTests {
  @Test func noKeyGivesTwoCommandsInOneContext() {
    for context in Command.Context.allCases {
      var owners: [Key: Command] = [:]
      for command in Command.allCases where command.binding.contexts.contains(context) {
        for key in command.binding.keys {
          #expect(owners[key] == nil, "\(key) in \(context)")
          owners[key] = command
        }
      }
    }
  }

  @Test func everyCommandHasAKeyAContextAndWords() {
    for command in Command.allCases {
      let binding = command.binding
      #expect(!binding.keys.isEmpty && !binding.contexts.isEmpty)
      #expect(binding.does.arabic.hasSuffix(".") && binding.does.english.hasSuffix("."))
      #expect(!binding.hint.arabic.isEmpty && !binding.hint.english.isEmpty)
    }
  }

  @Test func lettersOfTheArabicLayoutGiveTheCommandsOfTheirKeys() {
    let expected: [Unicode.Scalar: Command] = [
      "ت": .down, "ن": .up, "ى": .next, "آ": .previous, "خ": .actorPage, "د": .forward,
    ]
    for (letter, command) in expected {
      #expect(Command.command(for: .character(letter), in: .text) == command)
    }
  }

  @Test func arabicLettersAreTypedInTheSearchLine() {
    #expect(Command.command(for: .character("ت"), in: .searchLine) == nil)
  }

  @Test func referenceListsEveryCommand() {
    let reference = KeyReference.markdown
    for command in Command.allCases {
      #expect(reference.contains(command.binding.does.english))
      #expect(reference.contains(command.binding.does.arabic))
    }
  }
}
