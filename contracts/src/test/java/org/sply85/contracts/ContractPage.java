package org.sply85.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Renders all schemas as one Markdown page: a table of fields for each event and record. */
final class ContractPage {
  private ContractPage() {}

  /** The page: events in the order of the line, then the records they carry. */
  static String render() {
    StringBuilder page = new StringBuilder();
    page.append("# Contracts\n\n");
    page.append("Generated from the JSON schemas; do not edit. Events are CloudEvents 1.0 in\n");
    page.append("binary mode, see `asyncapi.yaml`. Fields without `?` are required.\n\n");
    for (String topic : Topics.ALL) {
      JsonNode schema = Schemas.read(Schemas.file(topic));
      section(page, "`" + topic + "`: " + schema.path("title").asText(), schema);
    }
    page.append("# Records\n\n");
    page.append(Schemas.read(Schemas.SONG).path("description").asText()).append("\n\n");
    for (Map.Entry<String, JsonNode> record :
        Schemas.read(Schemas.SONG).path("$defs").properties()) {
      section(page, record.getKey(), record.getValue());
    }
    return page.toString();
  }

  private static void section(StringBuilder page, String title, JsonNode schema) {
    page.append("## ").append(title).append("\n\n");
    page.append(schema.path("description").asText()).append("\n\n");
    page.append("| field | type | range | meaning |\n|---|---|---|---|\n");
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(r -> required.add(r.asText()));
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      page.append(
          "| `%s`%s | %s | %s | %s |%n"
              .formatted(
                  field.getKey(),
                  required.contains(field.getKey()) ? "" : "?",
                  type(field.getValue()),
                  range(field.getValue()),
                  cell(field.getValue().path("description").asText()))
              .replace("\r", ""));
    }
    page.append('\n');
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      String ref = schema.path("$ref").asText();
      String name = ref.substring(ref.lastIndexOf('/') + 1);
      return "[%s](#%s)".formatted(name, name.toLowerCase(java.util.Locale.ROOT));
    }
    JsonNode declared = schema.path("type");
    String type = declared.isArray() ? declared.path(0).asText() : declared.asText();
    if (type.equals("array")) {
      return "list of " + type(schema.path("items"));
    }
    boolean map = schema.path("additionalProperties").isObject();
    return map ? "map to " + type(schema.path("additionalProperties")) : type;
  }

  private static String range(JsonNode field) {
    JsonNode schema =
        field.path("properties").has("value") ? field.path("properties").path("value") : field;
    StringJoiner range = new StringJoiner(", ");
    if (schema.has("enum")) {
      schema.path("enum").forEach(word -> range.add("`" + word.asText() + "`"));
    }
    if (schema.has("minimum") || schema.has("maximum")) {
      range.add(schema.path("minimum").asText() + ".." + schema.path("maximum").asText());
    }
    if (schema.has("exclusiveMinimum")) {
      range.add("> " + schema.path("exclusiveMinimum").asText());
    }
    if (schema.path("minItems").asInt() > 0) {
      range.add("at least " + schema.path("minItems").asText());
    }
    return range.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
