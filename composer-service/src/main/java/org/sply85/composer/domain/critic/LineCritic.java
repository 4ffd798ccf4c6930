package org.sply85.composer.domain.critic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.model.Models;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.model.Written;
import org.sply85.composer.domain.rhythm.IdeaRhythm;
import org.sply85.composer.domain.rhythm.PhraseRhythm;
import org.sply85.composer.domain.rhythm.Slot;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.IdeaSheet;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.contracts.song.Target;
import org.sply85.encoding.ChordEncoding;
import org.sply85.encoding.RhythmEncoding;
import org.sply85.encoding.Sheet;
import org.sply85.statistics.Measures;

/**
 * Judges chords and rhythms by themselves, before melodies are written to them: how near they come
 * to what the song aims at, and how usual a trained network finds them among those of real songs.
 */
public final class LineCritic {
  private static final double FLOOR = 0.05;
  private static final double DENSITY_SPREAD = 0.2;

  private final Critic critic;
  private final Optional<Models> models;

  /** A critic; without models it judges by aims alone. */
  public LineCritic(Critic critic, Optional<Models> models) {
    this.critic = critic;
    this.models = models;
  }

  /** A total in 0..1 for each line of chords. */
  public double[] chords(IdeaScope scope, List<ChordLine> lines) {
    List<Written> rows = new ArrayList<>();
    for (ChordLine line : lines) {
      Sheet sheet = IdeaSheet.withChords(scope, line.spans(scope.key()));
      ChordEncoding encoding = new ChordEncoding(sheet);
      rows.add(new Written(encoding.places(), encoding.tokens()));
    }
    double[] usual = usual(models.map(Models::chords), "chords", scope, rows);
    double[] totals = new double[lines.size()];
    for (int i = 0; i < totals.length; i++) {
      Proposal alone = new Proposal(scope, lines.get(i), List.of());
      double aimed = HarmonyTerm.aimed(alone, Measures.of(alone.passage()));
      totals[i] = critic.judge(alone).total() * (FLOOR + aimed) * (FLOOR + usual[i]);
    }
    return totals;
  }

  /** A total in 0..1 for each rhythm. */
  public double[] rhythms(IdeaScope scope, List<IdeaRhythm> rhythms) {
    double[] usual = new double[rhythms.size()];
    Arrays.fill(usual, 1);
    if (RhythmEncoding.fits(scope.grid().meter())) {
      RhythmEncoding encoding = new RhythmEncoding(IdeaSheet.of(scope, List.of()));
      double[] densities = new double[Math.max(1, scope.idea().phrases().size())];
      Arrays.fill(densities, scope.notesPerBar());
      List<Written> rows = new ArrayList<>();
      for (IdeaRhythm rhythm : rhythms) {
        rows.add(new Written(encoding.places(densities), encoding.tokens(onsets(scope, rhythm))));
      }
      usual = usual(models.map(Models::rhythm), "rhythm", scope, rows);
    }
    double[] totals = new double[rhythms.size()];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = aims(scope, onsets(scope, rhythms.get(i))) * (FLOOR + usual[i]);
    }
    return totals;
  }

  private static double[] usual(
      Optional<SequenceModel> judge, String figure, IdeaScope scope, List<Written> rows) {
    double[] usual = new double[rows.size()];
    Arrays.fill(usual, 1);
    if (judge.isPresent() && rows.get(0).tokens().length <= judge.get().longest()) {
      double aim = RealSongs.aim(scope.plan().seed(), figure);
      List<double[]> logP = judge.get().judge(rows);
      for (int i = 0; i < usual.length; i++) {
        double surprise = -Arrays.stream(logP.get(i)).average().orElse(0);
        usual[i] = judge.get().usual().nearness(surprise, aim);
      }
    }
    return usual;
  }

  /** How near density and off-beats come to their aims, 0..1. */
  private static double aims(IdeaScope scope, int[] onsets) {
    int bar = scope.grid().bar();
    long sung = Arrays.stream(onsets).map(o -> Math.floorDiv(o, bar)).distinct().count();
    double density = (double) onsets.length / Math.max(1, sung);
    long off = Arrays.stream(onsets).filter(o -> !scope.grid().onBeat(o)).count();
    double wanted = scope.notesPerBar();
    Target offBeats = scope.aims().offBeatShare();
    double spread = Math.max(0.05, 0.25 * (offBeats.high() - offBeats.low()));
    double share = (double) off / Math.max(1, onsets.length);
    return bell((density - wanted) / (DENSITY_SPREAD * wanted))
        * bell((share - offBeats.value()) / spread);
  }

  private static double bell(double z) {
    return Math.exp(-z * z / 2);
  }

  private static int[] onsets(IdeaScope scope, IdeaRhythm rhythm) {
    List<Integer> onsets = new ArrayList<>();
    List<PlannedPhrase> phrases = scope.idea().phrases();
    for (int i = 0; i < phrases.size(); i++) {
      int start = phrases.get(i).startBar() * scope.grid().bar();
      PhraseRhythm phrase = rhythm.phrases().get(i);
      phrase.slots().stream().map(Slot::step).forEach(step -> onsets.add(start + step));
    }
    return onsets.stream().mapToInt(Integer::intValue).toArray();
  }
}
