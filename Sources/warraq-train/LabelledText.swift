import NameTagger

/// Sentences of tokens, each with the label that somebody gave it: a `token LABEL` in a line, an
/// empty line between sentences; labels in BIO, of PERS, LOC, ORG and MISC.
struct LabelledText {
  var sentences: [[String]] = []
  var labels: [[Label]] = []

  /// Reads a text; an unknown label counts as O, and a name that goes on without having begun
  /// begins.
  init(_ text: String) {
    var tokens: [String] = []
    var tags: [Label] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let fields = line.split(whereSeparator: \.isWhitespace)
      guard fields.count >= 2, let tag = fields.last else {
        if !tokens.isEmpty {
          sentences.append(tokens)
          labels.append(tags)
        }
        (tokens, tags) = ([], [])
        continue
      }
      tokens.append(String(fields[0]))
      var label = Self.label(tag)
      if !label.mayFollow(tags.last ?? .outside) {
        label = Label(rawValue: label.rawValue - 1) ?? .outside
      }
      tags.append(label)
    }
    if !tokens.isEmpty {
      sentences.append(tokens)
      labels.append(tags)
    }
  }

  private static func label(_ tag: Substring) -> Label {
    switch tag {
    case "B-PERS", "B-PER": .beginsPerson
    case "I-PERS", "I-PER": .insidePerson
    case "B-LOC": .beginsPlace
    case "I-LOC": .insidePlace
    case "B-ORG": .beginsOrganisation
    case "I-ORG": .insideOrganisation
    case "B-MISC": .beginsOther
    case "I-MISC": .insideOther
    default: .outside
    }
  }

  init(sentences: [[String]], labels: [[Label]]) {
    self.sentences = sentences
    self.labels = labels
  }

  /// Accesses some of the sentences.
  subscript(range: Range<Int>) -> LabelledText {
    LabelledText(sentences: Array(sentences[range]), labels: Array(labels[range]))
  }

  /// Returns all sentences but some.
  func without(_ range: Range<Int>) -> LabelledText {
    LabelledText(
      sentences: Array(sentences[..<range.lowerBound] + sentences[range.upperBound...]),
      labels: Array(labels[..<range.lowerBound] + labels[range.upperBound...]))
  }
}
