internal import CorpusModel
internal import Library
internal import Screen
internal import SearchEngine

extension SearchSession {
  /// Changes the line as a reader's typing does; returns whether what is to be searched for changed.
  mutating func edit(_ change: (inout LineEditor) -> Void) -> Bool {
    let before = line
    change(&line)
    guard line != before else { return false }
    let isOtherText = line.scalars != before.scalars
    if isOtherText {
      completing = nil
      recollection = nil
      corrects = true
      opensWhenAnswered = false
    }
    return isOtherText
  }

  /// Puts a text in the line, the caret behind it.
  mutating func type(_ text: String) {
    corrects = true
    opensWhenAnswered = false
    line.deleteAll()
    line.insert(text.unicodeScalars)
  }

  /// Waits for the answer to a request of this number; an empty line needs none.
  mutating func ask(_ number: Int, keepingPlace: Bool = false) {
    isStale = false
    keepsPlace = keepingPlace
    guard !isBlank else {
      awaited = nil
      result = nil
      selection = 0
      top = 0
      return
    }
    awaited = number
  }

  /// The request whose answer is waited for.
  func request(of corpus: Corpus, read: Set<Int>) -> SearchRequest? {
    guard let awaited else { return nil }
    return SearchRequest(
      number: awaited, corpus: corpus, text: line.text,
      isTyping: isTyping && line.caret == line.scalars.count, chosen: chosen, order: order,
      showsCopiesApart: showsCopiesApart, corrects: corrects, read: read,
      passages: max(1, ResultsView.most(inRows: layout.results.rows)),
      snippetLength: snippetLength)
  }

  /// Takes the answer that is waited for; returns whether it is that.
  mutating func take(_ result: SearchResult, corpus: Corpus) -> Bool {
    guard result.number == awaited else { return false }
    let article = hit?.article
    awaited = nil
    self.result = result
    if keepsPlace {
      selection = article.flatMap { article in hits.firstIndex { $0.article == article } } ?? 0
    } else {
      selection = 0
      top = 0
    }
    revealSelection(corpus: corpus)
    return true
  }

  // MARK: Facets

  /// Narrows by a facet, or takes it off.
  mutating func toggle(_ choice: FacetChoice) {
    if let place = chosen.firstIndex(of: choice) {
      chosen.remove(at: place)
    } else {
      chosen.append(choice)
    }
  }

  /// Returns the facets that there is room for.
  func facetList(in corpus: Corpus) -> FacetList {
    FacetList(
      result?.facets ?? [], corpus: corpus,
      rows: layout.facets?.rows ?? 0, showing: focus == .facets ? selectedFacet : nil)
  }

  /// Selects another facet, as far as there are any.
  mutating func selectFacet(by distance: Int, corpus: Corpus) {
    let facets = facetList(in: corpus).facets
    guard !facets.isEmpty else { return }
    let here = facets.firstIndex { $0.choice == selectedFacet } ?? 0
    selectedFacet = facets[max(0, min(here + distance, facets.count - 1))].choice
  }

  /// Selects a facet where none is that there is.
  mutating func settleFacet(corpus: Corpus) {
    let facets = facetList(in: corpus).facets
    if !facets.contains(where: { $0.choice == selectedFacet }) {
      selectedFacet = facets.first?.choice
    }
  }
}
