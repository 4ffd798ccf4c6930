package org.sply85.local.seams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.arranger.domain.Arrangement;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.seam.SeamFigure;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Proposers;
import org.sply85.local.evaluate.MadeSong;
import org.sply85.local.evaluate.SongMaker;
import org.sply85.mastering.domain.SeamCard;
import org.sply85.statistics.SongTables;

/** A made song on the JDK's own bank, and what an editor could do to it at its last good seam. */
class PlantedFaultsTest {
  private static MadeSong song;
  private static Studio studio;
  private static AudioBuffer master;
  private static SeamCard whole;
  private static int seam;
  private static int at;

  @BeforeAll
  static void makeTheSong() {
    studio = new Studio(Soundbank.emergency());
    song =
        new SongMaker(new IdeaComposer(Proposers.byRule(SongTables.standard()))::compose)
            .make(
                "seams", SongMaker.request("seams", "a rock song", 3, 120.0, null, "4/4", "0:40"));
    Arrangement arrangement = song.arrangement();
    master = studio.record(song.plan(), arrangement.written(), arrangement.performed());
    List<SeamCard> seams = SeamCard.of(master, arrangement.written());
    seam =
        IntStream.range(0, seams.size())
            .filter(i -> seams.get(i).passes())
            .reduce((first, second) -> second)
            .orElseThrow(() -> new AssertionError("no seam passes: " + seams));
    whole = seams.get(seam);
    at = (int) Math.round(whole.atSeconds() * master.sampleRate());
  }

  private static int frames(double seconds) {
    return (int) Math.round(seconds * master.sampleRate());
  }

  private static void assertCaught(UnaryOperator<float[]> fault) {
    float[][] edited = {fault.apply(master.channel(0)), fault.apply(master.channel(1))};
    AudioBuffer sound = new AudioBuffer(edited, master.sampleRate());
    SeamCard card = SeamCard.of(sound, song.arrangement().written()).get(seam);
    assertThat(card.passes()).as("%s, unedited %s", card, whole).isFalse();
    assertThat(card.score()).isLessThan(whole.score());
  }

  // What comes after the seam begins later, after silence; or earlier, so much being cut out.
  private static float[] moved(float[] sound, int later) {
    float[] moved = new float[sound.length];
    System.arraycopy(sound, 0, moved, 0, Math.min(at, at + later));
    System.arraycopy(sound, at, moved, at + later, sound.length - at - Math.max(0, later));
    return moved;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.085, -0.085})
  void hearsThatTheNextSectionComesTooLateOrTooEarly(double seconds) {
    assertCaught(sound -> moved(sound, frames(seconds)));
  }

  @Test
  void hearsAHardCut() {
    // Not on a beat: 0.2 s of the last bar are missing.
    assertCaught(sound -> moved(sound, -frames(0.2)));
  }

  @Test
  void hearsAGap() {
    assertCaught(
        sound -> {
          float[] gap = sound.clone();
          Arrays.fill(gap, at - frames(0.4), at, 0);
          return gap;
        });
  }

  @Test
  void hearsAStepOfEightDecibels() {
    // Against the song's own direction the two steps partly make up for each other.
    double further = step(8) > step(-8) ? 8 : -8;
    assertThat(step(further)).isGreaterThan(8);
    assertCaught(sound -> scaled(sound, further));
  }

  private static double step(double db) {
    return SeamCard.of(stepped(db), song.arrangement().written())
        .get(seam)
        .figures()
        .get(SeamFigure.LOUDNESS_STEP)
        .value();
  }

  private static AudioBuffer stepped(double db) {
    return new AudioBuffer(
        new float[][] {scaled(master.channel(0), db), scaled(master.channel(1), db)},
        master.sampleRate());
  }

  private static float[] scaled(float[] sound, double db) {
    float[] scaled = sound.clone();
    for (int i = at; i < scaled.length; i++) {
      scaled[i] *= (float) Decibels.toGain(db);
    }
    return scaled;
  }

  @Test
  void hearsAClick() {
    assertCaught(
        sound -> {
          float[] clicked = sound.clone();
          clicked[at - frames(0.01)] += 0.5f;
          return clicked;
        });
  }
}
