import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import Library

/// The image of files in all formats is the same whoever reads which part of them.
struct CoresTests {
  private static func sentences(_ number: Int) -> String {
    (0..<4).map { ManyFiles.sentences[(number * 3 + $0 * 5) % ManyFiles.sentences.count] }
      .joined(separator: " ")
  }

  /// Writes files of many articles, in each format that has such; some of them are spoilt.
  private static func write(to folder: borrowing TemporaryFolder) throws {
    let count = 400
    let records = (0..<count).map { number in
      #"{"title":"خبر \#(number)","date":"2025-01-\#(number % 40)","text":"\#(sentences(number))"}"#
    }
    try folder.write((path: "a.json", text: "[" + records.joined(separator: ",\n")))
    try folder.write((path: "b.jsonl", text: records.joined(separator: "\n") + "\nlonely\n"))
    try folder.write(
      (
        path: "c.csv",
        text: "title,text,date\n"
          + (0..<count).map { "خبر \($0),\"\(sentences($0))\"\($0 % 50 == 0 ? "" : ",2025")\n" }
          .joined()
      ))
    try folder.write(
      (
        path: "d.mbox",
        text: (0..<50).map {
          "From a@b Mon Jan  3 07:00:00 2011\nSubject: \($0)\n\n\(sentences($0))\n\n"
        }.joined()
      ))
    let members = (0..<280).map {
      PackedFiles.Member("m/\($0 % 200).txt", $0 % 90 == 0 ? "خبر" : "خبر\n\n\(sentences($0))\n")
    }
    try folder.write("e.tar", PackedFiles.tar(members + [PackedFiles.Member("../out.txt", "x")]))
    try folder.write("f.jsonl.gz", PackedFiles.gzip(Array(records.joined(separator: "\n").utf8)))
    for number in 0..<40 { try folder.write(ManyFiles.file(number)) }
    // What a person says of single articles.
    try folder.write((path: "g.csv", text: "title,text\nأول,نص\nثان,نص\n"))
    try folder.write((path: "g.csv.yaml", text: "outlet: صحيفة\n"))
  }

  @Test func imagesAreTheSameFromAnyNumberOfCores() throws {
    let folder = TemporaryFolder()
    try Self.write(to: folder)
    let output = TemporaryFolder()
    try output.write("README", [])
    var seen: (bytes: Data, problems: [String])?
    for cores in [1, 2, 5] {
      let path = output.path + "/\(cores).image"
      var making = ImageMaking([folder.path], at: path)
      making.cores = cores
      let made = try #require(try making.run())
      #expect(made.articles > 1_900)
      let now = (
        bytes: try Data(contentsOf: URL(fileURLWithPath: path)),
        problems: made.problems.map(\.description)
      )
      if let seen {
        #expect(now.bytes == seen.bytes, "\(cores)")
        #expect(now.problems == seen.problems, "\(cores)")
      } else {
        #expect(now.problems.count > 20)
        seen = now
      }
    }
  }
}
