package org.sply85.singing;

import java.util.List;
import org.sply85.music.Seeds;

/**
 * Sings notes with words.
 *
 * <ol>
 *   <li>The notes are cut into lines at rests ({@link SungLine}).
 *   <li>The engine speaks each line; its spectra are prepared ({@link Clarity}) and given a phase.
 *   <li>{@link LineTiming} puts the vowels on the beats, {@link PitchCurve} draws the pitch.
 *   <li>{@link PulseTrain} makes the sound.
 * </ol>
 *
 * <p>The same notes and seed give the same samples. Thread-safe.
 */
public final class Singer {
  private static final double BREATH_REST_SECONDS = 0.3;

  private final VoiceEngine engine;
  private final VoiceColour colour;
  private final boolean breathes;

  /**
   * A singer on an engine.
   *
   * @param breathes whether breath is heard before lines
   */
  public Singer(VoiceEngine engine, VoiceColour colour, boolean breathes) {
    this.breathes = breathes;
    this.engine = engine;
    this.colour = colour;
  }

  /**
   * Sings.
   *
   * @param notes of one voice, by onset, not overlapping; the first has a syllable
   * @param frames length of the sound
   * @param seed decides breath noise, drift and the like
   * @return mono at {@link SpectrumGrid#SAMPLE_RATE}; exactly zero where nothing is sung
   * @throws IllegalArgumentException if notes overlap or begin without a syllable
   */
  public float[] sing(List<SungNote> notes, int frames, long seed) {
    float[] sound = new float[frames];
    double end = 0;
    int number = 0;
    for (SungLine line : SungLine.of(notes, BREATH_REST_SECONDS)) {
      String name = "line " + number++;
      SpokenLine speech = engine.speak(line.syllables());
      LinePerformance performance = perform(line, speech, end, Seeds.derive(seed, name));
      PulseTrain train = new PulseTrain(Seeds.random(seed, name, "breath"));
      if (breathes) {
        Inhale.add(train, end, performance.startSeconds(), sound);
      }
      train.add(
          VocalTract.of(speech, colour),
          performance,
          Math.max(0, performance.startSeconds()),
          performance.endSeconds(),
          sound);
      end = line.endSeconds();
    }
    return sound;
  }

  private LinePerformance perform(SungLine line, SpokenLine speech, double earliest, long seed) {
    List<LineTiming.TimedPhone> phones = new LineTiming(line, speech, earliest).phones();
    double from = phones.get(0).from();
    double to = phones.get(phones.size() - 1).to();
    PitchCurve pitch = new PitchCurve(line.notes(), from, to, colour, Seeds.random(seed, "pitch"));
    return new LinePerformance(phones, pitch, line.notes());
  }
}
