/// Builds the tree of nodes from the events of a document.
struct TreeBuilder {
  /// What was wrong so far.
  private(set) var problems: [YAMLDocument.Problem] = []
  /// Whether nothing yet kept the document from being read to its end.
  private(set) var isComplete = true
  private var nodeCount = 0

  private static let deepest = 32
  private static let fewKeys = 16
  private static let mostNodes = 1_000_000

  /// Builds the outermost node; nothing where there is none.
  mutating func document(of events: inout EventStream) -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while isComplete {
      let (event, place) = events.next()
      switch event {
      case .nothing: continue
      case .end: return root
      case .documentStart where documents == 0: documents = 1
      case .documentStart: stop(at: place, "a second document begins in the same file")
      case .failure(let message): stop(at: place, message)
      default: root = node(event, place, of: &events, depth: 0)
      }
    }
    return root
  }

  /// Builds the node that begins with `event`; nothing where it cannot be read to its end. The
  /// outermost node is returned all the same, with what was whole.
  private mutating func node(
    _ event: EventStream.Event, _ place: YAMLPlace, of events: inout EventStream, depth: Int
  ) -> YAMLNode? {
    nodeCount += 1
    guard nodeCount <= Self.mostNodes else {
      return stop(at: place, "there are more than \(Self.mostNodes) values")
    }
    guard depth < Self.deepest else {
      return stop(at: place, "lists and mappings are nested more than \(Self.deepest) deep")
    }
    let content: YAMLNode.Content
    switch event {
    case .scalar(let text, let isQuoted, let hidControls):
      if hidControls { note(place, "an escape stands for a control character") }
      content = .scalar(text, isQuoted: isQuoted)
    case .sequenceStart: content = .sequence(items(of: &events, depth: depth + 1))
    case .mappingStart: content = .mapping(entries(of: &events, depth: depth + 1))
    case .alias: return stop(at: place, "aliases (*) are not allowed here")
    case .failure(let message): return stop(at: place, message)
    case .nothing, .documentStart, .sequenceEnd, .mappingEnd, .end:
      return stop(at: place, "a value is missing")
    }
    guard isComplete || depth == 0 else { return nil }
    return YAMLNode(content: content, place: place)
  }

  private mutating func items(of events: inout EventStream, depth: Int) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let (event, place) = events.next()
      if case .sequenceEnd = event { return items }
      guard let item = node(event, place, of: &events, depth: depth) else { return items }
      items.append(item)
    }
  }

  private mutating func entries(of events: inout EventStream, depth: Int) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    // The keys so far, once there are so many that looking through them one by one is slow.
    var keys: Set<String> = []
    while true {
      let (event, place) = events.next()
      if case .mappingEnd = event { return entries }
      guard let node = node(event, place, of: &events, depth: depth) else { return entries }
      guard case .scalar(let key, _) = node.content else {
        stop(at: place, "a key must be a single value")
        return entries
      }
      let (valueEvent, valuePlace) = events.next()
      guard let value = self.node(valueEvent, valuePlace, of: &events, depth: depth) else {
        return entries
      }
      if entries.count < Self.fewKeys
        ? entries.contains(where: { $0.key == key }) : keys.contains(key)
      {
        note(place, "the key '\(key)' was already given")
        continue
      }
      entries.append(YAMLNode.Entry(key: key, place: place, value: value))
      if entries.count == Self.fewKeys {
        keys = Set(entries.map(\.key))
      } else if entries.count > Self.fewKeys {
        keys.insert(key)
      }
    }
  }

  private mutating func note(_ place: YAMLPlace, _ message: String) {
    problems.append(YAMLDocument.Problem(place: place, message: message))
  }

  @discardableResult
  private mutating func stop(at place: YAMLPlace, _ message: String) -> YAMLNode? {
    note(place, message)
    isComplete = false
    return nil
  }
}
