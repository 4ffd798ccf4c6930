package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.Blank;
import org.sply85.composer.domain.model.Filled;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.scope.IdeaSheet;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.encoding.Places;
import org.sply85.encoding.RhythmEncoding;
import org.sply85.encoding.Sheet;

/**
 * Proposes rhythms by a trained network, half bar by half bar, after those of the idea's earlier
 * phrases; away from sixteenths where the style has none.
 */
public final class NetworkRhythm implements RhythmProposer {
  private static final double TEMPERATURE = 1.0;
  private static final double NUCLEUS = 0.98;
  private static final float NEVER = -1e9f;
  private static final double DENSITY_PULL = 0.12;

  private final SequenceModel model;

  public NetworkRhythm(SequenceModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public PhraseRhythm propose(RhythmTask task, SplittableRandom random) {
    return propose(List.of(task), List.of(random)).get(0);
  }

  @Override
  public List<PhraseRhythm> propose(List<RhythmTask> tasks, List<SplittableRandom> randoms) {
    if (!RhythmEncoding.fits(tasks.get(0).scope().grid().meter())) {
      return new WrittenLines().propose(tasks, randoms);
    }
    List<Blank> blanks = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      blanks.add(blank(tasks.get(i), randoms.get(i)));
    }
    float[][] moves = new float[RhythmEncoding.CELLS + 2][RhythmEncoding.CELLS];
    List<Filled> filled = model.fill(blanks, moves);
    List<PhraseRhythm> rhythms = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      RhythmTask task = tasks.get(i);
      List<Integer> onsets = phraseOnsets(filled.get(i).tokens(), task);
      rhythms.add(
          onsets.size() < 2
              ? new WrittenLines().propose(task, randoms.get(i))
              : PhraseRhythm.legato(onsets, task.steps()));
    }
    return rhythms;
  }

  private static Blank blank(RhythmTask task, SplittableRandom random) {
    Sheet sheet = IdeaSheet.of(task.scope(), List.of());
    RhythmEncoding encoding = new RhythmEncoding(sheet);
    double[] densities = new double[sheet.phrases().size()];
    Arrays.fill(densities, task.notesPerBar());
    int first = task.phrase().startBar() * encoding.cellsPerBar();
    int end = first + task.phrase().bars() * encoding.cellsPerBar();
    int[] forced = Arrays.copyOf(encoding.tokens(onsets(task)), end);
    Arrays.fill(forced, first, end, -1);
    int[] copied = new int[end];
    Arrays.fill(copied, -1);
    float[] noise = new float[end];
    for (int i = first; i < end; i++) {
      noise[i] = (float) random.nextDouble();
    }
    Places places = encoding.places(densities).first(end);
    float[][] bias = bias(task, encoding, end);
    return new Blank(places, forced, copied, bias, noise, TEMPERATURE, NUCLEUS);
  }

  /** Onsets of the earlier phrases, in sixteenths from the idea's start. */
  private static int[] onsets(RhythmTask task) {
    List<PlannedPhrase> phrases = task.scope().idea().phrases();
    List<Integer> onsets = new ArrayList<>();
    for (int i = 0; i < task.before().size(); i++) {
      int start = phrases.get(i).startBar() * task.scope().grid().bar();
      task.before().get(i).slots().forEach(s -> onsets.add(start + s.step()));
    }
    return onsets.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> phraseOnsets(int[] cells, RhythmTask task) {
    int steps = RhythmEncoding.cellSteps(task.scope().grid().meter());
    int first = task.phrase().startBar() * task.scope().grid().bar() / steps;
    List<Integer> onsets = new ArrayList<>();
    for (int cell = first; cell < cells.length; cell++) {
      for (int step = 0; step < steps; step++) {
        if ((cells[cell] >> step & 1) == 1) {
          onsets.add((cell - first) * steps + step);
        }
      }
    }
    return onsets;
  }

  /** What the style and the density make of each cell. */
  private static float[][] bias(RhythmTask task, RhythmEncoding encoding, int cells) {
    int steps = RhythmEncoding.cellSteps(task.scope().grid().meter());
    double wanted = task.notesPerBar() / encoding.cellsPerBar();
    double sixteenth = Math.log(Sixteenths.welcome(task.scope()));
    float[] row = new float[RhythmEncoding.CELLS];
    for (int cell = 0; cell < row.length; cell++) {
      double miss = Integer.bitCount(cell) - wanted;
      double odd = Integer.bitCount(cell & 0xAA);
      row[cell] =
          cell >= 1 << steps ? NEVER : (float) (odd * sixteenth - DENSITY_PULL * miss * miss);
    }
    float[][] bias = new float[cells][];
    Arrays.fill(bias, row);
    return bias;
  }
}
