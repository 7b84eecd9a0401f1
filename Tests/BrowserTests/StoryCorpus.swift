import Library

/// The tests' own story: three outlets on one agreement, with events, roles, ties of each certainty, and
/// an article on another matter.
let storyCorpus = Corpus.open([
  #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Story"
])
