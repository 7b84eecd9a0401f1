import Browser
import Screen

extension Browser {
  /// How many milliseconds a picture waits for the answer to a search, unless a key comes.
  static var patienceForSearch: Int { 25 }

  /// Has what is searched for answered beside the reader, or here where there is no desk.
  mutating func ask(_ desk: SearchDesk?) {
    guard let desk else { return answerSearch() }
    guard let request = pendingSearch else { return desk.cancel() }
    desk.ask(request)
  }

  /// Takes the answer, where it is there; returns whether there is anything new to show.
  @discardableResult
  mutating func take(from desk: SearchDesk?) -> Bool {
    guard let result = desk?.take() else { return false }
    return take(result)
  }

  /// Waits for the answer before a key has its effect, but not for long: longest where the key is a
  /// letter that comes after one which is to open what is found, and is not meant for the line.
  mutating func awaitSearch(from desk: SearchDesk?, _ bell: Bell?, before event: TerminalEvent) {
    guard let desk, let bell, pendingSearch != nil else { return }
    let rounds = event.isTyped ? 40 : 1
    for _ in 0..<rounds {
      bell.silence()
      if take(from: desk) { break }
      bell.wait(milliseconds: Self.patienceForSearch)
      if take(from: desk) { break }
    }
    // Whatever else rang is to be seen by whoever waits for keys next.
    bell.ring()
  }
}

extension TerminalEvent {
  /// Whether the event types a letter, which acts on nothing that was found.
  var isTyped: Bool {
    switch self {
    case .key(.character), .paste: true
    default: false
    }
  }
}
