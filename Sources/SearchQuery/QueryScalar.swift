/// What a scalar does in a query.
enum QueryScalar: Equatable {
  /// Two quotes of a pair need not be the same: whichever key gives them.
  enum Quote { case double, angled }

  /// Parts words and everything else.
  case blank
  /// Parts words, except a comma between two digits.
  case comma
  case quote(Quote)
  /// A quote where it stands before a word, an apostrophe within one.
  case apostrophe
  case open, close
  /// Means OR.
  case bar
  case star, tilde
  case minus
  /// A letter, a digit, a mark, or a sign that means nothing here.
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "*", "٭", "＊", "∗": self = .star
    case "~", "～", "∼": self = .tilde
    case "|", "｜": self = .bar
    case "(", "（": self = .open
    case ")", "）": self = .close
    case "\"", "“", "”", "„", "‟", "＂", "″": self = .quote(.double)
    case "«", "»", "‹", "›": self = .quote(.angled)
    case "'", "‘", "’", "‚", "‛", "`": self = .apostrophe
    case "-", "\u{2010}", "\u{2011}", "\u{2212}", "\u{FE63}", "\u{FF0D}": self = .minus
    case ",", "،", "，": self = .comma
    case ";", "؛", "；": self = .blank
    case "\0"..." ", "\u{7F}"..."\u{A0}", "\u{200B}": self = .blank
    default: self = scalar.value > 0x7F && scalar.properties.isWhitespace ? .blank : .other
    }
  }

  /// Whether a word ends before it.
  var endsRun: Bool {
    switch self {
    case .blank, .comma, .quote, .open, .close, .bar, .star, .tilde: true
    case .apostrophe, .minus, .other: false
    }
  }

  /// Whether a scalar is one that hands write for a minus: a dash, or tatweel.
  static func isLikeMinus(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2012}"..."\u{2015}", "\u{0640}": true
    default: false
    }
  }

  /// Whether a scalar is a colon, or looks like one.
  static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "﹕", "∶", "׃", "︓": true
    default: false
    }
  }

  /// Whether two words with this scalar alone between them are one expression: كوفيد-19, 10:30.
  static func joins(_ scalar: Unicode.Scalar, digitsBeside: Bool) -> Bool {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}", "\u{FF0D}", "_", "/", ".", "'", "‘",
      "’", "`", "@", "&":
      true
    case ":", ",", "،", "٫", "٬", "%", "٪": digitsBeside
    default: false
    }
  }
}
