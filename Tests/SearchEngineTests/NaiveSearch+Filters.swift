import ArabicText
import CorpusModel
import SearchQuery

@testable import SearchEngine

extension NaiveSearch {
  /// Returns whether a filter lets an article through.
  func passes(_ filter: Filter, _ article: Int) -> Bool {
    switch filter {
    case .outlet(let name): return has(articles[article].outlet, name)
    case .actor(let name):
      return actors.contains { actor in
        actor.articles.contains(UInt32(article))
          && (actor.names + actor.latin).contains { has($0, name) }
      }
    case .kind(let kind):
      return actors.contains { $0.kind == kind && $0.articles.contains(UInt32(article)) }
    case .unread: return !isRead(article)
    case .date(let from, let through):
      guard let date = articles[article].date else { return false }
      let days = [date.firstDay, date.lastDay].map { (day: PartialDate) -> Int32 in
        let monthAndDay = (day.month ?? 1) * 100 + (day.day ?? 1)
        return Int32(day.year * 10_000 + monthAndDay)
      }
      return days[0] <= through ?? .max && days[1] >= from ?? .min
    }
  }

  /// Whether a name has all words, the last perhaps unfinished, with or without the article.
  private func has(_ name: String, _ wanted: String) -> Bool {
    func bare(_ word: Substring) -> String {
      word.hasPrefix("ال") && word.unicodeScalars.count >= 4
        ? String(word.unicodeScalars.dropFirst(2)) : String(word)
    }
    let there = Folding.key(of: name).split(separator: " ").map(bare)
    let words = wanted.split(separator: " ").map(bare)
    return !words.isEmpty
      && words.enumerated().allSatisfy { place, word in
        there.contains { place == words.count - 1 ? $0.utf8.starts(with: word.utf8) : $0 == word }
      }
  }
}
