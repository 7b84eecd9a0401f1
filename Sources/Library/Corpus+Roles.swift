public import CorpusModel

extension Corpus {
  /// Returns the roles that an actor held on a date, as the corpus's files have them, the latest
  /// first; none where nothing is known of that time.
  public func roles(of actor: Int, on date: PartialDate) -> [Actor.Role] {
    actors[actor].roles.filter { role in
      // A role without any date is no role of that time for certain.
      guard role.from != nil || role.to != nil else { return false }
      if let from = role.from, from.firstDay > date.lastDay { return false }
      if let to = role.to, to.lastDay < date.firstDay { return false }
      return true
    }
    .sorted { later, earlier in
      guard let start = earlier.from else { return later.from != nil }
      return later.from.map { start < $0 } ?? false
    }
  }
}
