import AST
import Diagnostics

@testable import Parser

/// Text as the stages behind the lexer see it, whole and without markup.
func content(_ text: String) -> (content: Content, span: Span) {
  let bytes = Array(text.utf8)
  var content = Content()
  content.copy(bytes, 0, bytes.count)
  return (content, Span(0, bytes.count))
}

/// What the parser makes of a text.
func parsed(_ text: String) -> Parsed { parse(Array(text.utf8)) }

/// The first SOP of a text.
func document(_ text: String) -> Document { parsed(text).readings.first?.document ?? Document() }

/// The identity block in which a value stands, with the lists that make it an SOP.
func form(_ lines: String) -> String {
  lines + "\nDasar Hukum\n1. UU 1/2020\nKualifikasi Pelaksana\n1. S1\nKeterkaitan\n1. SOP Lain\nPeringatan\n1. Awas\n"
}
