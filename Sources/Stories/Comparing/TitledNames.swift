internal import ArabicText
internal import CorpusModel

/// Finds the holders of one office whom articles name differently, by the title before their names:
/// people whom nobody listed, and whom a misspelled name makes two.
struct TitledNames {
  private let comparison: Comparison

  private static let heads = WordSet(
    """
    وزير وزيرة رئيس رئيسة مدير مديرة محافظ والي سفير سفيرة قائد متحدث متحدثة ناطق ناطقة أمين أمينة نائب عمدة قاضي مدرب
    مدربة حاكم مفوض مفوضة مبعوث مبعوثة مستشار مستشارة عميد نقيب زعيم زعيمة مندوب مندوبة مفتي بطريرك
    """)
  /// How many words a title may have behind its head, and how many a name has at most.
  private static let longestTitle = 5
  private static let longestName = 4
  /// How many names behind one title are compared.
  private static let mostNamings = 100

  /// Prepares to compare the names in articles.
  init(_ comparison: Comparison) { self.comparison = comparison }

  /// A name behind a title.
  private struct Naming {
    let article: Int
    let form: NameForm
    let range: TextRange
    let actor: Int?
  }

  /// Returns the differences.
  func differences() -> [Disagreement] {
    var namings: [[Int32]: [Naming]] = [:]
    var order: [[Int32]] = []
    var titles: [[Int32]: String] = [:]
    for number in comparison.articles.indices {
      for (title, words, naming) in self.namings(in: number) {
        if namings[title] == nil {
          order.append(title)
          titles[title] = words
        }
        // Of one name in one article the first place speaks for all.
        if !namings[title, default: []].contains(where: {
          $0.article == naming.article && $0.form == naming.form
        }), namings[title, default: []].count < Self.mostNamings {
          namings[title, default: []].append(naming)
        }
      }
    }
    return order.flatMap { title in
      difference(titles[title, default: ""], namings[title, default: []])
    }
  }

  /// Returns the titles of an article by their stems, and the names behind them.
  private func namings(in number: Int) -> [(title: [Int32], words: String, naming: Naming)] {
    let article = comparison.articles[number]
    return article.sentences.flatMap { sentence in
      sentence.words.compactMap { head in
        guard Self.heads.contains(article.folded(head)) else { return nil }
        var name = head + 1
        while name < sentence.words.upperBound, name - head <= Self.longestTitle,
          isDefinite(article.folded(name)), isJoined(name, in: article)
        {
          name += 1
        }
        var end = name
        while end < sentence.words.upperBound, end - name < Self.longestName,
          isJoined(end, in: article), !isDefinite(article.folded(end)) || end > name,
          !FunctionWords.contains(article.folded(end))
        {
          end += 1
        }
        guard end > name + 1, !Self.prepositions.contains(where: article.folded(name).starts)
        else { return nil }
        // The former head for the research wing: no name, but what he was head of.
        if article.folded(name).starts(with: Self.to), isDefinite(article.folded(name + 1)) {
          return nil
        }
        let mention = article.facts.mentions
          .overlapping(article.range(ofWords: name..<name + 1)).first
        if let mention, !isPerson(mention) { return nil }
        // Without anything behind it a title says little, and where the name ends is not known.
        guard name > head + 1 || mention != nil else { return nil }
        let names = article.facts.article.text[
          mention?.range ?? article.range(ofWords: name..<end)]
        guard let form = NameForm(names)?.prefix(2) else { return nil }
        let range = mention?.range ?? article.range(ofWords: name..<min(end, name + form.words))
        return (
          (head..<name).map { article.stems[$0] }, title(head..<name, in: article),
          Naming(article: number, form: form.form, range: range, actor: mention?.actor)
        )
      }
    }
  }

  private func isPerson(_ mention: Mention) -> Bool {
    comparison.actors.indices.contains(mention.actor)
      && comparison.actors[mention.actor].kind == .person
  }

  /// Returns a title as the text has it, without particles before it.
  private func title(_ words: Range<Int>, in article: ReadArticle) -> String {
    let head = article.folded(words.lowerBound)
    let stripping = Particles.strippings(of: head)
      .first { Self.heads.containsExactly($0.form(of: head)[...]) || $0.isBeforeArticle(head) }
    guard let stripping else { return article.facts.article.text[article.range(ofWords: words)] }
    let start = article.words.scalarOffset(
      in: article.words[words.lowerBound], droppingFolded: stripping.dropped)
    let restored = String(decoding: stripping.restored.letters, as: UTF8.self)
    let end = max(start, article.range(ofWords: words).end)
    return restored + article.facts.article.text[TextRange(start, end)]
  }

  private func isDefinite(_ word: ArraySlice<UInt8>) -> Bool {
    word.starts(with: Self.article) || word.starts(with: Self.toThe)
  }

  private static let article = Array("ال".utf8)
  private static let toThe = Array("لل".utf8)
  private static let to = Array("ل".utf8)
  /// A preposition and an article before what is no name.
  private static let prepositions = ["بال", "لل", "كال", "وال"].map { Array($0.utf8) }

  private func isJoined(_ word: Int, in article: ReadArticle) -> Bool {
    PrintedNumber.isBlank(between: word - 1, in: article.words)
  }

  /// Returns how the names behind one title differ between articles.
  private func difference(_ title: String, _ namings: [Naming]) -> [Disagreement] {
    var points = Points<NameForm> { $0.isForm(of: $1) }
    let numbers = namings.map { points.add($0.form, of: $0.article) }
    var ranges: [Int: [NameForm: Naming]] = [:]
    for naming in namings where ranges[naming.article]?[naming.form] == nil {
      ranges[naming.article, default: [:]][naming.form] = naming
    }
    var contrast: NameForm.Contrast?
    for (left, one) in namings.enumerated() {
      for (right, other) in namings.enumerated() where left < right {
        // One actor's names are compared by themselves.
        guard one.article != other.article, one.actor == nil || one.actor != other.actor,
          !comparison.isOneOutlet(one.article, other.article),
          let found = one.form.contrast(with: other.form)
        else { continue }
        points.join(numbers[left], numbers[right])
        if contrast == nil || found == .otherName { contrast = found }
      }
    }
    return points.points().map { versions in
      Disagreement(
        difference: Difference(
          kind: .name, point: "اسم \(title)",
          actors: Set(versions.joined().compactMap { ranges[$0.article]?[$0.item]?.actor })
            .sorted(),
          versions: versions.map { version in
            var seen: Set<Int> = []
            let places = version.filter { seen.insert($0.article).inserted }
              .compactMap { ranges[$0.article]?[$0.item] }
            return Difference.Version(
              value: places.first.map {
                comparison.articles[$0.article].facts.article.text[$0.range]
              } ?? "",
              evidence: places.compactMap { comparison.articles[$0.article].place(of: $0.range) })
          }),
        weight: contrast == .otherName ? 4.6 : 2.8)
    }
  }
}

extension Particles.Stripping {
  /// Whether what is left of a word is its article and the rest.
  fileprivate func isBeforeArticle(_ word: ArraySlice<UInt8>) -> Bool {
    form(of: word).starts(with: Array("ال".utf8))
  }
}
