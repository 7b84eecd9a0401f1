internal import ArabicText
internal import CorpusModel

/// The linking of one article.
struct LinkingRun {
  let linker: ArticleLinker
  /// What is named, the known first.
  private(set) var mentions: [Mention]
  private(set) var text: LinkedText
  /// The persons that are named, by whatever.
  private(set) var present: Set<Int> = []
  /// The words that may be a known person's last name, or the first of its words.
  private(set) var lastNames: [Int] = []

  init(_ linker: ArticleLinker, _ mentions: [Mention], in article: Article) {
    self.linker = linker
    self.mentions = mentions
    let kinds = linker.kinds
    text = LinkedText(article, mentions) { kinds.indices.contains($0) && kinds[$0] == .person }
    for mention in mentions where kind(of: mention.actor) == .person {
      present.insert(mention.actor)
    }
    lastNames = linker.variants.places(in: text)
  }

  /// Returns the kind of an actor; nothing where a mention names one that is not in the list.
  func kind(of actor: Int) -> ActorKind? {
    linker.kinds.indices.contains(actor) ? linker.kinds[actor] : nil
  }

  /// Adds a mention of words, of which the first is read in some way.
  mutating func add(
    _ places: Range<Int>, _ reading: NameReading, actor: Int, _ how: Mention.How
  ) {
    let start = text.scalarOffset(of: reading, at: places.lowerBound)
    let end = text.words[places.upperBound - 1].scalars.upperBound
    guard start < end else { return }
    mentions.append(Mention(range: TextRange(start, end), actor: actor, how: how))
    let isPerson = kind(of: actor) == .person
    text.take(places, isPerson: isPerson)
    if isPerson { present.insert(actor) }
  }

  /// Returns all mentions in their order.
  func result() -> [Mention] { mentions.sorted(by: Mention.comesBefore) }
}

extension LinkingRun {
  /// Links family names, given names and acronyms of those whom the article has in full.
  mutating func linkShortForms() {
    var forms = ShortForms()
    for mention in mentions.sorted(by: Mention.comesBefore) {
      switch kind(of: mention.actor) {
      case .person: addForms(ofPerson: mention, to: &forms)
      case .organisation, .agreement, .law, .equipment, .outlet:
        addOtherName(of: mention, to: &forms)
      default: continue
      }
    }
    guard !forms.forms.isEmpty else { return }
    forms.seal()
    forms.forEach(in: text) { places, reading, actor in
      add(places, reading, actor: actor, .short)
    }
  }

  private func addForms(ofPerson mention: Mention, to forms: inout ShortForms) {
    let places = text.places(in: mention.range)
    forms.add(
      personNamed: NameParts(
        of: places, in: text, isBenGiven: linker.benActors.contains(mention.actor)),
      actor: mention.actor, at: places.lowerBound)
  }

  private func addOtherName(of mention: Mention, to forms: inout ShortForms) {
    let places = text.places(in: mention.range)
    guard let name = OtherName(after: places, in: text) else { return }
    forms.add(name.words, .other, actor: mention.actor, given: [], at: places.lowerBound)
  }
}
