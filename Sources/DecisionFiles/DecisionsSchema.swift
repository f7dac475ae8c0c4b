/// The JSON Schema (draft 2020-12) of decisions files.
package enum DecisionsSchema {
  package static let bytes = Array(text.utf8)

  private static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://sopc.invalid/schema/decisions-1.schema.json",
      "title": "Decisions of people about compiled SOPs",
      "type": "object",
      "additionalProperties": false,
      "required": ["decisions"],
      "properties": {
        "decisionsVersion": { "const": 1 },
        "decisions": { "type": ["array", "null"], "items": { "$ref": "#/$defs/decision" } }
      },
      "$defs": {
        "decision": {
          "type": "object",
          "additionalProperties": false,
          "required": ["path", "read"],
          "properties": {
            "input": { "description": "SHA-256 of the input, or its first digits; left out: every input whose value reads so.", "type": "string", "pattern": "^[0-9a-f]{8,64}$" },
            "part": { "description": "Which SOP of the input, from 1; left out: all.", "type": "integer", "minimum": 1 },
            "path": { "description": "JSON Pointer of the value in canonical JSON; * stands for any number.", "type": "string", "pattern": "^/" },
            "read": { "description": "The text as the document has it; of performers and next the activity of the step, of a person the name.", "type": "string" },
            "note": { "description": "For people.", "type": "string" },
            "confirm": { "description": "What was inferred or mended is right.", "const": true },
            "replace": { "description": "It is this instead.", "type": "string" },
            "refuse": { "description": "What was mended stays as it was read.", "const": true },
            "performers": { "description": "Heads or ids of the columns that perform the step.", "type": "array", "minItems": 1, "items": { "type": "string" } },
            "next": {
              "description": "Number of the step where the flow goes on, or of those after yes and no.",
              "oneOf": [
                { "type": "integer" },
                { "type": "object", "minProperties": 1, "additionalProperties": false, "properties": { "yes": { "type": "integer" }, "no": { "type": "integer" } } }
              ]
            },
            "apart": { "description": "The person is nobody who is named in other documents.", "const": true }
          },
          "oneOf": [
            { "required": ["confirm"] }, { "required": ["replace"] }, { "required": ["refuse"] },
            { "required": ["performers"] }, { "required": ["next"] }, { "required": ["apart"] }
          ]
        }
      }
    }

    """
}
