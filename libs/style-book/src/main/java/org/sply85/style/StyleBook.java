package org.sply85.style;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The styles this system knows, read once from the data files beside this class. */
public final class StyleBook {
  private static final StyleBook STANDARD = read();

  private final List<StyleBasics> styles;

  private StyleBook(List<StyleBasics> styles) {
    this.styles = List.copyOf(styles);
  }

  /** The styles shipped with this version. */
  public static StyleBook standard() {
    return STANDARD;
  }

  /** All styles, by the order of the file. */
  public List<StyleBasics> styles() {
    return styles;
  }

  /** The style of that very name. */
  public Optional<StyleBasics> find(String name) {
    return styles.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /**
   * The style of that name.
   *
   * @throws IllegalArgumentException naming the known styles
   */
  public StyleBasics style(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "style must be one of %s, was '%s'"
                        .formatted(styles.stream().map(StyleBasics::name).toList(), name)));
  }

  private static StyleBook read() {
    try (InputStream in = StyleBook.class.getResourceAsStream("styles.yaml")) {
      ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
      return new StyleBook(List.of(yaml.readValue(in, StyleBasics[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException("the style book can not be read", e);
    }
  }
}
