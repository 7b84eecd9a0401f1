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
      return owners(of: name).contains { actors[$0].articles.contains(UInt32(article)) }
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

  /// Returns the actors with a name, or, where nobody has it or it is being typed, with its words in one.
  func owners(of wanted: String) -> [Int] {
    func owners(_ isName: (String) -> Bool) -> [Int] {
      actors.indices.filter { (actors[$0].names + actors[$0].latin).contains(where: isName) }
    }
    let whole = wanted == unfinishedName ? [] : owners { words($0) == words(wanted) }
    return whole.isEmpty ? owners { has($0, wanted) } : whole
  }

  private func words(_ text: String) -> [String] {
    Folding.key(of: text).split(separator: " ").map { word in
      word.hasPrefix("ال") && word.unicodeScalars.count >= 4
        ? String(word.unicodeScalars.dropFirst(2)) : String(word)
    }
  }

  /// Whether a name has all words, the last perhaps unfinished, with or without the article.
  private func has(_ name: String, _ wanted: String) -> Bool {
    let there = self.words(name)
    let words = self.words(wanted)
    return !words.isEmpty
      && words.enumerated().allSatisfy { place, word in
        there.contains { place == words.count - 1 ? $0.utf8.starts(with: word.utf8) : $0 == word }
      }
  }
}
