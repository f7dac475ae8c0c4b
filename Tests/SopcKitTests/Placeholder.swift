import Testing

@Suite struct SopcKitPlaceholder { @Test func builds() { #expect(Bool(true)) } }
