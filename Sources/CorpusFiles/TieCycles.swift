internal import CorpusModel

/// Finds ties that lead round in a circle where none can be: what is part of a thing has it not for a
/// part, and nobody succeeds a successor.
struct TieCycles {
  /// The kinds whose ties lead up or back.
  static let kinds: Set<Tie.Kind> = [.partOf, .memberOf, .locatedIn, .succeeded]

  /// One problem for each circle found, at the tie that closes it.
  private(set) var problems: [Problem] = []

  private struct Frame {
    let actor: ActorID
    var next: Int
    let rung: Claims.Rung?
  }

  /// Whether a walk is still above an actor, and how deep on its stack.
  private enum State { case open(depth: Int), done }

  /// Walks the ties of each kind; O(n) in their number, but for the length of the circles.
  init(_ ladder: [Claims.Rung]) {
    for kind in Tie.Kind.allCases where Self.kinds.contains(kind) {
      walk(ladder.filter { $0.tie.kind == kind })
    }
  }

  /// Walks depth first, without recursion: a chain may be as long as a file.
  private mutating func walk(_ rungs: [Claims.Rung]) {
    let leading = Dictionary(grouping: rungs, by: \.tie.from)
    var states: [ActorID: State] = [:]
    for rung in rungs where states[rung.tie.from] == nil {
      var stack = [Frame(actor: rung.tie.from, next: 0, rung: nil)]
      states[rung.tie.from] = .open(depth: 0)
      while let frame = stack.last {
        let onward = leading[frame.actor] ?? []
        guard frame.next < onward.count else {
          states[frame.actor] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let step = onward[frame.next]
        switch states[step.tie.to] {
        case nil:
          states[step.tie.to] = .open(depth: stack.count)
          stack.append(Frame(actor: step.tie.to, next: 0, rung: step))
        case .open(let depth): close(stack[(depth + 1)...], with: step)
        case .done: continue
        }
      }
    }
  }

  private mutating func close(_ stack: ArraySlice<Frame>, with last: Claims.Rung) {
    let circle = stack.compactMap(\.rung) + [last]
    if last.tie.kind == .succeeded, Self.isTold(apartByDates: circle) { return }
    let chain = ([last.tie.to] + circle.map(\.tie.to)).map { "'\($0)'" }
    let way =
      chain.count <= 6
      ? chain.joined(separator: " → ") : "\(chain[0]) → … → \(chain[chain.count - 2]) → \(chain[0])"
    problems.append(
      last.place.problem("\(last.tie.kind.rawValue) ties lead round in a circle: \(way)"))
  }

  /// Whether every tie has a date and no two have the same, as when somebody comes back to an office.
  private static func isTold(apartByDates circle: [Claims.Rung]) -> Bool {
    let dates = circle.compactMap(\.tie.date)
    return dates.count == circle.count && Set(dates).count == dates.count
  }
}
