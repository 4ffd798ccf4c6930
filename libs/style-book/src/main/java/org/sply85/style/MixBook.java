package org.sply85.style;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mixes of all styles, read once from {@code mix/}: {@code common.yaml}, and what each style's
 * file changes in it.
 */
public final class MixBook {
  private static final MixBook STANDARD = read();

  private final Map<String, MixStyle> mixes;

  private MixBook(Map<String, MixStyle> mixes) {
    this.mixes = mixes;
  }

  /** The mixes shipped with this version. */
  public static MixBook standard() {
    return STANDARD;
  }

  /**
   * The mix of a style of the {@link StyleBook}.
   *
   * @throws IllegalArgumentException naming the known styles
   */
  public MixStyle mix(String style) {
    MixStyle mix = mixes.get(style);
    if (mix == null) {
      throw new IllegalArgumentException(
          "style must be one of %s, was '%s'".formatted(mixes.keySet(), style));
    }
    return mix;
  }

  private static MixBook read() {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    JsonNode common = tree(yaml, "common");
    Map<String, MixStyle> mixes = new LinkedHashMap<>();
    for (StyleBasics style : StyleBook.standard().styles()) {
      ObjectNode mix = common.deepCopy();
      override(mix, tree(yaml, style.name()));
      mixes.put(style.name(), parsed(yaml, style.name(), mix));
    }
    return new MixBook(mixes);
  }

  private static JsonNode tree(ObjectMapper yaml, String name) {
    try (InputStream in = MixBook.class.getResourceAsStream("mix/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the style book lacks mix/" + name + ".yaml");
      }
      return yaml.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("mix/" + name + ".yaml can not be read", e);
    }
  }

  /** Objects are merged, everything else is replaced. */
  private static void override(ObjectNode base, JsonNode changes) {
    changes
        .fields()
        .forEachRemaining(
            change -> {
              JsonNode old = base.get(change.getKey());
              if (old instanceof ObjectNode object && change.getValue().isObject()) {
                override(object, change.getValue());
              } else {
                base.set(change.getKey(), change.getValue());
              }
            });
  }

  private static MixStyle parsed(ObjectMapper yaml, String name, JsonNode mix) {
    try {
      return yaml.treeToValue(mix, MixStyle.class);
    } catch (IOException e) {
      throw new UncheckedIOException("mix/" + name + ".yaml is not a mix", e);
    }
  }
}
