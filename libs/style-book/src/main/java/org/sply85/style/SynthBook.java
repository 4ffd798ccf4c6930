package org.sply85.style;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** What each style computes instead of playing it from samples, read once from {@code synths}. */
public final class SynthBook {
  private static final SynthBook STANDARD = read();

  private final Map<String, SynthStyle> styles;

  private SynthBook(Map<String, SynthStyle> styles) {
    this.styles = new TreeMap<>(styles);
  }

  /** The book shipped with this version. */
  public static SynthBook standard() {
    return STANDARD;
  }

  /** What the style computes; nothing if the book does not name it. */
  public SynthStyle style(String style) {
    return styles.getOrDefault(style, SynthStyle.NONE);
  }

  /** All styles that compute something, by name. */
  public Map<String, SynthStyle> styles() {
    return Map.copyOf(styles);
  }

  private static SynthBook read() {
    YAMLMapper yaml = new YAMLMapper();
    try (InputStream in = SynthBook.class.getResourceAsStream("band/synths.yaml")) {
      if (in == null) {
        throw new IOException("there is no band/synths.yaml");
      }
      return new SynthBook(yaml.readValue(in, new TypeReference<Map<String, SynthStyle>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("the synths of the style book can not be read", e);
    }
  }
}
