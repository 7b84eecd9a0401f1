import Containers
import TestSupport
import Testing

/// How much is unpacked, whatever a container looks like.
@Suite struct ArchiveTests {
  /// Reads a container's members to its end, those that a test wants.
  private func failure(
    of bytes: [UInt8], _ content: Archive.Content = .folder, within outer: Archive? = nil,
    wants: (Archive.Member) -> Bool = { _ in false }
  ) throws -> Archive.Failure? {
    let archive = try Archive(bytes, content, within: outer)
    var room = [UInt8](repeating: 0, count: 1 << 16)
    do throws(Archive.Failure) {
      while let member = try archive.next() {
        guard wants(member) else { continue }
        var count = 0
        repeat {
          count = try unsafe room.withUnsafeMutableBufferPointer {
            (room) throws(Archive.Failure) in
            try unsafe archive.read(into: UnsafeMutableRawBufferPointer(room))
          }
        } while count > 0
      }
    } catch {
      return error
    }
    return nil
  }

  /// Members with a name of nearly a mebibyte each, packed in a kilobyte.
  private static func longNames(_ count: Int) -> [UInt8] {
    let long = PackedFiles.Member(
      "././@LongLink", String(repeating: " ", count: 7 << 17), kind: "L")
    let head = Array(PackedFiles.tar([long]).prefix(512))
    let member = Array(PackedFiles.tar([PackedFiles.Member("a.bin")]).prefix(512))
    let one = PackedFiles.zstd(head, blanks: 7) + PackedFiles.zstd(member)
    let end = PackedFiles.zstd([UInt8](repeating: 0, count: 1_024))
    return Array((0..<count).map { _ in one }.joined()) + end
  }

  @Test func headsOfMembersCount() throws {
    #expect(try failure(of: Self.longNames(10)) == nil)
    #expect(try failure(of: Self.longNames(30)) == .tooMuch)
  }

  /// A member whose length stands behind it is unpacked to find its end.
  @Test func whatIsPassedOverInAZipWithoutItsDirectoryCounts() throws {
    // Each byte of zeros is four times 258 letters.
    let letters: [UInt8] = [237, 193, 129, 0, 0, 0, 0, 195, 32, 214, 249, 75, 28, 228, 85, 1]
    let head: [UInt8] =
      [0x50, 0x4B, 3, 4, 20, 0, 8, 0, 8, 0, 0, 0, 0x21, 0x50]
      + [UInt8](repeating: 0, count: 12) + [5, 0, 0, 0] + Array("a.bin".utf8)
    let bomb = letters + [UInt8](repeating: 0, count: 100_000)
    #expect(try failure(of: head + bomb) == .tooMuch)
  }

  /// Each of them alone would be allowed as much as the container that they are members of.
  @Test func whatIsPackedTwiceCountsTwice() throws {
    let packed = PackedFiles.zstd([0x20], blanks: 60)
    let outer = try Archive(PackedFiles.tar([PackedFiles.Member("a.zst")]), .folder)
    for number in 0..<3 {
      let found = try failure(of: packed, .packed, within: outer) { _ in true }
      #expect(found == (number < 2 ? nil : .tooMuch))
    }
    #expect(throws: Archive.Failure.tooMuch) { _ = try outer.next() }
    #expect(try failure(of: packed, .packed) { _ in true } == nil)
  }

  /// The same for what is around their members.
  @Test func headsOfMembersOfMembersCount() throws {
    let inner = Self.longNames(10)
    let outer = try Archive(PackedFiles.tar([PackedFiles.Member("a.tar.zst")]), .folder)
    for number in 0..<3 {
      #expect(try failure(of: inner, within: outer) == (number < 1 ? nil : .tooMuch))
    }
  }
}
