package org.sply85.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sply85.features.Analysis.Instrument;
import org.sply85.features.Analysis.Pitch;
import org.sply85.features.Analysis.Singing;
import org.sply85.features.Analysis.Tempo;
import org.sply85.features.form.Form;
import org.sply85.features.harmony.ChordFinder;
import org.sply85.features.harmony.KeyFinder;
import org.sply85.features.harmony.PitchProfiles;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Syllable;
import org.sply85.music.Track;

/**
 * Understands notes. Tempo, beats, bars, melody, onsets and instruments stand in them exactly; key,
 * chords and sections are found as in recordings, from the notes, unless the file states them.
 */
public final class ScoreAnalyzer {
  private static final String UNSTATED_KEY = "C major"; // what a file without key reads as
  private static final double SAME_ONSET_SECONDS = 0.02;
  private static final double SUNG_GAP_SECONDS = 1.2;

  private final ChordFinder chordFinder = new ChordFinder();
  private final KeyFinder keyFinder = new KeyFinder();
  private final Form form = new Form();

  /**
   * Analyses a score.
   *
   * @param lead the track with the melody, if there is one
   */
  public Analysis analyze(Score score, Optional<Track> lead) {
    double seconds =
        Math.max(1, score.secondsAt(Math.max(score.lengthTicks(), score.lastSoundingTick())));
    BeatGrid grid = grid(score, seconds);
    PitchProfiles profiles = PitchProfiles.of(score, grid, seconds);
    float[][] odds = chordFinder.odds(profiles);
    String stated = score.keys().get(0).key();
    Key key =
        stated.equals(UNSTATED_KEY) && score.keys().size() == 1
            ? keyFinder.find(profiles, odds)
            : Key.parse(stated);
    return new Analysis(
        seconds,
        grid.tempoBpm(),
        Tempo.curve(grid),
        grid,
        score.meter(),
        key.toString(),
        0,
        chordFinder.find(profiles, odds, grid, key),
        sections(score, profiles, grid, seconds),
        lead.map(track -> melody(score, track)).orElse(List.of()),
        onsets(score),
        singing(score),
        Optional.empty(),
        instruments(score));
  }

  private static BeatGrid grid(Score score, double seconds) {
    Meter meter = Meter.parse(score.meter());
    int perBar = meter.barTicks() / meter.beatTicks();
    List<Double> beats = new ArrayList<>();
    for (int tick = 0; score.secondsAt(tick) < seconds; tick += meter.beatTicks()) {
      beats.add(score.secondsAt(tick));
    }
    int[] places = new int[beats.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i % perBar;
    }
    return new BeatGrid(beats.stream().mapToDouble(d -> d).toArray(), places, perBar);
  }

  private List<LabelledSpan> sections(
      Score score, PitchProfiles profiles, BeatGrid grid, double seconds) {
    List<SectionMark> marks = score.sections();
    if (marks.size() < 2) {
      return form.find(score, profiles, grid, seconds);
    }
    List<LabelledSpan> spans = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      double start = score.secondsAt(marks.get(i).tick());
      double end = i + 1 < marks.size() ? score.secondsAt(marks.get(i + 1).tick()) : seconds;
      spans.add(new LabelledSpan(start, Math.max(start, end), marks.get(i).role()));
    }
    return spans;
  }

  private static List<Pitch> melody(Score score, Track lead) {
    return lead.notes().stream()
        .map(n -> new Pitch(score.secondsAt(n.tick()), hertz(n.pitch())))
        .toList();
  }

  private static double hertz(int pitch) {
    return 440 * Math.pow(2, (pitch - 69) / 12.0);
  }

  private static double[] onsets(Score score) {
    double[] all =
        score.tracks().stream()
            .flatMap(t -> t.notes().stream())
            .mapToDouble(n -> score.secondsAt(n.tick()))
            .sorted()
            .toArray();
    List<Double> apart = new ArrayList<>();
    for (double onset : all) {
      if (apart.isEmpty() || onset - apart.get(apart.size() - 1) >= SAME_ONSET_SECONDS) {
        apart.add(onset);
      }
    }
    return apart.stream().mapToDouble(d -> d).toArray();
  }

  /** Where tracks with words have notes. */
  private static List<Singing> singing(Score score) {
    List<Singing> found = new ArrayList<>();
    for (Track track : score.tracks()) {
      List<Syllable> words = track.syllables();
      for (Note note : words.isEmpty() ? List.<Note>of() : track.notes()) {
        double start = score.secondsAt(note.tick());
        double end = score.secondsAt(note.end());
        String register = Singing.register(hertz(note.pitch()));
        int last = found.size() - 1;
        if (last >= 0
            && start - found.get(last).end() < SUNG_GAP_SECONDS
            && start >= found.get(last).start()
            && found.get(last).register().equals(register)) {
          double to = Math.max(end, found.get(last).end());
          found.set(last, new Singing(found.get(last).start(), to, register));
        } else {
          found.add(new Singing(start, end, register));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Singing::start));
    return found;
  }

  private static List<Instrument> instruments(Score score) {
    double all = score.tracks().stream().mapToLong(ScoreAnalyzer::played).sum();
    return score.tracks().stream()
        .filter(t -> !t.notes().isEmpty())
        .map(t -> new Instrument(t.name(), played(t) / Math.max(1, all)))
        .sorted(Comparator.comparingDouble(i -> -i.share()))
        .toList();
  }

  private static long played(Track track) {
    return track.notes().stream().mapToLong(Note::duration).sum();
  }
}
