import ArabicText
import CorpusModel

/// Chooses the part of a body that shows best why it was found.
struct SnippetChooser {
  private let body: FoldedWords
  private let article: Article
  private let occurrences: [Occurrence]
  private let worth: SnippetWorth
  private let length: Int

  /// How many stretches of text are looked at closely.
  private static let mostStretches = 4
  /// The longest part of a line that is looked at as a whole, in bytes.
  private static let longestStretch = 4096
  /// How much of a longer line is read before and after what occurs there, in bytes.
  private static let context = 1024

  /// Creates a chooser of parts of `length` scalars at most; the occurrences are in order of their
  /// first words.
  init(
    body: FoldedWords, article: Article, occurrences: [Occurrence], worth: SnippetWorth, length: Int
  ) {
    self.body = body
    self.article = article
    self.occurrences = occurrences
    self.worth = worth
    self.length = max(length, 0)
  }

  /// A part of a line, with what occurs there.
  private struct Stretch {
    var occurrences: Range<Int>
    /// The bytes of the whole line.
    var line: Range<Int>
    /// At least what any part of it is worth.
    var worth: Float
  }

  /// A choice: words of one sentence.
  private struct Choice {
    var worth: Float
    var words: ClosedRange<Int>
    /// The sentences around it, as words; the one it lies in is `sentences[place]`.
    var sentences: [ClosedRange<Int>]
    var place: Int
  }

  /// Returns the best part; empty where the body has no words.
  func range() -> TextRange {
    guard !body.isEmpty else { return TextRange(0, 0) }
    var best: Choice?
    for stretch in stretches() {
      if let best, best.worth > stretch.worth { break }
      weigh(stretch, &best)
    }
    let choice = best ?? beginning()
    return SnippetMarks.range(of: grown(choice), in: body)
  }

  /// Returns the stretches that can have the best part, the most promising first.
  private func stretches() -> [Stretch] {
    var found: [Stretch] = []
    var place = 0
    var line = 0..<0
    while place < occurrences.count {
      let start = body[occurrences[place].words.lowerBound].source.lowerBound
      if !line.contains(start) { line = self.line(around: start) }
      var end = place + 1
      while end < occurrences.count {
        let next = body[occurrences[end].words.lowerBound].source.lowerBound
        if next >= line.upperBound || next - start > Self.longestStretch { break }
        end += 1
      }
      let worth = weight(ofWord: occurrences[place].words.lowerBound) * self.worth(place..<end)
      let rank = found.firstIndex { $0.worth < worth } ?? found.count
      if rank < Self.mostStretches {
        found.insert(Stretch(occurrences: place..<end, line: line, worth: worth), at: rank)
        if found.count > Self.mostStretches { found.removeLast() }
      }
      place = end
    }
    return found
  }

  private func worth(_ part: Range<Int>) -> Float { worth.of(occurrences[part]) }

  /// Returns the bytes of the line around a byte, without its end.
  private func line(around place: Int) -> Range<Int> {
    let text = body.source
    var start = place
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    var end = place
    while end < text.count, text[end] != 0x0A { end += 1 }
    return start..<end
  }

  /// What the kind of a word's paragraph makes of its worth: a heading says little.
  private func weight(ofWord word: Int) -> Float {
    switch article.paragraph(at: body[word].scalars.lowerBound)?.kind {
    case .heading, .credit: 0.35
    case .caption: 0.8
    case .body, .quote, nil: 1
    }
  }

  /// Takes the best part of a stretch where it is better than the best so far.
  private func weigh(_ stretch: Stretch, _ best: inout Choice?) {
    let first = occurrences[stretch.occurrences.lowerBound].words.lowerBound
    let last = occurrences[stretch.occurrences.upperBound - 1].words.lowerBound
    let sentences = sentences(around: first...last, line: stretch.line)
    let weight = weight(ofWord: first)
    var start = stretch.occurrences.lowerBound
    for (place, sentence) in sentences.enumerated() {
      while start < stretch.occurrences.upperBound,
        occurrences[start].words.lowerBound < sentence.lowerBound
      { start += 1 }
      var end = start
      while end < stretch.occurrences.upperBound,
        occurrences[end].words.lowerBound <= sentence.upperBound
      { end += 1 }
      guard start < end else { continue }
      let isWhole = width(sentence) <= length
      var from = start
      var upTo = start
      while from < end, upTo < end {
        let head = occurrences[from].words.lowerBound
        upTo = max(upTo, from + 1)
        if isWhole { upTo = end }
        while upTo < end, width(head...tail(upTo, sentence)) <= length { upTo += 1 }
        let worth = weight * self.worth(from..<upTo)
        let words = isWhole ? sentence : head...cut(head...tail(upTo - 1, sentence))
        if best.map({
          worth > $0.worth || worth == $0.worth && words.lowerBound < $0.words.lowerBound
        })
          ?? true
        {
          best = Choice(worth: worth, words: words, sentences: sentences, place: place)
        }
        if isWhole { break }
        from += 1
      }
      start = end
    }
  }

