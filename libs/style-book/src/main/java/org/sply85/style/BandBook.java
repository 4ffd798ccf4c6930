package org.sply85.style;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sply85.music.TrackRole;

/** The bands of all styles and the fills they share, read once from {@code band/}. */
public final class BandBook {
  private static final BandBook STANDARD = read(StyleBook.standard());

  private final Map<String, BandStyle> bands;
  private final Map<String, List<Fill>> fills;
  private final List<BandProgram> programs;
  private final List<BandPart> guests;

  private BandBook(
      Map<String, BandStyle> bands,
      Map<String, List<Fill>> fills,
      List<BandProgram> programs,
      List<BandPart> guests) {
    this.bands = new TreeMap<>(bands);
    this.fills = new TreeMap<>(fills);
    this.programs = List.copyOf(programs);
    this.guests = List.copyOf(guests);
    bands.values().forEach(this::check);
  }

  /** The bands shipped with this version, one for every style of the style book. */
  public static BandBook standard() {
    return STANDARD;
  }

  /**
   * The band of the style.
   *
   * @throws IllegalArgumentException naming the known styles
   */
  public BandStyle band(String style) {
    BandStyle band = bands.get(style);
    if (band == null) {
      throw new IllegalArgumentException(
          "style must be one of %s, was '%s'".formatted(bands.keySet(), style));
    }
    return band;
  }

  /** The fills of the band's family. */
  public List<Fill> fills(BandStyle band) {
    return fills.get(band.fills());
  }

  /** The chair for a guest in that role, for instruments that a style has no place for. */
  public Optional<BandPart> guest(TrackRole role) {
    return guests.stream().filter(part -> part.role() == role).findFirst();
  }

  /**
   * What the bands call a program.
   *
   * @throws IllegalArgumentException if no band uses it
   */
  public BandProgram program(int program) {
    return programs.stream()
        .filter(p -> p.program() == program)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("programs.yaml does not name program " + program));
  }

  private void check(BandStyle band) {
    band.lead().forEach(this::program);
    band.harmony().forEach(this::program);
    band.parts().forEach(part -> part.programs().forEach(this::program));
    if (!fills.containsKey(band.fills())) {
      throw new IllegalArgumentException(
          "fills of %s must be one of %s, was '%s'"
              .formatted(band.style(), fills.keySet(), band.fills()));
    }
  }

  private static BandBook read(StyleBook styles) {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try {
      Map<String, BandStyle> bands = new TreeMap<>();
      for (StyleBasics style : styles.styles()) {
        bands.put(style.name(), open(yaml, style.name(), new TypeReference<BandStyle>() {}));
      }
      return new BandBook(
          bands,
          open(yaml, "fills", new TypeReference<>() {}),
          open(yaml, "programs", new TypeReference<>() {}),
          open(yaml, "guests", new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("the bands of the style book can not be read", e);
    }
  }

  private static <T> T open(YAMLMapper yaml, String name, TypeReference<T> type)
      throws IOException {
    try (InputStream in = BandBook.class.getResourceAsStream("band/" + name + ".yaml")) {
      if (in == null) {
        throw new IOException("there is no band/" + name + ".yaml");
      }
      return yaml.readValue(in, type);
    }
  }
}
