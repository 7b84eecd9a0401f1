import Testing

@testable import Stories

/// To be written.
