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

  @Test func onlyWhatHasAnEffectIsHintedAt() {
    func hints(_ keys: [Key]) -> String {
      browser(size: (110, 24), language: .english, keys: keys).draw().text(ofRow: 23)
    }
    #expect(!hints(["2"]).contains("Enter open"))
    #expect(hints(["2", "n"]).contains("Enter open"))
    #expect(!hints(["2"]).contains("back"))
    #expect(hints([.enter]).contains("Backspace back"))
    #expect(!hints(["n", "o"]).contains("forward"))
    #expect(hints(["n", "o", "j", .enter, .backspace]).contains("] forward"))
  }

  @Test func referenceListsEveryCommand() {
    let reference = KeyReference.markdown
    for command in Command.allCases {
      #expect(reference.contains(command.binding.does.english))
      #expect(reference.contains(command.binding.does.arabic))
    }
  }
}
