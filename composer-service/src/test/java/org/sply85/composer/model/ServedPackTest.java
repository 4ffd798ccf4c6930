package org.sply85.composer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sply85.composer.domain.model.Blank;
import org.sply85.composer.domain.model.Filled;
import org.sply85.composer.domain.model.JoinModel;
import org.sply85.composer.domain.model.RollCoder;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.model.Written;
import org.sply85.contracts.song.Join;
import org.sply85.encoding.BarEncoding;
import org.sply85.encoding.Frame;
import org.sply85.encoding.MelodyEncoding;
import org.sply85.encoding.Places;
import org.sply85.encoding.Sheet;
import org.sply85.encoding.SheetPhrase;
import org.sply85.encoding.Source;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.BandVoice;
import org.sply85.encoding.band.RollPlanes;
import org.sply85.encoding.band.TextureBank;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.pack.ModelPack;
import org.sply85.statistics.Passage;
import org.sply85.statistics.SectionRole;

/** The pack of this version, served by DJL: repeatable, whoever else is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedPackTest {
  private static final float NEVER = -1e9f;
  private static final Meter METER = Meter.FOUR_FOUR;

  private ServedPack pack;

  @BeforeAll
  void load() {
    pack = new ServedPack(ModelPack.standard(), Device.CPU, 1);
  }

  @AfterAll
  void close() {
    pack.close();
  }

  /** Eight bars of quarter notes over C, G, Am, F. */
  private static Places places() {
    List<ChordSpan> chords = new ArrayList<>();
    String[] loop = {"C:maj", "G:maj", "A:min", "F:maj"};
    for (int bar = 0; bar < 8; bar++) {
      chords.add(new ChordSpan(bar * METER.barTicks(), METER.barTicks(), loop[bar % 4]));
    }
    var phrases =
        List.of(
            new SheetPhrase(0, 4, SectionRole.VERSE, SheetPhrase.NEW),
            new SheetPhrase(4, 4, SectionRole.VERSE, 0));
    Key key = Key.parse("C major");
    Sheet sheet = new Sheet(Source.POP, key, METER, 100, 8, chords, phrases);
    int[] onsets = new int[32];
    int[] lengths = new int[32];
    for (int i = 0; i < onsets.length; i++) {
      onsets[i] = 4 * i;
      lengths[i] = 4;
    }
    return new MelodyEncoding(sheet, Frame.of(key, 66))
        .places(onsets, lengths, new double[] {66, 67});
  }

  private static Blank blank(long seed) {
    Places places = places();
    int[] free = new int[places.size()];
    Arrays.fill(free, -1);
    float[] noise = new float[places.size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextDouble();
    }
    return new Blank(places, free, free, new float[places.size()][Frame.PITCHES], noise, 1.0, 0.95);
  }

  private static float[][] anyMove() {
    return new float[Frame.PITCHES + 2][Frame.PITCHES];
  }

  private List<SequenceModel> melodists() {
    return List.of(pack.melody(), pack.pitches());
  }

  @Test
  void aRowDoesNotDependOnItsNeighbours() {
    for (SequenceModel model : melodists()) {
      int[] alone = model.fill(List.of(blank(3)), anyMove()).get(0).tokens();
      List<Blank> many = new ArrayList<>();
      for (long seed = 0; seed < 20; seed++) {
        many.add(blank(seed));
      }
      List<Filled> filled = model.fill(many, anyMove());
      assertThat(filled.get(3).tokens()).containsExactly(alone);
      assertThat(filled.stream().map(f -> Arrays.toString(f.tokens())).distinct().count())
          .as("other noise, other melodies")
          .isGreaterThan(15);
    }
  }

  @Test
  void threadsShareAModelWithoutDisturbingEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<int[]>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        calls.add(() -> pack.melody().fill(List.of(blank(5)), anyMove()).get(0).tokens());
      }
      int[] expected = pack.melody().fill(List.of(blank(5)), anyMove()).get(0).tokens();
      for (Future<int[]> call : threads.invokeAll(calls)) {
        assertThat(call.get()).containsExactly(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatIsForbiddenIsNeverDrawnAndWhatIsForcedStands() {
    Blank free = blank(8);
    float[][] whiteKeys = new float[free.size()][Frame.PITCHES];
    for (float[] row : whiteKeys) {
      for (int token = 0; token < row.length; token++) {
        row[token] = List.of(1, 3, 6, 8, 10).contains(token % 12) ? NEVER : 0;
      }
    }
    int[] forced = free.forced().clone();
    forced[0] = 16;
    Blank bound = new Blank(free.places(), forced, free.copied(), whiteKeys, free.noise(), 1.3, 1);
    for (SequenceModel model : melodists()) {
      int[] tokens = model.fill(List.of(bound), anyMove()).get(0).tokens();
      assertThat(tokens[0]).isEqualTo(16);
      assertThat(Arrays.stream(tokens).filter(t -> List.of(1, 3, 6, 8, 10).contains(t % 12)))
          .isEmpty();
    }
  }

  @Test
  void judgesWhatItFilledAsItFilledIt() {
    for (SequenceModel model : melodists()) {
      Filled filled = model.fill(List.of(blank(9)), anyMove()).get(0);
      double[] judged = model.judge(List.of(new Written(places(), filled.tokens()))).get(0);
      assertThat(judged).containsExactly(filled.logP(), within(1e-3));
    }
  }

  /** A tune that moves by step among chord tones is foreseen better than one that leaps about. */
  @Test
  void foreseesATuneBetterThanNoise() {
    int[] tune = new int[32];
    int[] noise = new int[32];
    int[] scale = {12, 14, 16, 17, 19, 17, 16, 14};
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 32; i++) {
      tune[i] = scale[i % 8];
      noise[i] = random.nextInt(Frame.PITCHES);
    }
    for (SequenceModel model : melodists()) {
      List<double[]> judged =
          model.judge(List.of(new Written(places(), tune), new Written(places(), noise)));
      double likely = Arrays.stream(judged.get(0)).average().orElseThrow();
      double unlikely = Arrays.stream(judged.get(1)).average().orElseThrow();
      assertThat(likely).isGreaterThan(unlikely + 2);
    }
  }

  /** Packs from before the band's models have none; then there is nothing to hold. */
  @Test
  void theBankComesBackFromItsCodes() {
    RollCoder coder = pack.textures().orElse(null);
    assumeTrue(coder != null);
    List<TextureRoll> rolls =
        TextureBank.standard().entries().stream()
            .map(TextureBank.Entry::roll)
            .filter(r -> r.steps() == RollPlanes.TEXTURE_STEPS)
            .limit(200)
            .toList();
    List<float[]> planes = rolls.stream().map(RollPlanes::of).toList();
    List<float[]> conditions =
        rolls.stream()
            .map(
                r ->
                    new BandCondition()
                        .song("", METER, 80, Key.parse("C major"))
                        .texture(r.notes().size(), 57, r.polyphony(), 0)
                        .player(BandVoice.COMP)
                        .vector())
            .toList();
    List<float[]> back = coder.decode(coder.encode(planes), conditions);
    double right = 0;
    double either = 0;
    for (int i = 0; i < planes.size(); i++) {
      for (int cell = 0; cell < planes.get(i).length; cell += RollPlanes.TEXTURE_PLANES) {
        boolean real = planes.get(i)[cell] == 1;
        boolean told = back.get(i)[cell] >= 0.5f;
        right += real && told ? 2 : 0;
        either += (real ? 1 : 0) + (told ? 1 : 0);
      }
    }
    assertThat(right / either).isGreaterThan(0.75);
    assertThat(coder.encode(planes.subList(7, 8)).get(0))
        .containsExactly(coder.encode(planes).get(7), within(1e-4f));
  }

  /** Four bars of a plain tune, all of it moved by semitones in a song that stays in C. */
  private static float[] opening(int moved) {
    List<ChordSpan> chords = new ArrayList<>();
    List<Note> melody = new ArrayList<>();
    Key home = new Key(0, Mode.MAJOR);
    String[] loop = {"C:maj", "G:maj", "A:min", "F:maj"};
    int[] pitches = {64, 67, 69, 65};
    for (int bar = 0; bar < 4; bar++) {
      int tick = bar * METER.barTicks();
      chords.add(new ChordSpan(tick, METER.barTicks(), loop[bar]).transposed(moved, home));
      for (int beat = 0; beat < 4; beat++) {
        melody.add(new Note(tick + 480 * beat, 480, pitches[bar] + moved, 80));
      }
    }
    return BarEncoding.opening(new Passage(melody, chords, home, METER, 4), 66);
  }

  @Test
  void findsThatATuneGoesOnInItsKeyRatherThanOutsideIt() {
    JoinModel critic = pack.joins().orElseThrow();
    List<float[]> openings = List.of(opening(0), opening(6));
    List<Join> joins = critic.compare(openings, List.of(opening(0), opening(0)));
    Join before = joins.get(0);
    assertThat(before.logOdds(joins.get(0))).isGreaterThan(before.logOdds(joins.get(1)) + 1);
    assertThat(critic.compare(openings.subList(1, 2), openings.subList(0, 1)).get(0))
        .as("whoever else is asked about")
        .isEqualTo(joins.get(1));
  }

  @Test
  void saysWhatIsTooLong() {
    assertThatThrownBy(
            () -> {
              int[] many = new int[200];
              Places places = places();
              float[][] features = new float[200][places.features()[0].length];
              int[][] references = new int[200][places.references()[0].length];
              var longer = new Places(features, references, new boolean[200]);
              pack.melody().judge(List.of(new Written(longer, many)));
            })
        .hasMessageContaining("at most 96 places, got 200");
  }

  @Test
  void refusesToRunOnTheProcessorWhereAGpuWasAskedFor() {
    assertThatThrownBy(() -> Device.GPU.prepare(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TensorFlow sees none");
    assertThatThrownBy(() -> Device.parse("tpu")).hasMessageContaining("cpu or gpu, was 'tpu'");
  }
}
