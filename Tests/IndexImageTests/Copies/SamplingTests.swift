import TestSupport
import Testing

@testable import IndexImage

/// What articles are compared by is found quickly, and is what finding it slowly gives.
@Suite struct SamplingTests {
  @Test(arguments: UInt64(0)..<200) func theSampleIsWhatHalvingLeaves(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Few, many, some again and again, some all close together.
    let greatest = UInt32.max >> UInt32.random(in: 0..<32, using: &random)
    let distinct = (0..<Int.random(in: 1...900, using: &random)).map { _ in
      UInt32.random(in: 0...greatest, using: &random)
    }
    let hashes = (0..<Int.random(in: 0...900, using: &random)).map { _ in
      distinct.randomElement(using: &random) ?? 0
    }
    var kept = Set(hashes).sorted()
    var halvings: UInt8 = 0
    while kept.count > HashSampler.capacity {
      halvings += 1
      kept.removeAll { $0 > UInt32.max >> UInt32(halvings) }
    }
    var sampler = HashSampler()
    // What was sampled before leaves nothing.
    for hashes in [distinct, hashes] { sampler.sample(hashes.span) }
    #expect(sampler.hashes == kept && sampler.halvings == halvings)
  }

  @Test(arguments: UInt64(0)..<60) func overlapsAreThoseOfSets(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var samples = HashSamples()
    var sampler = HashSampler()
    let common = (0..<200).map { _ in UInt32.random(in: 0 ... .max, using: &random) }
    for _ in 0..<4 {
      let own = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt32.random(in: 0 ... .max, using: &random)
      }
      let all = own + common.prefix(Int.random(in: 0...200, using: &random))
      sampler.sample(all.span)
      samples.append(sampler)
    }
    let likeness = Likeness(samples)
    for (one, other) in [(0, 1), (0, 2), (0, 3), (2, 1), (3, 3)] {
      let counts = samples.compared(one, other)
      let (left, right) = (
        Set(samples[one].prefix(counts.first)), Set(samples[other].prefix(counts.second))
      )
      let both = left.intersection(right).count
      #expect(
        samples.overlap(one, other, atLeast: 0)
          == HashSamples.Overlap(both: both, first: left.count, second: right.count))
      let isEnough = Double(both) >= (Double(min(left.count, right.count)) * 0.5).rounded(.up)
      #expect((samples.overlap(one, other, atLeast: 0.5) != nil) == isEnough)
      // At a glance more may seem alike, and never less.
      if let most = likeness.greatestOverlap(one, other) {
        #expect(most.both >= both && most.both <= most.fewer)
        #expect((most.first, most.second) == (left.count, right.count))
      } else {
        let halvings = (Int(samples.halvings(of: one)), Int(samples.halvings(of: other)))
        #expect(abs(halvings.0 - halvings.1) >= 4)
      }
    }
  }

  @Test(arguments: UInt64(0)..<40) func numbersAreSorted(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let greatest = UInt64.max >> UInt64.random(in: 0..<64, using: &random)
    var numbers = (0..<Int.random(in: 0...3000, using: &random)).map { _ in
      UInt64.random(in: 0...greatest, using: &random)
    }
    let sorted = numbers.sorted()
    var byHighBits = numbers
    RadixSort.sort(&numbers)
    #expect(numbers == sorted)
    let lowest = UInt64.random(in: 0..<64, using: &random)
    let stable = byHighBits.enumerated().sorted {
      ($0.element >> lowest, $0.offset) < ($1.element >> lowest, $1.offset)
    }.map(\.element)
    RadixSort.sort(&byHighBits, fromBit: lowest)
    #expect(byHighBits == stable)
  }
}
