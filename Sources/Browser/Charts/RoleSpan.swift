internal import CorpusModel
internal import Screen

/// The years over which an actor's roles are drawn, side by side on one scale.
struct RoleSpan {
  /// The first year.
  let first: Int
  /// The last year: that of the latest article where a role goes on.
  let last: Int

  /// Finds the years of some roles, with the year of the latest article; nothing where fewer than two
  /// of them are dated.
  init?(of roles: [Actor.Role], latest: Int?) {
    let dated = roles.filter { $0.from != nil || $0.to != nil }
    guard dated.count > 1 else { return nil }
    var years = dated.flatMap { [$0.from, $0.to] }.compactMap { $0?.year }
    if let latest, dated.contains(where: { $0.to == nil }) { years.append(latest) }
    guard let first = years.min(), let last = years.max(), first < last else { return nil }
    self.first = first
    self.last = last
  }

  /// Draws when a role was held, in so many columns; nothing where nobody knows.
  func track(of role: Actor.Role, columns: Int, style: Style) -> Page.Item.Label? {
    guard role.from != nil || role.to != nil, columns > 1 else { return nil }
    func column(_ date: PartialDate?, _ fallback: Int) -> Int {
      guard let date else { return fallback }
      let months = (date.year - first) * 12 + (date.month ?? 1) - 1
      return max(0, min(months * columns / ((last - first + 1) * 12), columns - 1))
    }
    let start = column(role.from, 0)
    let end = max(start, column(role.to?.lastDay, columns - 1))
    let (before, held) = (start, end - start + 1)
    let text =
      String(repeating: "─", count: before) + String(repeating: "━", count: held)
      + String(repeating: "─", count: columns - before - held)
    return Page.Item.Label(
      text: text, style: Style(.dim), indent: PageScope.indent,
      spans: [(before..<before + held, style)])
  }
}
