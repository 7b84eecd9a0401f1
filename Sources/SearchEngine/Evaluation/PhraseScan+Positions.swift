import IndexImage

/// Where a phrase stands in an article that has its words.
extension PhraseScan {
  /// Returns how often an article that has all words has the phrase.
  func frequency(_ entry: PhraseQueue.Entry) -> Float {
    guard let mayBeInTitle = findStarts(entry, words: words.count) else { return 0 }
    return PhraseFrequency(
      of: buffers.starts, words: words.count,
      titleWords: mayBeInTitle ? image.titleWords(ofArticle: Int(entry.article)) : 0
    ).everywhere
  }

  /// Finds where the phrase begins, as far as its rarest words tell; returns whether the title may have it,
  /// or nothing where it begins nowhere.
  func findStarts(_ entry: PhraseQueue.Entry, words count: Int) -> Bool? {
    let starts = buffers.starts
    let end = entry.spots.upperBound
    var spot = entry.spots.lowerBound
    var mayBeInTitle = true
    for word in 0..<count {
      let first = spot
      var isInTitle = false
      while spot < end, unsafe words[word].lanes.contains(queue.spots[spot].lane) {
        if unsafe queue.spots[spot].spot.occurrences & 1 != 0 { isInTitle = true }
        spot &+= 1
      }
      mayBeInTitle = mayBeInTitle && isInTitle
      if word == 0 {
        findStarts(first..<spot)
        starts.moveDown(words[word].place)
      } else {
        keepStarts(first..<spot, after: words[word].place)
      }
      if starts.isEmpty { return nil }
    }
    return mayBeInTitle
  }

  /// Finds where the rarest word stands.
  private func findStarts(_ spots: Range<Int>) {
    let starts = buffers.starts
    starts.clear()
    for place in spots {
      let (lane, spot) = unsafe (lanes[queue.spots[place].lane], queue.spots[place].spot)
      let (positions, range) = lane.reader.positions(at: spot)
      starts.append(positions, range, weight: lane.weight)
    }
    if spots.count > 1 { starts.sort() }
  }

  /// Keeps the starts that a word follows. No position is in two of its lists, so each is looked through by
  /// itself.
  private func keepStarts(_ spots: Range<Int>, after offset: Int) {
    let starts = buffers.starts
    if spots.count == 1 {
      keep(starts, followedBy: spots.lowerBound, after: offset)
      return
    }
    buffers.asked.clear()
    buffers.asked.append(starts)
    starts.clear()
    var lists = 0
    for place in spots {
      buffers.kept.clear()
      buffers.kept.append(buffers.asked)
      keep(buffers.kept, followedBy: place, after: offset)
      guard !buffers.kept.isEmpty else { continue }
      starts.append(buffers.kept)
      lists &+= 1
    }
    if lists > 1 { starts.sort() }
  }

  private func keep(_ starts: SpotBuffer, followedBy place: Int, after offset: Int) {
    let (lane, spot) = unsafe (lanes[queue.spots[place].lane], queue.spots[place].spot)
    let (positions, range) = lane.reader.positions(at: spot)
    if positions.isPacked {
      starts.keep(followedBy: positions, range, weight: lane.weight, after: offset)
    } else {
      buffers.read.clear()
      buffers.read.append(positions, range, weight: lane.weight)
      starts.keep(followedBy: buffers.read, after: offset)
    }
  }
}
