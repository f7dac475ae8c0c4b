import Testing

@Suite struct CommandLinePlaceholder { @Test func builds() { #expect(Bool(true)) } }
