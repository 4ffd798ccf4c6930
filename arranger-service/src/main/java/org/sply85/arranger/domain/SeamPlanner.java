package org.sply85.arranger.domain;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Note;
import org.sply85.music.Quality;
import org.sply85.music.Seeds;
import org.sply85.music.Ticks;
import org.sply85.music.TrackRole;
import org.sply85.style.BandStyle;

/** Chooses the devices of a join by the change of energy; they touch nothing but the last bar. */
final class SeamPlanner {
  private static final double UP = 0.1;
  private static final double BIG_UP = 0.18;
  private static final double DOWN = -0.15;
  private static final double TURNAROUND = 0.7;
  // From the onset of the soundbanks' reverse cymbals to their peak.
  private static final double SWELL_SECONDS = 1.35;

  private final BandStyle style;
  private final Band band;
  private final Layering layering;
  private final SongPlan plan;

  SeamPlanner(BandStyle style, Band band, Layering layering, SongPlan plan) {
    this.style = style;
    this.band = band;
    this.layering = layering;
    this.plan = plan;
  }

  /** The join of two passages that follow each other. */
  Seam between(Passage from, Passage to) {
    SplittableRandom random = Seeds.random(plan.seed(), "seam", from.label(), to.label());
    double jump = to.energy() - from.energy();
    boolean pickup = to.lead().stream().anyMatch(n -> n.tick() < to.start());
    boolean arrival = to.chorus() && jump >= BIG_UP;
    double stopDraw = random.nextDouble();
    double walkDraw = random.nextDouble();
    boolean stop = arrival && stopDraw < style.stops();
    boolean tail = jump <= DOWN;
    Optional<ChordSpan> turnaround = turnaround(from, to, random.nextDouble());
    boolean drums = !stop && !tail && endsWith(layering.ofDrums(from), from);
    boolean cymbal = layering.ofDrums(to).from() == 0 && !layering.ofDrums(to).silent();
    return new Seam(
        drums ? fillSteps(jump) : 0,
        cymbal && (jump >= UP || tail || to.chorus() && jump > -0.05),
        jump >= BIG_UP && plays(TrackRole.EFFECTS, from, false) ? riserTicks(from) : 0,
        stop,
        pickup,
        turnaround,
        Modulation.between(from, to),
        tail,
        !stop && leaves(from, to),
        !stop && !tail && walkDraw < 0.5 && walks(from, to),
        to.chords().get(0).chord().bassPitchClass());
  }

  // The swell of a reverse cymbal lasts as long at every tempo; its peak must meet the arrival.
  private int riserTicks(Passage from) {
    double ticks = SWELL_SECONDS * plan.tempoBpm() * Ticks.PER_QUARTER / 60;
    int steps = (int) (ticks / Ticks.PER_SIXTEENTH);
    return Math.min(from.meter().barTicks(), steps * Ticks.PER_SIXTEENTH);
  }

  // Whether a chair that carries harmony plays until the join and rests after it.
  private boolean leaves(Passage from, Passage to) {
    return band.chairs().stream()
        .filter(c -> Layering.harmonic(c.part().role()))
        .filter(c -> endsWith(layering.of(c, from), from))
        .map(c -> layering.of(c, to))
        .anyMatch(p -> p.silent() || p.from() > 0);
  }

  private boolean walks(Passage from, Passage to) {
    boolean room = from.meter().barTicks() >= 3 * Ticks.PER_QUARTER;
    return room && plays(TrackRole.BASS, from, false) && plays(TrackRole.BASS, to, true);
  }

  // Whether a chair of the role plays the passage's first or last bar.
  private boolean plays(TrackRole role, Passage passage, boolean first) {
    return band.chairs().stream()
        .filter(c -> c.part().role() == role)
        .map(c -> layering.of(c, passage))
        .anyMatch(p -> first ? !p.silent() && p.from() == 0 : endsWith(p, passage));
  }

  private static boolean endsWith(Presence presence, Passage passage) {
    return !presence.silent() && presence.to() == passage.bars();
  }

  private static int fillSteps(double jump) {
    if (jump >= BIG_UP) {
      return 16;
    }
    return jump >= UP ? 8 : 4;
  }

  // The dominant of the next chord, if the last chord does not lead there already and the melody
  // of the half bar bears it.
  private Optional<ChordSpan> turnaround(Passage from, Passage to, double draw) {
    Chord target = to.chords().get(0).chord();
    Chord last = from.chordAt(from.end() - 1);
    if (Modulation.between(from, to)) {
      return Optional.of(Modulation.dominant(from, to));
    }
    int move = Math.floorMod(target.root() - last.root(), 12);
    boolean leads = move == 5 || move == 2 || move == 1;
    if (leads || draw > TURNAROUND) {
      return Optional.empty();
    }
    Key key = to.key();
    int at = from.lastHalfBarStart();
    Chord chord = new Chord(Math.floorMod(target.root() + 7, 12), dominant(target, key), 0);
    List<Note> lead = Lines.cut(Lines.joined(from.lead(), to.lead()), from.end());
    boolean same = last.root() == chord.root();
    return bears(lead, at, chord) && !same
        ? Optional.of(new ChordSpan(at, from.end() - at, chord.label(key)))
        : Optional.empty();
  }

  // Into the tonic the plain dominant of the key; into other chords the secondary seventh.
  private static Quality dominant(Chord target, Key key) {
    return target.root() == key.tonic() && !target.quality().minorThird()
        ? Quality.MAJ
        : Quality.DOM7;
  }

  // At least half of the time that the melody sounds from the tick on lies on tones of the chord,
  // and no note stands a semitone above one.
  private static boolean bears(List<Note> lead, int at, Chord chord) {
    int inside = 0;
    int all = 0;
    for (Note note : lead) {
      int sounding = note.end() - Math.max(note.tick(), at);
      if (sounding > 0) {
        boolean tone = chord.contains(note.pitch());
        all += sounding;
        inside += tone ? sounding : 0;
        if (!tone && chord.contains(note.pitch() - 1)) {
          return false;
        }
      }
    }
    return 2 * inside >= all;
  }
}
