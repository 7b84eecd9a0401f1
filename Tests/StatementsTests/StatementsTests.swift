import Testing

@testable import Statements

/// To be written.
