extension Line {
  /// Returns the line of a whole text as that of the text without some scalars that none of it shows,
  /// such as isolates that were put in.
  ///
  /// - Parameter places: The place of each scalar of the text that was set, and of its end, in the
  ///   other; ascending.
  public func renumbered(_ places: [Int]) -> Line {
    func place(_ offset: Int) -> Int {
      places.indices.contains(offset) ? places[offset] : places.last ?? 0
    }
    let cells = cells.map { cell in
      var cell = cell
      cell.sourceStart = UInt32(place(Int(cell.sourceStart)))
      cell.sourceEnd = UInt32(place(Int(cell.sourceEnd)))
      return cell
    }
    return Line(
      ordered: cells,
      range: Range(scalars: place(range.lowerBound.value)..<place(range.upperBound.value)),
      isRightToLeft: isRightToLeft, isLastOfParagraph: isLastOfParagraph)
  }
}
