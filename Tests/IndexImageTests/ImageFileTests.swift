import Glibc
import TestSupport
import Testing

@testable import IndexImage

@Suite struct ImageFileTests {
  @Test func aFileHasTheBytesThatMemoryHas() throws {
    let folder = try Folder()
    let path = folder.path + "/مقالات.image"
    func write(_ writer: consuming ImageWriter) throws -> [UInt8] {
      writer.counts.words = 3
      try writer.append(Array("early".utf8), to: .text)
      try writer.append([UInt8](repeating: 7, count: 3_000_000), to: .postings)
      try writer.stream(.text)
      for chunk in 0..<40 {
        try writer.append([UInt8](repeating: UInt8(chunk), count: 99_999), to: .text)
      }
      try writer.append([1], to: .prefixes)
      return try writer.finish()
    }
    let bytes = try write(ImageWriter())
    #expect(try write(ImageWriter(path: path)).isEmpty)
    #expect(folder.bytes(path) == bytes)
    #expect(folder.names == ["مقالات.image"])
    let header = try ImageHeader(ImageBytes(bytes))
    #expect(header.entries[ImageSection.text.index].length == 40 * 99_999 + 5)
    #expect(header.entries.allSatisfy { $0.offset % ImageHeader.alignment == 0 })
  }

  @Test func anImageThatIsNotFinishedLeavesTheOldOne() throws {
    let folder = try Folder()
    let path = folder.path + "/a"
    try ImageWriter(path: path).finish()
    let old = folder.bytes(path)
    do {
      var writer = try ImageWriter(path: path)
      try writer.append([1, 2, 3], to: .postings)
      try writer.stream(.postings)
      #expect(folder.bytes(path) == old)
    }
    #expect(folder.names == ["a"])
    #expect(folder.bytes(path) == old)
    var writer = try ImageWriter(path: path)
    writer.counts.words = 9
    try writer.finish()
    #expect(folder.names == ["a"] && folder.bytes(path) != old)
  }

  @Test func whatTheSystemRefusesIsTold() throws {
    let folder = try Folder()
    let problem = #expect(throws: ImageProblem.self) {
      try ImageWriter(path: folder.path + "/none/a").finish()
    }
    #expect(problem?.description.contains("No such file or directory") == true)
    #expect(throws: ImageProblem.self) { try ImageWriter(path: folder.path).finish() }
    #expect(folder.names.isEmpty)
    #expect(throws: ImageProblem.self) { try Image.open(folder.path + "/none") }
    #expect(throws: ImageProblem.self) { try Image.open(folder.path) }
    #expect(throws: ImageProblem.self) { try Image.open("/dev/null") }
  }

  /// A disk without room fails in the midst of writing, as a limit on the length of files does.
  @Test func aDiskWithoutRoomLeavesTheOldImage() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let folder = try Folder()
      let path = folder.path + "/a"
      try ImageWriter(path: path).finish()
      let old = folder.bytes(path)
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 2 << 20, rlim_max: 2 << 20)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do {
        var writer = try ImageWriter(path: path)
        try writer.append([UInt8](repeating: 1, count: 5 << 20), to: .postings)
        try writer.finish()
      } catch {
        let isTold = "\(error)".contains("File too large")
        let isOld = folder.names == ["a"] && folder.bytes(path) == old
        folder.remove()
        exit(isTold && isOld ? 7 : 1)
      }
    }
  }

  @Test func aLinkStaysALink() throws {
    let folder = try Folder()
    try ImageWriter(path: folder.path + "/a").finish()
    #expect(unsafe symlink("a", folder.path + "/b") == 0)
    try ImageWriter(path: folder.path + "/b").finish()
    var target = [CChar](repeating: 0, count: 9)
    #expect(unsafe readlink(folder.path + "/b", &target, 8) == 1)
  }

  @Test func aMappedFileIsReadLikeMemory() throws {
    let folder = try Folder()
    let small = try SmallImage.random(2)
    folder.write(small.bytes, to: "a")
    let image = try Image.open(folder.path + "/a")
    for (number, article) in small.articles.enumerated() {
      #expect(image.article(number) == article)
    }
    readEverything(image)
    try image.verify()
    #expect(!image.isTorn)
  }

  @Test func aFileThatIsCutWhileItIsOpenReadsAsZeros() throws {
    let folder = try Folder()
    let small = try SmallImage.random(3, articles: 60)
    folder.write(small.bytes, to: "a")
    let image = try Image.open(folder.path + "/a")
    let other = try Image.open(folder.path + "/a")
    #expect(unsafe truncate(folder.path + "/a", 0) == 0)
    #expect(!image.isTorn)
    readEverything(image)
    #expect(image.isTorn)
    #expect(image.article(3) == nil)
    #expect(image.terms(ofKey: Array(small.terms[5].key.utf8)[...]).isEmpty)
    #expect(throws: ImageProblem.self) { try image.verify() }
    // Each mapping for itself.
    #expect(!other.isTorn)
    readEverything(other)
    #expect(other.isTorn)
  }

  @Test func aFileThatIsCutInItsMidstKeepsWhatIsBefore() throws {
    let folder = try Folder()
    var writer = ImageWriter()
    try writer.append([UInt8](repeating: 5, count: 40_000), to: .postings)
    folder.write(try writer.finish(), to: "a")
    let bytes = try MappedFile.open(folder.path + "/a")
    #expect(unsafe truncate(folder.path + "/a", 20_000) == 0)
    #expect(bytes.u8(19_999) == 5)
    #expect(bytes.u8(20_001) == 0)
    #expect((bytes.owner as? MappedFile)?.isTorn == false)
    #expect(bytes.u8(20_480) == 0 && bytes.u8(39_000) == 0)
    #expect((bytes.owner as? MappedFile)?.isTorn == true)
    #expect(bytes.u8(19_999) == 5)
  }

  @Test func moreMappingsThanAreWatchedAreRead() throws {
    let folder = try Folder()
    let small = try SmallImage.random(4, articles: 3, words: 3)
    folder.write(small.bytes, to: "a")
    var images: [Image] = []
    for _ in 0..<TornMappings.capacity + 3 { images.append(try Image.open(folder.path + "/a")) }
    for image in images { #expect(image.article(1) == small.articles[1]) }
    images = []
    #expect(try MappedFile.open(folder.path + "/a").owner is MappedFile)
  }

  @Test func otherFaultsEndTheProgram() async {
    await #expect(processExitsWith: .signal(SIGBUS)) {
      TornMappings.install()
      try readPastTheEnd()
    }
  }

  @Test func otherFaultsGoToTheHandlerBefore() async {
    await #expect(processExitsWith: .exitCode(7)) {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { _ in _exit(7) }
      unsafe sigaction(SIGBUS, &action, nil)
      TornMappings.install()
      try readPastTheEnd()
    }
  }

  @Test func aSignalThatIsSentIsNoFault() async {
    await #expect(processExitsWith: .signal(SIGBUS)) {
      TornMappings.install()
      raise(SIGBUS)
    }
  }
}

/// Maps a file that is not an image, and reads where it has nothing.
private func readPastTheEnd() throws {
  let file = unsafe try #require(tmpfile())
  let address = unsafe mmap(nil, 4096, PROT_READ, MAP_SHARED, fileno(file), 0)
  let start = unsafe try #require(address)
  _ = unsafe start.load(as: UInt8.self)
  exit(1)
}
