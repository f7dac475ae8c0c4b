import Testing

@Suite struct VocabularyPlaceholder { @Test func builds() { #expect(Bool(true)) } }
