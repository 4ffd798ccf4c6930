package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sply85.music.ControlChange;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class PerformerTest {
  @Test
  void laysSwungEighthsOnTheTriplet() {
    Swing swing = Swing.of(2 / 3.0, 8, Meter.FOUR_FOUR);
    assertThat(swing.at(0)).isZero();
    assertThat(swing.at(240)).isEqualTo(320);
    assertThat(swing.at(480)).isEqualTo(480);
    assertThat(swing.at(720)).isEqualTo(800);
  }

  @Test
  void leavesStraightTimeAlone() {
    assertThat(Swing.of(0.5, 0, Meter.FOUR_FOUR).at(363)).isEqualTo(363);
  }

  @Test
  void playsTheTripletsOfCompoundMetersEvenly() {
    Swing swing = Swing.of(2 / 3.0, 8, Meter.parse("12/8"));
    assertThat(swing.at(240)).isEqualTo(240);
    assertThat(swing.at(720)).as("the second beat").isEqualTo(720);
  }

  @Test
  void driftsWithTheStatedDeviationAndMemory() {
    Noise noise = new Noise(new SplittableRandom(1), 10);
    double[] values = new double[20_000];
    double squares = 0;
    double products = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = noise.next();
      squares += values[i] * values[i];
      products += i == 0 ? 0 : values[i] * values[i - 1];
    }
    assertThat(Math.sqrt(squares / values.length)).isCloseTo(10, within(0.5));
    assertThat(products / squares).isCloseTo(0.3, within(0.03));
  }

  @Test
  void playsDrumsTighterThanTheKeyboard() {
    Arrangement song = Songs.of("pop", "4/4", 11).arranged();
    assertThat(deviationTicks(song, TrackRole.DRUMS)).isBetween(2.0, 6.0);
    assertThat(deviationTicks(song, TrackRole.CHORDS)).isBetween(4.0, 10.0);
  }

  // At 100 beats a minute a tick lasts 1.25 ms.
  private static double deviationTicks(Arrangement song, TrackRole role) {
    List<Note> written = song.written().track(role).orElseThrow().notes();
    Track performed = song.performed().track(role).orElseThrow();
    List<Double> late = new ArrayList<>();
    for (Note note : written) {
      performed.notes().stream()
          .filter(n -> n.pitch() == note.pitch() && Math.abs(n.tick() - note.tick()) < 40)
          .findFirst()
          .ifPresent(n -> late.add((double) n.tick() - note.tick()));
    }
    double mean = late.stream().mapToDouble(d -> d).average().orElseThrow();
    return Math.sqrt(late.stream().mapToDouble(d -> (d - mean) * (d - mean)).average().orElse(0));
  }

  @Test
  void spreadsStrumsOverTheStrings() {
    Arrangement song = Songs.of("folk", "4/4", 11).arranged();
    Track guitar =
        song.performed().tracks().stream()
            .filter(t -> t.name().contains("Guitar"))
            .findFirst()
            .orElseThrow();
    List<Note> first =
        guitar.notes().stream()
            .filter(n -> n.tick() < 100)
            .sorted(java.util.Comparator.comparingInt(Note::pitch))
            .toList();
    double ms = (first.get(first.size() - 1).tick() - first.get(0).tick()) * 1.25;
    assertThat(first.size()).isGreaterThan(3);
    assertThat(ms).isBetween(15.0, 30.0);
  }

  @Test
  void swellsTheStringsAndPedalsThePiano() {
    Arrangement song = Songs.of("ballad", "4/4", 11).arranged();
    assertThat(controllers(song, TrackRole.STRINGS)).containsOnly(11);
    assertThat(controllers(song, TrackRole.CHORDS)).containsOnly(64);
    assertThat(song.written().tracks()).allMatch(t -> t.controls().isEmpty());
  }

  private static List<Integer> controllers(Arrangement song, TrackRole role) {
    return song.performed().track(role).orElseThrow().controls().stream()
        .map(ControlChange::controller)
        .distinct()
        .toList();
  }

  @Test
  void variesTheTouchWithoutLosingTheAccents() {
    Arrangement song = Songs.of("rock", "4/4", 11).arranged();
    List<Note> drums = song.performed().track(TrackRole.DRUMS).orElseThrow().notes();
    double snare = mean(drums, 38);
    assertThat(drums.stream().filter(n -> n.pitch() == 38).map(Note::velocity).distinct().count())
        .isGreaterThan(15);
    assertThat(snare).isBetween(80.0, 118.0);
  }

  private static double mean(List<Note> notes, int pitch) {
    return notes.stream()
        .filter(n -> n.pitch() == pitch)
        .mapToInt(Note::velocity)
        .average()
        .orElseThrow();
  }
}
