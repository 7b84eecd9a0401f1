internal import ArabicText
internal import CorpusModel

/// What a part of a query may ask of an article, beside having a word: `title:` and its like.
public enum QueryField: Sendable, Hashable, CaseIterable {
  case title, outlet, actor, date, before, after, kind, state

  /// The names that it is asked by, the main one in English and the main one in Arabic first.
  public var names: [String] {
    switch self {
    case .title: ["title", "عنوان", "العنوان", "titles", "headline", "intitle"]
    case .outlet: ["outlet", "مصدر", "المصدر", "مصادر", "outlets", "source", "site"]
    case .actor: ["actor", "جهة", "الجهة", "جهات", "actors"]
    case .date: ["date", "تاريخ", "التاريخ", "dates"]
    case .before: ["before", "قبل"]
    case .after: ["after", "بعد"]
    case .kind: ["kind", "نوع", "النوع"]
    case .state: ["is", "حالة", "الحالة", "state"]
    }
  }

  /// Returns the values that it may have, in English or Arabic; nothing where it may have any.
  public func values(arabic: Bool) -> [String] {
    let place = arabic ? 1 : 0
    switch self {
    case .kind: return ActorKind.allCases.map { $0.queryNames[place] }
    case .state: return ReadingState.allCases.map { $0.names[place] }
    case .title, .outlet, .actor, .date, .before, .after: return []
    }
  }

  /// Finds the field of a name, whatever its case, marks and hamzas.
  public init?(named name: String) {
    guard let field = Self.byKey[Folding.key(of: name)] else { return nil }
    self = field
  }

  /// Returns the name of a field from which a name differs by an edit: a letter more, less or other,
  /// or two that changed places. The first letter must be right, and short names have too many
  /// neighbours.
  static func name(near name: String) -> String? {
    let letters = Array(Folding.key(of: name).unicodeScalars)
    guard letters.count <= 12 else { return nil }
    return allCases.lazy.flatMap(\.names).first { name in
      let known = Array(Folding.key(of: name).unicodeScalars)
      return known.count >= 4 && known.first == letters.first && areNear(letters, known)
    }
  }

  private static let byKey: [String: QueryField] = {
    var fields: [String: QueryField] = [:]
    for field in allCases {
      for name in field.names { fields[Folding.key(of: name)] = field }
    }
    return fields
  }()

  private static func areNear(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let same = zip(left, right).prefix { $0 == $1 }.count
    let (left, right) = (left.dropFirst(same), right.dropFirst(same))
    if left.count == right.count {
      return left.dropFirst().elementsEqual(right.dropFirst())
        || left.count > 1 && left.prefix(2).reversed().elementsEqual(right.prefix(2))
          && left.dropFirst(2).elementsEqual(right.dropFirst(2))
    }
    return left.count + 1 == right.count && left.elementsEqual(right.dropFirst())
      || left.count == right.count + 1 && left.dropFirst().elementsEqual(right)
  }
}

/// Whether an article was opened, as `is:` asks.
enum ReadingState: CaseIterable {
  case unread, read

  /// The names that it is asked by, the main one in English and the main one in Arabic first.
  var names: [String] {
    switch self {
    case .unread: ["unread", "غير-مقروء", "غير-مقروءة", "not-read", "new", "جديد", "جديدة"]
    case .read: ["read", "مقروء", "مقروءة", "opened", "seen"]
    }
  }

  init?(key: String) {
    guard
      let state = Self.allCases.first(where: { state in
        state.names.contains { Folding.key(of: $0) == key }
      })
    else { return nil }
    self = state
  }
}

extension ActorKind {
  /// The names that `kind:` asks for it by, the main one in English and the main one in Arabic
  /// first.
  var queryNames: [String] {
    switch self {
    case .person: ["person", "شخص", "أشخاص", "شخصية", "شخصيات", "persons", "people"]
    case .organisation:
      [
        "organisation", "منظمة", "هيئة", "مؤسسة", "منظمات", "هيئات", "مؤسسات", "organisations",
        "organization", "organizations",
      ]
    case .place: ["place", "مكان", "أماكن", "places"]
    case .agreement: ["agreement", "اتفاق", "اتفاقية", "اتفاقات", "اتفاقيات", "agreements"]
    case .law: ["law", "قانون", "قوانين", "laws"]
    case .equipment: ["equipment", "عتاد", "معدات"]
    case .outlet: ["outlet", "وسيلة", "وسائل", "outlets"]
    case .event: ["event", "حدث", "أحداث", "events"]
    }
  }

  /// Finds the kind of a folded name, with or without the article.
  init?(queryKey key: String) {
    let bare = key.hasPrefix("ال") ? String(key.unicodeScalars.dropFirst(2)) : key
    guard
      let kind = Self.allCases.first(where: { kind in
        kind.queryNames.contains {
          let name = Folding.key(of: $0)
          return name == key || name == bare
        }
      })
    else { return nil }
    self = kind
  }
}
