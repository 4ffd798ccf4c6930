package org.sply85.ingest.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.SongBrief;

/** Prints how prompts are understood: one prompt a line of the standard input. */
final class ReadPrompts {
  private ReadPrompts() {}

  /** Reads until the input ends. Attributes that nobody asked for are marked with a star. */
  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println("# " + line);
      PromptReading reading = Prompts.reading(line);
      System.out.println(
          reading instanceof PromptReading.Refused refused
              ? "  refused: " + refused.reason()
              : told(((PromptReading.Understood) reading).brief()));
    }
  }

  private static String told(SongBrief b) {
    return Stream.of(
            one("style", b.style()),
            one("mood", b.moods()),
            one("valence", b.valence()),
            one("arousal", b.arousal()),
            one("bpm", b.tempoBpm()),
            one("key", b.key()),
            one("meter", b.meter()),
            one("seconds", b.durationSeconds()),
            one("form", b.form()),
            one("band", b.instruments()),
            one("voice", b.voice()),
            one("topic", b.topic()),
            one("energy", b.energyShape()),
            one("title", b.title()))
        .collect(Collectors.joining("\n  ", "  ", ""));
  }

  private static String one(String name, Attribute<?> a) {
    String source =
        switch (a.source()) {
          case STATED -> " <- '" + a.evidence() + "'";
          case INFERRED -> " (~ '" + a.evidence() + "')";
          case CHOSEN -> " *";
        };
    return name + " " + a.value() + source;
  }
}
