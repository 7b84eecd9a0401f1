import CorpusModel
import FoundationEssentials
import TestSupport
import Testing

@testable import CorpusFiles

/// Every file under Samples is read and compared with what is written beside it: a case more is two
/// files more.
@Suite struct SampleTests {
  @Test(arguments: SampleFile.all)
  func whatIsReadIsWhatAPersonWouldWant(_ sample: SampleFile) throws {
    let read = CorpusContents(reading: [sample.path])
    let picture = SamplePicture.lines(of: read)
    let expected = try sample.expected()
    for (place, line) in expected.enumerated()
    where place >= picture.count || picture[place] != line {
      let found = place < picture.count ? picture[place] : "nothing"
      Issue.record("\(sample): line \(place + 1) should be:\n\(line)\nand is:\n\(found)")
      break
    }
    if picture.count > expected.count, picture.starts(with: expected) {
      Issue.record("\(sample): there is more:\n\(picture[expected.count])")
    }
  }

  @Test func thereAreSamplesAndEachHasItsExpectation() {
    #expect(!SampleFile.all.isEmpty)
    #expect(SampleFile.withoutExpectation.isEmpty)
    #expect(SampleFile.expectationsAlone.isEmpty)
  }
}

/// A file under Samples.
struct SampleFile: CustomTestStringConvertible, CustomStringConvertible, Sendable {
  private static let folder =
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Samples"
  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  /// Those that have an expectation beside them.
  static let all = names.filter { names.contains("\($0).expected") }.map(SampleFile.init)
  /// The names of those that have none.
  static let withoutExpectation = names.filter {
    !$0.hasSuffix(".expected") && !names.contains("\($0).expected")
  }
  /// The expectations of files that are not there.
  static let expectationsAlone = names.filter {
    $0.hasSuffix(".expected") && !names.contains(String($0.dropLast(9)))
  }

  let name: String
  var path: String { "\(Self.folder)/\(name)" }
  var description: String { name }
  var testDescription: String { name }

  /// The bytes of the file.
  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  /// The lines that are expected of it.
  func expected() throws -> [String] {
    let bytes = try Data(contentsOf: URL(filePath: "\(path).expected"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
