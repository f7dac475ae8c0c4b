import Testing

@Suite struct ParserPlaceholder { @Test func builds() { #expect(Bool(true)) } }
