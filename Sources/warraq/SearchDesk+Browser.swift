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

  /// Waits for the answer before the next key, but not for long.
  mutating func awaitSearch(from desk: SearchDesk?, _ bell: Bell?) {
    guard let desk, let bell, pendingSearch != nil else { return }
    bell.silence()
    if !take(from: desk) {
      bell.wait(milliseconds: Self.patienceForSearch)
      take(from: desk)
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
