/// Looks without colours, for terminals that have none and for readers who want none.
extension Theme {
  /// Returns a look of attributes only.
  ///
  /// Emphasis toggles what the role has, so that it shows on bars and titles as well.
  func attributesLook(of style: Style) -> Look {
    var attributes = style.role.attributes
    let emphasis = style.emphasis
    if emphasis.contains(.selected) { attributes.formSymmetricDifference(.reverse) }
    if emphasis.contains(.selectedElsewhere) { attributes.formSymmetricDifference(.bold) }
    if emphasis.contains(.match) { attributes.insert(.underline) }
    if emphasis.contains(.currentMatch) {
      attributes.formUnion([.underline])
      attributes.formSymmetricDifference([.reverse, .bold])
    }
    if emphasis.contains(.chosen) {
      attributes.formSymmetricDifference([.reverse, .underline])
    }
    return Look(nil, on: nil, attributes)
  }
}

extension Style.Role {
  /// What the role shows where there are no colours.
  fileprivate var attributes: Look.Attributes {
    switch self {
    case .title, .heading, .paneTitle, .warning, .unread: .bold
    case .dim, .caption, .credit, .group, .border: .dim
    case .bar: .reverse
    case .barTitle, .barKey, .linkLabel: [.reverse, .bold]
    case .plain, .quote, .position: []
    case .person, .organisation, .place, .agreement, .law, .equipment, .outlet, .event: []
    }
  }
}