  /// Returns the last word of an occurrence, as far as it lies in its sentence.
  private func tail(_ occurrence: Int, _ sentence: ClosedRange<Int>) -> Int {
    let words = occurrences[occurrence].words
    return max(words.lowerBound, min(words.upperBound, sentence.upperBound))
  }

  /// Returns the last of some words that fits together with the first of them.
  private func cut(_ words: ClosedRange<Int>) -> Int {
    var last = words.upperBound
    while last > words.lowerBound, width(words.lowerBound...last) > length { last -= 1 }
    return last
  }

  /// How many scalars some words take with what stands between them.
  private func width(_ words: ClosedRange<Int>) -> Int {
    body[words.upperBound].scalars.upperBound - body[words.lowerBound].scalars.lowerBound
  }

  /// Returns the sentences of a line, or of the part of a long one around some words, as words.
  private func sentences(around words: ClosedRange<Int>, line: Range<Int>) -> [ClosedRange<Int>] {
    let isShort = line.count <= Self.longestStretch
    let low = isShort ? line.lowerBound : body[words.lowerBound].source.lowerBound - Self.context
    let high = isShort ? line.upperBound : body[words.upperBound].source.upperBound + Self.context
    var first = words.lowerBound
    while first > 0, body[first - 1].source.lowerBound >= max(low, line.lowerBound) { first -= 1 }
    var last = words.upperBound
    while last + 1 < body.count, body[last + 1].source.upperBound <= min(high, line.upperBound) {
      last += 1
    }
    let text = body.source
    let begin =
      first > 0 ? max(body[first - 1].source.upperBound, line.lowerBound) : line.lowerBound
    let end =
      last + 1 < body.count
      ? min(body[last + 1].source.lowerBound, line.upperBound) : line.upperBound
    guard begin <= body[first].source.lowerBound, end >= begin else { return [first...last] }
    let gap = text[begin..<body[first].source.lowerBound].count { $0 & 0xC0 != 0x80 }
    var found: [ClosedRange<Int>] = []
    var word = first
    for sentence in Sentences.ranges(
      in: text[begin..<end], from: body[first].scalars.lowerBound - gap)
    {
      let start = word
      while word <= last, body[word].scalars.lowerBound < sentence.upperBound { word += 1 }
      if start < word { found.append(start...word - 1) }
    }
    return found.isEmpty ? [first...last] : found
  }

  /// Returns the first sentence of the first paragraph that is no heading.
  private func beginning() -> Choice {
    let starts = article.paragraphs.lazy.filter { $0.kind == .body }.compactMap { paragraph in
      let word = firstWord(from: paragraph.range.start)
      let isIn = word < body.count && body[word].scalars.lowerBound < paragraph.range.end
      return isIn ? word : nil
    }
    let word = starts.first ?? 0
    let line = line(around: body[word].source.lowerBound)
    let sentences = sentences(around: word...word, line: line)
    let place = sentences.firstIndex { $0.contains(word) } ?? 0
    let sentence = sentences[place]
    return Choice(
      worth: 0, words: sentence.lowerBound...cut(sentence), sentences: sentences, place: place)
  }

  /// Returns the first word that begins at a scalar or after it.
  private func firstWord(from scalar: Int) -> Int {
    var low = 0
    var high = body.count
    while low < high {
      let middle = (low + high) / 2
      if body[middle].scalars.lowerBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns a choice with as much around it as fits: the rest of its sentence, then whole
  /// sentences beside it, then words where it is still short.
  private func grown(_ choice: Choice) -> ClosedRange<Int> {
    let sentence = choice.sentences[choice.place]
    var first = choice.words.lowerBound
    var last = choice.words.upperBound
    if width(sentence) > length {
      if width(sentence.lowerBound...last) <= length { first = sentence.lowerBound }
      let room = (length - width(first...last)) / 2
      growLeft(&first, last, over: sentence.lowerBound, limit: width(first...last) + room)
      growRight(first, &last, over: sentence.upperBound)
      growLeft(&first, last, over: sentence.lowerBound, limit: length)
      return first...last
    }
    for next in choice.sentences[(choice.place + 1)...] {
      guard width(first...next.upperBound) <= length else { break }
      last = next.upperBound
    }
    for next in choice.sentences[..<choice.place].reversed() {
      guard width(next.lowerBound...last) <= length else { break }
      first = next.lowerBound
    }
    if width(first...last) < length / 2, let start = choice.sentences.first?.lowerBound,
      let end = choice.sentences.last?.upperBound
    {
      growRight(first, &last, over: end)
      growLeft(&first, last, over: start, limit: length)
    }
    return first...last
  }

  private func growLeft(_ first: inout Int, _ last: Int, over start: Int, limit: Int) {
    while first > start, width(first - 1...last) <= limit { first -= 1 }
  }

  private func growRight(_ first: Int, _ last: inout Int, over end: Int) {
    while last < end, width(first...last + 1) <= length { last += 1 }
  }
}
