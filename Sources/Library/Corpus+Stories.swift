public import CorpusModel

extension Corpus {
  /// Returns the actors that several articles of a story name, those in most articles first, at most
  /// ten.
  public func mainActors(of story: Story) -> [Int] {
    var counts: [Int: (articles: Int, mentions: Int)] = [:]
    for article in story.articles {
      var own: [Int: Int] = [:]
      for mention in mentions[article] { own[mention.actor, default: 0] += 1 }
      for (actor, mentions) in own {
        let count = counts[actor] ?? (0, 0)
        counts[actor] = (count.articles + 1, count.mentions + mentions)
      }
    }
    return counts.filter { $0.value.articles > 1 }
      .sorted {
        ($1.value.articles, $1.value.mentions, $0.key)
          < ($0.value.articles, $0.value.mentions, $1.key)
      }
      .prefix(10).map(\.key)
  }
}
