import Testing

@testable import Ties

/// To be written.
