/// What finding and linking know of words whoever the actors are.
public enum WordKnowledge {
  /// Gathers it, which is else done when it is first needed: on another thread than the one that makes a table
  /// of the actors' spellings, both are done sooner.
  public static func gather() {
    _ = WordClasses.table
    _ = DualHeads.singulars
    _ = SportWords.filter
    _ = Honorifics.shared
    _ = GivenNames.shared
    _ = OrdinaryWords.shared
    _ = NameLinks.shared
  }
}
