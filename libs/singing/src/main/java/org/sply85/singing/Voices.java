package org.sply85.singing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.music.Seeds;
import org.sply85.singing.mary.MaryVoice;

/**
 * The singers, all on one engine: a woman, a man by larger formants, and as many more as a choir
 * needs. What they sing together is a stereo stem. Thread-safe.
 */
public final class Voices {
  private static final double MALE_FORMANTS = 1 / 1.15;
  private static final VoiceColour FEMALE = new VoiceColour(1, 4, 0.7, 40);
  private static final VoiceColour MALE = new VoiceColour(MALE_FORMANTS, 4, 0.6, 35);
  private static final double CHOIR_LOOSE = 0.012;
  private static final double DOUBLE_LOOSE = 0.01;

  private final VoiceEngine engine;

  Voices(VoiceEngine engine) {
    this.engine = engine;
  }

  /** Loads the standard engine, in about half a second. */
  public static Voices standard() {
    return new Voices(new MaryVoice());
  }

  /** What sings, for the report. */
  public String name() {
    return engine.name();
  }

  /**
   * A lead singer.
   *
   * @param voice {@code female} or {@code male}
   * @throws IllegalArgumentException if it is neither
   */
  public Singer singer(String voice) {
    return switch (voice) {
      case "female" -> new Singer(engine, FEMALE, true);
      case "male" -> new Singer(engine, MALE, true);
      default -> throw new IllegalArgumentException("voice must be female or male, was " + voice);
    };
  }

  /**
   * The lead: one voice; of a duet the woman and the man in turns, and both where all sing; of a
   * choir four.
   *
   * @param voice {@code female}, {@code male}, {@code duet} or {@code choir}
   * @param notes as {@link SungTrack} reads them
   * @param all where all sing: the choruses
   * @param second where the second voice of a duet has its turn
   */
  public AudioBuffer lead(
      String voice,
      List<SungNote> notes,
      Predicate<SungNote> all,
      Predicate<SungNote> second,
      int frames,
      long seed) {
    return sing(leadTakes(voice, all, second), notes, frames, seed);
  }

  private List<Take> leadTakes(String voice, Predicate<SungNote> all, Predicate<SungNote> second) {
    return switch (voice) {
      case "duet" ->
          List.of(
              new Take("woman", singer("female"), 0, 0, -0.2, 0, all.or(second.negate())),
              new Take("man", singer("male"), 0, 0, 0.2, 0, all.or(second)));
      case "choir" ->
          List.of(
              choir("soprano", 1.03, 0.06, -0.35),
              choir("alto", 0.96, -0.05, 0.35),
              choir("tenor", 0.88, -11.96, -0.7),
              choir("baritone", 0.83, -12.07, 0.7));
      default -> List.of(Take.lead("lead", singer(voice), 0, n -> true));
    };
  }

  private Take choir(String name, double formants, double shift, double pan) {
    Singer singer = new Singer(engine, new VoiceColour(formants, 3, 0.7, 20), false);
    return new Take(name, singer, shift, -3, pan, CHOIR_LOOSE, n -> true);
  }

  /**
   * Backing vocals: each note of the second voice by two singers apart, and the lead doubled where
   * all sing.
   *
   * @param voice that of the lead
   * @param harmony the second voice's notes; may be empty
   * @param lead the lead's notes, for the double
   * @param all where the lead is doubled
   */
  public AudioBuffer backing(
      String voice,
      List<SungNote> harmony,
      List<SungNote> lead,
      Predicate<SungNote> all,
      int frames,
      long seed) {
    boolean male = voice.equals("male");
    Singer near = new Singer(engine, new VoiceColour(male ? 0.84 : 0.97, 2, 0.8, 15), false);
    Singer far = new Singer(engine, new VoiceColour(male ? 0.9 : 1.04, 2, 0.8, 15), false);
    List<Take> second =
        List.of(
            new Take("second left", near, 0.05, 0, -0.6, CHOIR_LOOSE, n -> true),
            new Take("second right", far, -0.05, 0, 0.6, CHOIR_LOOSE, n -> true));
    List<Take> twins =
        List.of(
            new Take("double left", far, -0.08, -3, -0.45, DOUBLE_LOOSE, all),
            new Take("double right", near, 0.07, -3, 0.45, DOUBLE_LOOSE, all));
    AudioBuffer sound = sing(second, harmony, frames, seed);
    if (!voice.equals("choir")) {
      add(sing(twins, lead, frames, seed), sound);
    }
    return sound;
  }

  private static AudioBuffer sing(List<Take> takes, List<SungNote> notes, int frames, long seed) {
    AudioBuffer sound = AudioBuffer.silence(2, frames, SpectrumGrid.SAMPLE_RATE);
    for (Take take : takes) {
      List<SungNote> sung = new ArrayList<>(take.notes(notes, seed));
      if (sung.isEmpty()) {
        continue;
      }
      float[] mono = take.singer().sing(sung, frames, Seeds.derive(seed, take.name()));
      double angle = (take.pan() + 1) * Math.PI / 4;
      double gain = Decibels.toGain(take.gainDb());
      add(mono, (float) (gain * Math.cos(angle)), sound.channel(0));
      add(mono, (float) (gain * Math.sin(angle)), sound.channel(1));
    }
    return sound;
  }

  private static void add(AudioBuffer from, AudioBuffer to) {
    for (int c = 0; c < to.channels(); c++) {
      add(from.channel(c), 1, to.channel(c));
    }
  }

  private static void add(float[] from, float gain, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += gain * from[i];
    }
  }
}
