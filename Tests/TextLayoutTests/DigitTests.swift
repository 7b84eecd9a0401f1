import Testing
import TextLayout

@Suite struct DigitTests {
  private func drawn(_ text: String, _ digits: DigitStyle) -> String {
    line(text, LayoutOptions(digits: digits)).letters
  }

  @Test func digitsAreDrawnInTheStyleAskedFor() {
    #expect(drawn("عام 2023", .arabicIndic) == "٢٠٢٣ ماع")
    #expect(drawn("عام ٢٠٢٣", .western) == "2023 ماع")
    #expect(drawn("سال ۱۴۰۲", .western) == "1402 لاس")
    #expect(drawn("عام 2023 و٢٠٢٤", .asWritten) == "٢٠٢٤و 2023 ماع")
    #expect(drawn("12,5 و 1/2/2023", .arabicIndic) == "١/٢/٢٠٢٣ و ١٢,٥")
  }

  @Test func namesInLatinLettersKeepTheirs() {
    #expect(drawn("فيروس Covid-19 منذ 3 أعوام", .arabicIndic) == "ماوعأ ٣ ذنم Covid-19 سوريف")
    #expect(drawn("In 2023", .arabicIndic) == "In 2023")
    #expect(drawn("2023 was", .arabicIndic) == "2023 was")
    #expect(drawn("2023: عام", .arabicIndic) == "ماع :٢٠٢٣")
    #expect(drawn("2023", .arabicIndic) == "٢٠٢٣")
    let options = LayoutOptions(isRightToLeftWithoutLetters: false, digits: .arabicIndic)
    #expect(line("2023", options).letters == "2023")
  }

  @Test func digitsAreOrderedAsTheyAreDrawn() {
    #expect(drawn("10-12", .arabicIndic) == drawn("١٠-١٢", .asWritten))
    #expect(drawn("١٠-١٢", .western) == drawn("10-12", .asWritten))
  }

  @Test func placesStay() {
    let shown = line("عام 2023", LayoutOptions(digits: .arabicIndic))
    #expect(shown.columns(of: Range(scalars: 4..<5)) == [0..<1])
    #expect(shown.offset(atColumn: 3) == LogicalOffset(7))
  }
}
