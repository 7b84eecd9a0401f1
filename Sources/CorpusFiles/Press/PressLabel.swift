internal import CorpusModel

/// The labels that databases of the press write before what they know of an article.
struct PressLabel {
  /// What a label says.
  enum Field { case title, outlet, date, byline, text, abstract, other }

  /// Who makes texts with it, of which it is a sure sign; nothing where others may write it, too.
  enum Maker { case nexis, proQuest, ebsco }

  let field: Field
  let sign: Maker?
  /// What stands behind it.
  let words: ArraySlice<UInt8>

  /// How many bytes a label has at most.
  private static let longest = 40

  /// Reads a line without the blanks at its ends; nothing where it begins with no label.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, first < 0x80 || first == 0xC3,
      let colon = line.prefix(Self.longest).firstIndex(of: 0x3A),
      let known = Self.known[TextLine.lowercased(ArticleBody.trimmed(line[..<colon]))]
    else { return nil }
    (field, sign) = known
    words = ArticleBody.trimmed(line[(colon + 1)...])
  }

  private static let known: [[UInt8]: (Field, Maker?)] = {
    let labels: [(Field, Maker?, String)] = [
      (.title, nil, "headline|title|titre|titre de l'article"),
      (.outlet, nil, "source|publication|journal"),
      (.outlet, .proQuest, "publication title|publication info|titre de la publication"),
      (.date, nil, "date|published|date de publication"),
      (.date, .proQuest, "publication date"),
      (.byline, nil, "byline|author|authors|auteur|auteurs|by"),
      (.text, nil, "body|full text|texte intégral|corps|html full text"),
      (.abstract, nil, "abstract|résumé"),
      (.other, .nexis, "load-date|publication-type|date de chargement"),
      (.other, .proQuest, "proquest document id|document url|language of publication"),
      (.other, .proQuest, "country of publication|place of publication|publication subject"),
      (.other, .ebsco, "accession number|full text word count|subject terms|geographic terms"),
      (
        .other, nil,
        "length|section|longueur|rubrique|language|langue|dateline|copyright|graphic|highlight|series|"
          + "distribution|journal code|subject|location|people|company / organization|links|"
          + "identifier / keyword|publication year|publisher|issn|e-issn|source type|document type|"
          + "database|last updated|pages|page|volume|issue|start page|number of pages|first page|"
          + "persistent link to this record (permalink)|company|organization|geographic|industry|"
          + "person|city|country|state|correction-date|type|notes|publication-date|document feature|"
          + "classification|credit|edition|column|supplement"
      ),
    ]
    var known: [[UInt8]: (Field, Maker?)] = [:]
    for (field, sign, names) in labels {
      for name in names.split(separator: "|") { known[Array(name.utf8)] = (field, sign) }
    }
    return known
  }()
}
