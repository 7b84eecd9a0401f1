import Testing

@testable import NameTagger

/// To be written.
