import Screen
import Testing

@testable import Browser

/// Labels on the links in sight.
@Suite struct LabelTests {
  @Test(arguments: [1, 2, 26, 27, 28, 60, 400])
  func noLabelBeginsAnother(count: Int) {
    let names = LinkLabels.names(count)
    #expect(names.count == count)
    for (place, name) in names.enumerated() {
      #expect(!names[(place + 1)...].contains { $0.starts(with: name) || name.starts(with: $0) })
    }
  }

  @Test func labelsAreAsShortAsCanBe() {
    #expect(LinkLabels.names(26).allSatisfy { $0.count == 1 })
    #expect(LinkLabels.names(27).count { $0.count == 1 } == 25)
    #expect(LinkLabels.names(51).count { $0.count == 1 } == 25)
    #expect(LinkLabels.names(52).count { $0.count == 1 } == 24)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func everyLinkInSightHasALabel(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "labels-110x24-\(language.rawValue)", size: (110, 24), language: language,
      keys: [.enter, "f"])
    try expectFrame(
      "labels-page-80x24-\(language.rawValue)", size: (80, 24), language: language,
      keys: [.enter, "n", "o", "f"])
  }

  @Test func aLabelIsFollowed() throws {
    let labelled = browser(size: (110, 24), language: .arabic, keys: [.enter, "f"])
    let labels = try #require(labelled.labels)
    for label in labels.labels {
      var followed = labelled
      for letter in label.letters { _ = followed.apply(.key(.character(letter))) }
      #expect(followed.labels == nil)
      switch label.target {
      case .mention, .entry: #expect(followed.spot.page != nil)
      case .listed(let place): #expect(followed.spot.reader.list.selection == place)
      case .item, .hit, .facet: Issue.record("\(label.target)")
      }
    }
  }

  @Test func lettersOfTheArabicLayoutTypeLabels() throws {
    var labelled = browser(size: (110, 24), language: .arabic, keys: [.enter, "f"])
    #expect(labelled.labels?.labels.first?.letters == ["a"])
    // The letter on the key of a.
    _ = labelled.apply(.key("ش"))
    #expect(labelled.labels == nil && labelled.notice == nil)
  }

  @Test func whatIsNoLabelTakesThemAway() {
    var labelled = browser(size: (110, 24), language: .arabic, keys: [.enter, "f"])
    let before = labelled.spot.reader.top
    _ = labelled.apply(.key(.escape))
    #expect(labelled.labels == nil)
    #expect(labelled.spot.reader.top == before)
  }
}
