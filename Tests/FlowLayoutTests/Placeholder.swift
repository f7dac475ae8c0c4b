import Testing

@Suite struct FlowLayoutPlaceholder { @Test func builds() { #expect(Bool(true)) } }
