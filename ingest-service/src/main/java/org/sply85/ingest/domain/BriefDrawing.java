package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.contracts.song.SongBrief;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Seeds;
import org.sply85.music.Ticks;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/**
 * Completes an understanding to a brief. What was not said follows from the style and the mood
 * where they speak, else it is drawn by the seed; every choice has a generator of its own.
 */
final class BriefDrawing {
  // Tonics that suit singers and open strings, the likeliest first.
  private static final List<String> MAJOR_TONICS =
      List.of("C", "G", "D", "A", "F", "E", "Bb", "Eb");
  private static final List<String> MINOR_TONICS = List.of("A", "E", "D", "B", "G", "C", "F#", "F");
  private static final double QUANTILE_SPREAD = 0.12;
  private static final double CALM = -0.7;

  private final Understanding said;
  private final long seed;
  private final Mood mood;
  private final Attribute<StyleBasics> style;
  private final Attribute<Double> arousal;
  private final Attribute<Double> tempo;
  private final Attribute<Key> key;
  private final Attribute<String> meter;

  BriefDrawing(Understanding said, long seed) {
    this.said = said;
    this.seed = seed;
    this.mood = said.mood();
    this.style = said.style().orElseGet(() -> Attribute.chosen(fittingStyle()));
    this.arousal = arousal();
    this.tempo = tempo();
    this.key = key();
    this.meter = said.meter().orElseGet(() -> Attribute.chosen(freeMeter()));
  }

  SongBrief brief() {
    Attribute<Double> valence = valence();
    return new SongBrief(
        said.prompt(),
        seed,
        title(valence.value()),
        named(style, style.value().name()),
        new Attribute<>(mood.words(), mood.source(), mood.evidence()),
        valence,
        arousal,
        tempo,
        named(key, key.value().toString()),
        meter,
        duration(),
        said.form()
            .orElse(Attribute.chosen(new FormWish("", List.of(), List.of(), false, List.of()))),
        said.instruments().orElse(Attribute.chosen(new InstrumentWish(List.of(), List.of(), ""))),
        voice(),
        said.topic().orElse(Attribute.chosen("")),
        energyShape(),
        said.harmony().orElse(Attribute.chosen(HarmonyWords.usual(style.value().name()))),
        said.delivery(),
        said.lyrics(),
        said.partStyles(style.value()).orElse(Attribute.chosen(List.of())));
  }

  private StyleBasics fittingStyle() {
    List<StyleBasics> styles = new ArrayList<>(StyleBook.standard().styles());
    styles.removeAll(said.unwantedStyles());
    return draw("style", styles, s -> commonness(s) * StyleFit.of(said, s));
  }

  // The style book lists the commoner styles first.
  private static double commonness(StyleBasics style) {
    return 1.0 / (4 + StyleBook.standard().styles().indexOf(style));
  }

  private Attribute<Double> valence() {
    if (mood.known()) {
      return Attribute.inferred(mood.valence(), mood.evidence());
    }
    double free = 0.2 + 0.3 * random("valence").nextDouble();
    return said.key().isPresent() || said.mode().isPresent()
        ? Attribute.inferred(key.value().mode() == Mode.MINOR ? -0.2 : 0.3, key.evidence())
        : Attribute.chosen(key.value().mode() == Mode.MINOR ? -round(free - 0.1) : round(free));
  }

  private Attribute<Double> arousal() {
    Optional<Attribute<TempoBand>> band = said.tempoBand();
    if (mood.known()) {
      double words = band.map(b -> b.value().arousal() * 0.5).orElse(0.0);
      return Attribute.inferred(round(clamp(mood.arousal() + words)), mood.evidence());
    }
    return band.map(b -> Attribute.inferred(b.value().arousal(), b.evidence()))
        .or(said::beat)
        .orElseGet(() -> Attribute.chosen(round(random("arousal").nextDouble(-0.25, 0.4))));
  }

  /** Stated, else in the band of the words, else in the style's by the arousal's quantile. */
  private Attribute<Double> tempo() {
    Optional<Attribute<Double>> bpm = said.bpm();
    if (bpm.isPresent()) {
      return bpm.get();
    }
    double spread = random("tempo").nextDouble(-QUANTILE_SPREAD, QUANTILE_SPREAD);
    Optional<Attribute<TempoBand>> band = said.tempoBand();
    if (band.isPresent()) {
      double tempo = felt(band.get().value().within(style.value()).at(0.5 + 2 * spread));
      return Attribute.inferred(tempo, band.get().evidence());
    }
    double tempo = felt(TempoBand.of(style.value()).at((arousal.value() + 1) / 2 + spread));
    return mood.known() ? Attribute.inferred(tempo, mood.evidence()) : Attribute.chosen(tempo);
  }

