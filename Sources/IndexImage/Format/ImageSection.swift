/// A part of an image that lies in one piece. The raw values are what files hold: they never change
/// their meaning, only the version of the format does.
enum ImageSection: UInt32, Sendable, CaseIterable {
  /// Folded keys in front-coded blocks, with the typed forms of each (`KeyBlocks`).
  case dictionary = 1
  /// Of each term the number of articles and where its postings and positions lie (`TermTable`).
  case terms = 2
  /// Key numbers by the coarse key of their stem (`CoarseTable`).
  case stems = 3
  /// Key numbers by the coarse key of their sound (`CoarseTable`).
  case sounds = 4
  /// What rules out most keys that are more than some edits away (`KeySignatures`).
  case signatures = 5
  /// The articles of each term, and where in them it stands (`PostingsLayout`).
  case postings = 6
  /// Ready lists of the articles of the commonest beginnings (`PrefixLists`).
  case prefixes = 7
  /// One byte an article (`LengthClass`).
  case lengths = 8
  /// The table of articles (`ArticleRecord`).
  case records = 9
  /// Articles without their text.
  case heads = 10
  /// Where in `heads` each article lies.
  case headOffsets = 11
  /// The texts of articles, in compressed blocks.
  case text = 12
  /// Where in `text` each block lies.
  case textBlocks = 13
  /// Articles by the hash of their identifiers.
  case ids = 14
  /// The names of outlets.
  case outlets = 15
  /// The files that the articles were read from.
  case sources = 16
  /// The actors, and the articles that name them.
  case actors = 17
  /// Names and values that whoever built the image left in it.
  case meta = 18
  /// The paths of the files that articles were read from, by the first article of each.
  case paths = 19
  /// The articles that are one text (`CopyGroups`).
  case copies = 20

  /// The place in the section table.
  var index: Int { Int(rawValue) - 1 }

  /// The name by which damage is told.
  var name: String { String(describing: self) }
}
