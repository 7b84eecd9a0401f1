import Testing

@testable import Dates

/// To be written.
