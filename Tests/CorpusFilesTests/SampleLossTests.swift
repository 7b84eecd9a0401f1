import Cleaning
import CorpusModel
import TestSupport
import Testing

@testable import CorpusFiles

/// Nothing of a sample is lost, and what came of it stays as it is when it is cleaned again.
@Suite struct SampleLossTests {
  @Test(arguments: SampleFile.all)
  func everyLineIsSomewhere(_ sample: SampleFile) throws {
    var cleaner = Cleaner()
    let check = CleaningCheck { cleaner.clean(&$0, into: &$1) }
    for raw in try RawSample.articles(of: sample) {
      let fault = check.fault(of: raw)
      #expect(fault == nil, "\(sample)")
    }
  }
}

/// What the readers of formats make of a sample, before it is cleaned.
enum RawSample {
  /// Returns the articles of a sample; none for a format that is not known here.
  static func articles(of sample: SampleFile) throws -> [RawArticle] {
    let file = SourceFile(path: sample.path, bytes: try sample.bytes())
    var raw = RawArticle()
    raw.stated.id = Array(file.stem.utf8)
    let text = CleanText(file.bytes).utf8
    switch file.kind {
    case .plainText:
      raw.text = text
      raw.firstLine = 1
    case .markdown:
      var log = FileLog(file.path)
      _ = raw.read(markdown: text[...], &log)
    default: return []
    }
    return [raw]
  }
}
