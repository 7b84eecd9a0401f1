/// Arguments in the plainest form in which they can be given: words, `--flag` and `--option value`.
///
/// ArgumentParser takes longer to look at a command than a search takes, so what is given plainly is
/// read without it. Everything else, what is wrong among it, is left to it: another form, help, a
/// dash in front of a word, an option given twice.
struct PlainArguments {
  /// What is neither an option nor its value, in order.
  private(set) var words: [String] = []
  private var flags: [String] = []
  private var options: [(name: String, value: String)] = []

  /// Reads arguments; nothing where they are not plain.
  ///
  /// - Parameters:
  ///   - flags: The names of what stands alone.
  ///   - options: The names of what a value follows, once at most.
  ///   - lists: The names of what a value follows as often as one likes.
  init?(
    _ arguments: some Sequence<String>, flags: [String] = [], options: [String] = [],
    lists: [String] = []
  ) {
    var awaiting: String?
    for argument in arguments {
      let isDashed = argument.utf8.first == UInt8(ascii: "-")
      if let name = awaiting {
        guard !isDashed else { return nil }
        self.options.append((name, argument))
        awaiting = nil
      } else if !isDashed {
        words.append(argument)
      } else if flags.contains(argument), !self.flags.contains(argument) {
        self.flags.append(argument)
      } else if lists.contains(argument)
        || options.contains(argument) && !self.options.contains(where: { $0.name == argument })
      {
        awaiting = argument
      } else {
        return nil
      }
    }
    guard awaiting == nil else { return nil }
  }

  /// Returns whether a flag is there.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// Returns the value of an option; nothing where it is not there.
  func value(of option: String) -> String? { options.first { $0.name == option }?.value }

  /// Returns the values of an option that may be there several times, in order.
  func values(of option: String) -> [String] {
    options.lazy.filter { $0.name == option }.map(\.value)
  }
}