  /** Words and styles mean the beat that is felt, which in 12/8 is a dotted quarter. */
  private double felt(double beats) {
    boolean dotted = said.meter().filter(m -> m.value().equals("12/8")).isPresent();
    return dotted ? Math.min(Limits.FASTEST, Math.rint(1.5 * beats)) : beats;
  }

  private Attribute<Key> key() {
    if (said.key().isPresent()) {
      return said.key().get();
    }
    Optional<Attribute<Mode>> stated = said.mode();
    if (stated.isPresent()) {
      return Attribute.inferred(
          new Key(tonic(stated.get().value()), stated.get().value()), stated.get().evidence());
    }
    double minor = mood.known() ? minorByMood() : style.value().minorShare();
    Mode mode = random("mode").nextDouble() < minor ? Mode.MINOR : Mode.MAJOR;
    Key free = new Key(tonic(mode), mode);
    return mood.known() ? Attribute.inferred(free, mood.evidence()) : Attribute.chosen(free);
  }

  /** Clear moods decide the mode; mild ones bend the style's share of minor. */
  private double minorByMood() {
    if (mood.valence() >= 0.3) {
      return 0;
    }
    return mood.valence() <= -0.3 ? 1 : clamp01(style.value().minorShare() - 1.5 * mood.valence());
  }

  private int tonic(Mode mode) {
    List<String> tonics = mode == Mode.MAJOR ? MAJOR_TONICS : MINOR_TONICS;
    String tonic = draw("tonic", tonics, t -> 1.0 / (3 + tonics.indexOf(t)));
    return Key.parse(tonic).tonic();
  }

  private String freeMeter() {
    List<String> usual = style.value().meters();
    return draw("meter", usual, m -> usual.indexOf(m) == 0 ? 8 : 1);
  }

  private Attribute<Double> duration() {
    return said.duration()
        .or(() -> said.bars().map(this::lasting))
        .or(() -> OwnWords.bars(said.ownWords()).map(this::lasting))
        .orElseGet(() -> Attribute.chosen(Math.rint(freeSeconds())));
  }

  private Attribute<Double> lasting(Attribute<Double> bars) {
    double quarters = Meter.parse(meter.value()).barTicks() / (double) Ticks.PER_QUARTER;
    double seconds = Math.rint(bars.value() * quarters * 60 / tempo.value());
    return Attribute.inferred(Limits.clampDuration(seconds), bars.evidence());
  }

  private double freeSeconds() {
    double shorter = style.value().name().equals("lo-fi") ? 30 : 0;
    return 165 - shorter + 30 * random("duration").nextDouble();
  }

  private Attribute<String> voice() {
    Optional<Attribute<String>> voice = said.voice();
    String sung = random("voice").nextBoolean() ? "female" : "male";
    if (voice.isPresent()) {
      boolean any = voice.get().value().equals(VoiceWords.ANY);
      return any ? Attribute.inferred(sung, voice.get().evidence()) : voice.get();
    }
    boolean seldomSung = List.of("lo-fi", "cinematic").contains(style.value().name());
    if (!said.lyrics().isEmpty()) {
      return Attribute.chosen(sung);
    }
    return Attribute.chosen(seldomSung && said.topic().isEmpty() ? VoiceWords.INSTRUMENTAL : sung);
  }

  private Attribute<String> energyShape() {
    return said.energyShape()
        .orElseGet(
            () ->
                mood.known() && mood.arousal() <= CALM
                    ? Attribute.inferred(EnergyWords.CALM, mood.evidence())
                    : Attribute.chosen(EnergyWords.STANDARD));
  }

  private Attribute<String> title(double valence) {
    return said.title()
        .or(
            () ->
                said.topic()
                    .flatMap(
                        topic ->
                            TitleMaker.fromTopic(topic.value())
                                .map(t -> Attribute.inferred(t, topic.evidence()))))
        .orElseGet(
            () -> Attribute.chosen(TitleMaker.free(valence, arousal.value(), random("title"))));
  }

  private <T> T draw(String choice, List<T> options, ToDoubleFunction<T> weight) {
    double total = options.stream().mapToDouble(weight).sum();
    double left = random(choice).nextDouble() * total;
    for (T option : options) {
      left -= weight.applyAsDouble(option);
      if (left < 0) {
        return option;
      }
    }
    return options.get(options.size() - 1);
  }

  private SplittableRandom random(String choice) {
    return Seeds.random(seed, "brief", choice);
  }

  private static <T> Attribute<T> named(Attribute<?> attribute, T value) {
    return new Attribute<>(value, attribute.source(), attribute.evidence());
  }

  private static double round(double value) {
    return Math.rint(100 * value) / 100;
  }

  private static double clamp(double value) {
    return Math.max(-1, Math.min(1, value));
  }

  private static double clamp01(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
