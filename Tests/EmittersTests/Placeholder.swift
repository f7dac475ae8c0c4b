import Testing

@Suite struct EmittersPlaceholder { @Test func builds() { #expect(Bool(true)) } }
