package org.sply85.style;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each style is composed, read once from the data files in {@code composing/}. */
public final class ComposingBook {
  private static final ComposingBook STANDARD = read();

  private final Map<String, ComposingStyle> styles;
  private final List<ChordLoop> loops;
  private final List<RhythmFamily> rhythms;

  private ComposingBook(
      Map<String, ComposingStyle> styles, List<ChordLoop> loops, List<RhythmFamily> rhythms) {
    this.styles = styles;
    this.loops = loops;
    this.rhythms = rhythms;
  }

  /** The book shipped with this version. */
  public static ComposingBook standard() {
    return STANDARD;
  }

  /**
   * How the style is composed.
   *
   * @throws IllegalArgumentException naming the known styles
   */
  public ComposingStyle style(String name) {
    ComposingStyle style = styles.get(name);
    if (style == null) {
      throw new IllegalArgumentException(
          "style must be one of %s, was '%s'".formatted(styles.keySet(), name));
    }
    return style;
  }

  /** Every chord loop. */
  public List<ChordLoop> loops() {
    return loops;
  }

  /** The families of melodic rhythms in the meter, like {@code "3/4"}; empty if there are none. */
  public List<RhythmFamily> rhythms(String meter) {
    List<RhythmFamily> own = rhythms.stream().filter(r -> r.meter().equals(meter)).toList();
    String half = HalfBars.of(meter);
    return own.isEmpty() && !half.equals(meter)
        ? rhythms(half).stream().map(r -> HalfBars.doubled(r, meter)).toList()
        : own;
  }

  private static ComposingBook read() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    Map<String, ComposingStyle> styles = new LinkedHashMap<>();
    for (StyleBasics basics : StyleBook.standard().styles()) {
      styles.put(basics.name(), read(yaml, basics.name() + ".yaml", ComposingStyle.class));
    }
    return new ComposingBook(
        styles,
        List.of(read(yaml, "loops.yaml", ChordLoop[].class)),
        List.of(read(yaml, "rhythm-lines.yaml", RhythmFamily[].class)));
  }

  private static <T> T read(ObjectMapper yaml, String file, Class<T> type) {
    try (InputStream in = ComposingBook.class.getResourceAsStream("composing/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the style book lacks composing/" + file);
      }
      return yaml.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("composing/%s can not be read".formatted(file), e);
    }
  }
}
