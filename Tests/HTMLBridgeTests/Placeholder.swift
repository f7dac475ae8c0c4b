import Testing

@Suite struct HTMLBridgePlaceholder { @Test func builds() { #expect(Bool(true)) } }
