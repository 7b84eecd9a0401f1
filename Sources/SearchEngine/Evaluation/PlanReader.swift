import IndexImage

/// Makes nodes of plans.
struct PlanReader {
  let image: Image
  let scratch: SearchScratch

  /// Returns the node of a plan; nothing where it matches nothing.
  func node(_ plan: Plan, isTitle: Bool) -> PlanNode? {
    switch plan {
    case .nothing: return nil
    case .word(let word):
      let node = WordNode(word, image: image, isTitle: isTitle, scratch)
      if node.cost > 0 { return node }
      node.finish(scratch)
      return nil
    case .phrase(let words):
      guard words.count > 1 else {
        return words.first.flatMap { self.node(.word($0), isTitle: isTitle) }
      }
      let node = PhraseNode(words, image: image, isTitle: isTitle, scratch)
      if node.cost > 0 { return node }
      node.finish(scratch)
      return nil
    case .inTitle(let plan): return node(plan, isTitle: true)
    case .articles(let set): return SetNode(set, scratch)
    case .all(let plans): return all(plans, isTitle)
    case .any(let plans):
      let parts = plans.compactMap { node($0, isTitle: isTitle) }
      if parts.count == 1 { return parts[0] }
      return parts.isEmpty ? nil : AnyNode(parts, scratch)
    case .without(let plan):
      return all([.without(plan)], isTitle)
    }
  }

  private func all(_ plans: [Plan], _ isTitle: Bool) -> PlanNode? {
    var parts: [PlanNode] = []
    var excluded: [PlanNode] = []
    func drop() -> PlanNode? {
      for part in parts + excluded { part.finish(scratch) }
      return nil
    }
    for plan in plans {
      if case .without(let plan) = plan {
        if let part = node(plan, isTitle: isTitle) { excluded.append(part) }
      } else if let part = node(plan, isTitle: isTitle) {
        parts.append(part)
      } else {
        return drop()
      }
    }
    if parts.isEmpty {
      guard !plans.isEmpty else { return nil }
      parts.append(EveryNode(articleCount: image.articleCount, scratch))
    }
    return parts.count == 1 && excluded.isEmpty
      ? parts[0] : AllNode(parts, excluding: excluded, scratch)
  }
}
