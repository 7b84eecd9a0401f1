internal import Screen

extension Area {
  /// Returns the area less so many columns at the sides where lines begin and where they end.
  func inset(leading: Int = 0, trailing: Int = 0, isRightToLeft: Bool) -> Area {
    isRightToLeft ? inset(left: trailing, right: leading) : inset(left: leading, right: trailing)
  }

  /// The column of the first cell of a line.
  func leadingColumn(isRightToLeft: Bool) -> Int { isRightToLeft ? endColumn - 1 : column }
}
