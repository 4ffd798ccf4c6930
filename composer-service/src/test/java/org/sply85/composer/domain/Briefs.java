package org.sply85.composer.domain;

import java.util.List;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.contracts.song.MelodyTargets;
import org.sply85.contracts.song.RoleTargets;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongTargets;
import org.sply85.contracts.song.Target;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/** Builds briefs and targets for tests. */
public final class Briefs {
  static final FormWish FREE = new FormWish("", List.of(), List.of(), false, List.of());

  private Briefs() {}

  /** A brief of the style as the seed would fill it: usual tempo, meter and mode. */
  public static SongBrief of(String style, long seed) {
    StyleBasics basics = StyleBook.standard().style(style);
    double tempo =
        Math.rint(
            basics.tempoLow()
                + (basics.tempoHigh() - basics.tempoLow()) * (seed * 37 % 100) / 100.0);
    boolean minor = (seed * 61 % 100) / 100.0 < basics.minorShare();
    String tonic = List.of("C", "G", "D", "A", "F", "Bb", "E", "Eb").get((int) (seed % 8));
    String voice = List.of("female", "male", "instrumental").get((int) (seed % 3));
    String title =
        List.of("Midnight Train", "Stay", "Rivers of Gold", "Hold On Tonight")
            .get((int) (seed % 4));
    return of(
        style,
        seed,
        tempo,
        tonic + (minor ? " minor" : " major"),
        basics.meters().get(0),
        180,
        FREE,
        voice,
        title);
  }

  /** The same in four quarters at a tempo. */
  public static SongBrief at(String style, long seed, double tempo) {
    return of(style, seed, tempo, "C major", "4/4", 180, FREE, "female", "Stay");
  }

  static SongBrief of(
      String style,
      long seed,
      double tempo,
      String key,
      String meter,
      double seconds,
      FormWish form,
      String voice,
      String title) {
    return new SongBrief(
        "a song",
        seed,
        Attribute.chosen(title),
        Attribute.chosen(style),
        Attribute.chosen(List.of()),
        Attribute.chosen(0.1),
        Attribute.chosen(0.1),
        Attribute.chosen(tempo),
        Attribute.chosen(key),
        Attribute.chosen(meter),
        Attribute.chosen(seconds),
        Attribute.chosen(form),
        Attribute.chosen(new InstrumentWish(List.of(), List.of(), "")),
        Attribute.chosen(voice),
        Attribute.chosen(""),
        Attribute.chosen("standard"),
        Attribute.chosen("plain"),
        Delivery.STREAMING);
  }

  static SongBrief with(SongBrief brief, String meter, double seconds, FormWish form) {
    return of(
        brief.style().value(),
        brief.seed(),
        brief.tempoBpm().value(),
        brief.key().value(),
        meter,
        seconds,
        form,
        brief.voice().value(),
        brief.title().value());
  }

  /** What POP909 measures (MODELS table of real songs). */
  public static SongTargets targets() {
    MelodyTargets melody =
        new MelodyTargets(
            new Target(0.444, 0.34, 0.55),
            new Target(0.227, 0.12, 0.33),
            new Target(0.148, 0.08, 0.22),
            new Target(15.5, 12, 19),
            new Target(0.65, 0.55, 0.75),
            new Target(0.74, 0.6, 0.95),
            new Target(0.46, 0.25, 0.65));
    return new SongTargets(
        "test",
        melody,
        List.of("intro", "verse", "prechorus", "chorus", "hook", "bridge", "solo", "break", "outro")
            .stream()
            .map(Briefs::role)
            .toList());
  }

  private static RoleTargets role(String role) {
    double offset =
        switch (role) {
          case "chorus", "hook" -> 3;
          case "prechorus", "bridge", "solo" -> 1.5;
          default -> 0;
        };
    return new RoleTargets(
        role,
        new Target(8, 4, 16),
        new Target(5.7, 3.8, 7.8),
        new Target(offset, offset - 2, offset + 3),
        new Target(0.5, 0.25, 0.7),
        new Target(1.2, 0.6, 2),
        new Target(2.8, 2, 4),
        new Target(0.54, 0.3, 0.8));
  }
}
