package org.sply85.style;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The instruments this system knows by name, read once from the data file beside this class. */
public final class InstrumentBook {
  private static final InstrumentBook STANDARD = read();

  private final List<Instrument> instruments;
  private final Map<String, Instrument> byWord = new LinkedHashMap<>();

  private InstrumentBook(List<Instrument> instruments) {
    this.instruments = List.copyOf(instruments);
    for (Instrument instrument : instruments) {
      enter(instrument.name(), instrument);
      instrument.aliases().forEach(alias -> enter(alias, instrument));
    }
    instruments.stream().filter(i -> !i.kindOf().isEmpty()).forEach(i -> instrument(i.kindOf()));
  }

  /** The instruments shipped with this version. */
  public static InstrumentBook standard() {
    return STANDARD;
  }

  /** All instruments, by the order of the file. */
  public List<Instrument> instruments() {
    return instruments;
  }

  /**
   * The instrument that the words mean: a name or an alias, singular or plural, in any case, with
   * hyphens or spaces.
   *
   * @param text nothing but the instrument's words: {@code "Electric-Guitars"}
   */
  public Optional<Instrument> find(String text) {
    String word = plain(text);
    Instrument exact = byWord.get(word);
    return exact == null && word.endsWith("s")
        ? Optional.ofNullable(byWord.get(word.substring(0, word.length() - 1)))
        : Optional.ofNullable(exact);
  }

  /**
   * The instrument of that very name.
   *
   * @throws IllegalArgumentException naming the known instruments
   */
  public Instrument instrument(String name) {
    return instruments.stream()
        .filter(i -> i.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "instrument must be one of %s, was '%s'"
                        .formatted(instruments.stream().map(Instrument::name).toList(), name)));
  }

  /**
   * Whether the word for one instrument also means the other: {@code guitar} means {@code nylon
   * guitar} and itself, but not the reverse. Use it to keep "no guitar" and "with guitar".
   *
   * @param wish name of the instrument that was asked for or forbidden
   * @param played name of the instrument that plays
   * @throws IllegalArgumentException if either is not in the book
   */
  public boolean means(String wish, String played) {
    instrument(wish);
    String kind = instrument(played).name();
    while (!kind.isEmpty() && !kind.equals(wish)) {
      kind = instrument(kind).kindOf();
    }
    return kind.equals(wish);
  }

  private void enter(String word, Instrument instrument) {
    Instrument earlier = byWord.put(plain(word), instrument);
    if (earlier != null && earlier != instrument) {
      throw new IllegalStateException(
          "'%s' must mean one instrument, but means %s and %s"
              .formatted(word, earlier.name(), instrument.name()));
    }
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
  }

  private static InstrumentBook read() {
    try (InputStream in = InstrumentBook.class.getResourceAsStream("instruments.yaml")) {
      ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
      return new InstrumentBook(Arrays.asList(yaml.readValue(in, Instrument[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException("the instrument book can not be read", e);
    }
  }
}
