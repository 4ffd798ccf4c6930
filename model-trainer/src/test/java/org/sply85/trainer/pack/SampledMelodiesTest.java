package org.sply85.trainer.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.encoding.Frame;
import org.sply85.encoding.MelodyEncoding;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.Split;
import org.sply85.trainer.data.SequenceExamples;
import org.sply85.trainer.data.SongSequences;
import org.sply85.trainer.data.Tune;
import org.sply85.trainer.job.SmallPack;
import org.sply85.trainer.model.SequenceNetwork;
import org.sply85.trainer.model.SequenceShape;
import org.sply85.trainer.train.CopyMeter;
import org.sply85.trainer.train.Curve;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.Trainer;
import org.sply85.trainer.train.TrainingWatcher;

/** What a melody network copies is measured while it learns, and decides which pass is kept. */
class SampledMelodiesTest {
  private static final Recipe RECIPE = Recipe.of(3, 8, 2e-3);

  @TempDir private Path folder;

  private final SequenceNetwork network =
      new SequenceNetwork(
          new SequenceShape(
              "PitchRNN",
              MelodyEncoding.FEATURES,
              Frame.PITCHES,
              MelodyEncoding.REFERENCES,
              96,
              8,
              new SequenceShape.Recurrent(8, 0)),
          Frame.tokenTraits(),
          0);

  private Path corpus;
  private List<Tune> learnt;
  private List<Tune> held;

  @BeforeEach
  void read() {
    corpus = folder.resolve("corpus");
    SmallPack.writeCorpus(corpus);
    Corpora all = Corpora.read(corpus, f -> f.startsWith("pop909"));
    learnt = SongSequences.tunes(all.side(Split.TRAIN));
    held = SongSequences.tunes(all.side(Split.VALIDATION));
  }

  private SampledMelodies meter(List<Tune> from, List<Tune> heldOut) {
    return new SampledMelodies(network, from, heldOut, 1, folder.resolve("sampled"));
  }

  private Trained train(Optional<CopyMeter> copies) throws IOException {
    return new Trainer(RECIPE, 1, Duration.ofHours(1), TrainingWatcher.SILENT)
        .train(
            network,
            SequenceExamples.toLearn(
                learnt.stream().map(Tune::sequence).toList(), network.shape(), new int[0]),
            SequenceExamples.toJudge(held.stream().map(Tune::sequence).toList(), network.shape()),
            copies,
            folder.resolve("checkpoint"));
  }

  @Test
  void randomMelodiesShareNothingAndKnownOnesAlmostAll() {
    assertThat(meter(learnt, held).people()).isLessThan(0.02);
    assertThat(meter(held, held).people()).as("learnt from itself").isGreaterThan(0.9);
  }

  @Test
  void theSameWeightsGiveTheSameShare() throws IOException {
    Map<String, float[]> weights = train(Optional.empty()).weights();
    double copied = meter(learnt, held).copied(weights);
    assertThat(copied).isBetween(0.0, 0.2).isEqualTo(meter(learnt, held).copied(weights));
    assertThat(folder.resolve("sampled")).doesNotExist();
  }

  /** Says that later passes copy more. */
  private static final class Rising implements CopyMeter {
    private int asked;

    @Override
    public double copied(Map<String, float[]> weights) {
      return 0.05 * ++asked;
    }

    @Override
    public double people() {
      return 0.07;
    }
  }

  @Test
  void aPassThatCopiesMoreThanPeopleIsNotKept() throws IOException {
    Trained trained = train(Optional.of(new Rising()));
    assertThat(trained.curve().epochs()).hasSize(3);
    assertThat(trained.figures())
        .containsEntry(Curve.COPIED, 0.05)
        .containsEntry(Curve.PEOPLE, 0.07);
    assertThat(trained.curve().epochs().get(2).validation().get("nll"))
        .as("it would have foreseen better")
        .isLessThan(trained.figures().get("nll"));
  }

  @Test
  void theCardAndThePictureTellOfIt() throws IOException {
    SequenceMember member =
        new SequenceMember(
            "pitches",
            List.of(DataManifest.POP909),
            network,
            RECIPE,
            new int[0],
            SongSequences::melodies,
            Optional.of(SongSequences::tunes));
    new PackTraining(
            corpus,
            new DataManifest(true),
            new ArrayList<>(List.of(member)),
            1,
            folder.resolve("checkpoints"),
            folder.resolve("pack"))
        .run("small", "abc", TrainingWatcher.SILENT, card -> {});
    ModelCard card = ModelPack.open(folder.resolve("pack")).card("PitchRNN");
    assertThat(card.figures()).containsKeys(Curve.COPIED, Curve.PEOPLE);
    assertThat(card.curve()).hasSize(3).allSatisfy(e -> assertThat(e.copied()).isNotNull());
    assertThat(card.curve())
        .extracting(ModelCard.Epoch::copied)
        .contains(card.figures().get(Curve.COPIED));
    var picture = ImageIO.read(folder.resolve("pack/curves/PitchRNN.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(640);
    assertThat(Files.readString(folder.resolve("pack/pack.json"))).contains("\"copied\"");
  }
}
