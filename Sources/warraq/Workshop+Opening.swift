import Browser
import CorpusFiles
import CorpusModel
import Library

extension Workshop {
  /// Makes what the first screen did not need, and indexes what was not read for it.
  func begin(_ opening: Opening, _ own: OwnDecisions) {
    decide(own)
    let corpus = opening.corpus
    corpus.promiseFacts()
    if let indexing = opening.indexing {
      index(indexing)
      // Of a part of the articles nobody needs to know what joins them.
      if !indexing.isRefresh { return make { corpus.searchable() } }
    }
    finish(corpus, own)
  }

  /// Makes what the first screen did not need.
  func finish(_ corpus: Corpus, _ own: OwnDecisions) {
    make { corpus.with(own).searchable().withFoundActors().prepared() }
  }
}

extension Browser {
  /// Goes on with what came of indexing, as the reader's decisions make it; returns what was wrong.
  mutating func take(
    _ outcome: Indexing.Outcome, _ own: OwnDecisions, _ workshop: Workshop?
  ) -> [Problem] {
    switch outcome {
    case .made(let made):
      let known = Set(self.corpus.problems)
      let problems = made.problems.filter { !known.contains($0) }
      made.promiseFacts()
      adopt(made)
      // Where something was decided meanwhile, who is named where is found anew, beside the reader.
      workshop?.finish(made, own)
      if !problems.isEmpty { tellProblems(problems.count) }
      return problems
    case .failed(let problem):
      workshop?.finish(corpus, own)
      tellNotIndexed(problem)
      return [problem]
    case .unchanged(let all):
      let known = Set(self.corpus.problems)
      let problems = all.filter { !known.contains($0) }
      if !problems.isEmpty { tellProblems(problems.count) }
      return problems
    case .cancelled: return []
    }
  }
}
