package org.sply85.trainer.band;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.BandVoice;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.ChordSpan;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.ChordFamily;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.Quantiles;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.Split;

/**
 * Bars of accompaniment to learn textures from: those of a part that have a note and a chord
 * throughout.
 *
 * @param bars song by song, in order
 */
public record TextureSet(List<TextureBar> bars) {
  public TextureSet {
    bars = List.copyOf(bars);
  }

  /** The bars of the songs' pianos. */
  public static TextureSet piano(List<BandSong> songs) {
    return of(songs, BandSong::piano, BandVoice.COMP);
  }

  /** The bars of the songs' second melodic parts. */
  public static TextureSet bridge(List<BandSong> songs) {
    return of(songs, BandSong::bridge, BandVoice.STRINGS);
  }

  private static TextureSet of(
      List<BandSong> songs, Function<BandSong, List<Note>> part, BandVoice voice) {
    List<TextureBar> drafts = new ArrayList<>();
    for (BandSong song : songs) {
      drafts.addAll(bars(song.song(), part.apply(song), voice));
    }
    return drafts.isEmpty() ? new TextureSet(drafts) : withEnergy(drafts);
  }

  private static List<TextureBar> bars(CorpusSong song, List<Note> notes, BandVoice voice) {
    int barTicks = song.meter().barTicks();
    Map<Integer, List<Note>> byBar = byBar(notes, barTicks);
    Map<Integer, List<Note>> melody = byBar(song.melody(), barTicks);
    List<TextureBar> bars = new ArrayList<>();
    for (int bar = 0; bar < song.bars(); bar++) {
      List<ChordSpan> chords = chords(song, bar);
      List<Note> here = byBar.getOrDefault(bar, List.of());
      if (here.isEmpty() || chords.isEmpty()) {
        continue;
      }
      TextureRoll roll = TextureRoll.of(here, chords, song.key(), bar * barTicks, song.meter());
      if (!roll.notes().isEmpty()) {
        SectionRole role = role(song, bar);
        int onsets = onsets(melody.getOrDefault(bar, List.of()), bar, song.meter());
        double meanPitch = here.stream().mapToInt(Note::pitch).average().orElse(0);
        float[] condition =
            new BandCondition()
                .song("", song.meter(), song.tempoBpm(), song.key())
                .place(role, bar, 0)
                .texture(roll.notes().size(), meanPitch, roll.polyphony(), syncopation(roll))
                .chords(
                    family(chords.get(0)), family(middle(chords, bar, barTicks)), changes(chords))
                .melody(onsets)
                .player(voice)
                .vector();
        int classes = (int) here.stream().map(n -> n.pitch() % 12).distinct().count();
        bars.add(
            new TextureBar(
                song.id(), Split.of(song.id()), bar, role, roll, meanPitch, classes, condition));
      }
    }
    return bars;
  }

  // Energy is how many bars are calmer, by notes and force alike.
  private static TextureSet withEnergy(List<TextureBar> drafts) {
    Quantiles density =
        Quantiles.of(drafts.stream().mapToDouble(b -> b.roll().notes().size()).toArray());
    Quantiles force = Quantiles.of(drafts.stream().mapToDouble(b -> b.roll().loudness()).toArray());
    Quantiles both =
        Quantiles.of(drafts.stream().mapToDouble(b -> raw(b, density, force)).toArray());
    for (TextureBar bar : drafts) {
      bar.condition()[ENERGY] = (float) both.percentile(raw(bar, density, force));
    }
    return new TextureSet(drafts);
  }

  private static final int ENERGY = 31;

  private static double raw(TextureBar bar, Quantiles density, Quantiles force) {
    return density.percentile(bar.roll().notes().size()) + force.percentile(bar.roll().loudness());
  }

  /** How intense a bar is: the share of bars that are calmer, 0..1. */
  static double energy(TextureBar bar) {
    return bar.condition()[ENERGY];
  }

  private static Map<Integer, List<Note>> byBar(List<Note> notes, int barTicks) {
    Map<Integer, List<Note>> byBar = new HashMap<>();
    for (Note note : notes) {
      int bar = Math.floorDiv(note.tick() + Ticks.PER_SIXTEENTH / 2, barTicks);
      byBar.computeIfAbsent(bar, b -> new ArrayList<>()).add(note);
    }
    return byBar;
  }

  // The chords of the bar; none unless they sound throughout.
  private static List<ChordSpan> chords(CorpusSong song, int bar) {
    int from = bar * song.meter().barTicks();
    int to = from + song.meter().barTicks();
    List<ChordSpan> chords =
        song.chords().stream().filter(c -> c.end() > from && c.tick() < to).toList();
    int covered =
        chords.stream().mapToInt(c -> Math.min(to, c.end()) - Math.max(from, c.tick())).sum();
    return covered == to - from ? chords : List.of();
  }

  private static ChordSpan middle(List<ChordSpan> chords, int bar, int barTicks) {
    int at = bar * barTicks + barTicks / 2;
    return chords.stream().filter(c -> c.end() > at).findFirst().orElseThrow();
  }

  private static boolean changes(List<ChordSpan> chords) {
    return chords.stream().map(ChordSpan::symbol).distinct().count() > 1;
  }

  private static ChordFamily family(ChordSpan span) {
    return ChordFamily.of(span.chord().quality());
  }

  private static int onsets(List<Note> melody, int bar, Meter meter) {
    int mask = 0;
    for (Note note : melody) {
      mask |= 1 << (note.tick() - bar * meter.barTicks()) / Ticks.PER_SIXTEENTH;
    }
    return mask;
  }

  static double syncopation(TextureRoll roll) {
    int odd = 0xAAAAAAAA;
    return (double) Integer.bitCount(roll.onsets() & odd) / Integer.bitCount(roll.onsets());
  }

  private static SectionRole role(CorpusSong song, int bar) {
    return song.phrases().stream()
        .filter(p -> bar >= p.startBar() && bar < p.endBar())
        .map(PhraseMark::role)
        .findFirst()
        .orElse(SectionRole.VERSE);
  }

  /** The bars on one side of the split. */
  public TextureSet side(Split split) {
    return new TextureSet(bars.stream().filter(b -> b.split() == split).toList());
  }

  /** The bars as long as the steps. */
  public TextureSet ofSteps(int steps) {
    return new TextureSet(bars.stream().filter(b -> b.roll().steps() == steps).toList());
  }

  /** How many bars there are. */
  public int size() {
    return bars.size();
  }

  /** Onsets and holds of some bars: {@code float[n][step][slot][2]}. */
  public float[][][][] planes(int[] indices) {
    float[][][][] batch = new float[indices.length][][][];
    for (int i = 0; i < indices.length; i++) {
      batch[i] = bars.get(indices[i]).roll().planes();
    }
    return batch;
  }

  /** Velocities of some bars: {@code float[n][step][slot]}. */
  public float[][][] velocities(int[] indices) {
    float[][][] batch = new float[indices.length][][];
    for (int i = 0; i < indices.length; i++) {
      batch[i] = bars.get(indices[i]).roll().velocities();
    }
    return batch;
  }

  /** Conditions of some bars: {@code float[n][BandCondition.SIZE]}. */
  public float[][] conditions(int[] indices) {
    float[][] batch = new float[indices.length][];
    for (int i = 0; i < indices.length; i++) {
      batch[i] = bars.get(indices[i]).condition().clone();
    }
    return batch;
  }
}
