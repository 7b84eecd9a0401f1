import ArabicText
import ArgumentParser
import CorpusModel
import NameTagger

/// `classes`: words that stand in the same company, from plain text.
struct MakeClasses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classes",
    abstract: "Reads plain text from standard input, and prints the classes of its words.")

  @Option(help: "How many words, the most frequent, get a class.")
  var words = 25_000
  @Option(help: "How many classes, one number for each column.")
  var counts: [Int] = [512, 64]
  @Option(help: "How often the words are exchanged.")
  var rounds = 12

  func run() throws {
    // A boundary, a rare word and a number keep classes of their own.
    var numbers: [[UInt8]: Int32] = [:]
    var names: [[UInt8]] = []
    var text: [Int32] = []
    var frequencies: [Int] = []
    while let line = readLine() {
      let paragraph = ArticleText(line)
      let tokens = TokenList(
        Article(
          id: ArticleID(""), title: "", text: paragraph,
          paragraphs: [Paragraph(.body, TextRange(0, paragraph.count))]))
      for sentence in tokens.sentences {
        text.append(0)
        for token in tokens.tokens[sentence] {
          let folded = tokens.words.bytes[token.folded]
          let word = Array(folded.isEmpty ? tokens.words.source[token.source] : folded)
          if let first = word.first, (0x30...0x39).contains(first) {
            text.append(2)
          } else if let number = numbers[word] {
            frequencies[Int(number) - 3] += 1
            text.append(number)
          } else {
            numbers[word] = Int32(names.count + 3)
            text.append(Int32(names.count + 3))
            names.append(word)
            frequencies.append(1)
          }
        }
      }
    }
    text.append(0)
    let order = names.indices.sorted {
      (frequencies[$1], $0) < (frequencies[$0], $1)
    }.prefix(words)
    var places = [Int32](repeating: 1, count: names.count + 3)
    places[0] = 0
    places[2] = 2
    for (place, number) in order.enumerated() { places[number + 3] = Int32(place + 3) }
    text = text.map { places[Int($0)] }
    var columns: [[Int]] = []
    for count in counts {
      var classes = WordClasses(
        text: text, vocabulary: order.count + 3, fixed: 3, classCount: count)
      for round in 1...rounds {
        let moved = classes.exchange()
        Files.note("\(count) classes, round \(round): \(moved) words moved")
        if moved * 500 < order.count { break }
      }
      columns.append(classes.classes)
    }
    for (place, number) in order.enumerated() {
      let row = columns.map { String($0[place + 3]) }
      print(([String(decoding: names[number], as: UTF8.self)] + row).joined(separator: "\t"))
    }
  }
}
