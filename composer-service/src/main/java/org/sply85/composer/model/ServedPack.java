package org.sply85.composer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sply85.composer.domain.model.BandModel;
import org.sply85.composer.domain.model.InfillModel;
import org.sply85.composer.domain.model.JoinModel;
import org.sply85.composer.domain.model.Models;
import org.sply85.composer.domain.model.MotifModel;
import org.sply85.composer.domain.model.PhraseJudge;
import org.sply85.composer.domain.model.RollCoder;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.model.TextureModel;
import org.sply85.composer.domain.model.TouchModel;
import org.sply85.contracts.PackRef;
import org.sply85.encoding.ChordEncoding;
import org.sply85.encoding.Frame;
import org.sply85.encoding.RhythmEncoding;
import org.sply85.pack.ModelPack;

/** The models of a pack, loaded to compose with. */
public final class ServedPack implements Models, AutoCloseable {
  private static final int UNBOUNDED = 1024; // a memory has no longest row
  private static final int NOTES = 96;
  private static final int HALVES = 96;

  private final ModelPack pack;
  private final Device device;
  private final List<Runnable> closers = new ArrayList<>();
  private final Optional<ServedBandRnn> bandRnn;
  private final Optional<ServedBandGan> bandGan;
  private final SequenceModel rhythm;
  private final SequenceModel pitches;
  private final SequenceModel melody;
  private final SequenceModel chords;
  private final Optional<PhraseJudge> phrases;
  private final Optional<JoinModel> joins;
  private final Optional<InfillModel> repair;
  private final Optional<MotifModel> motifs;
  private final Optional<InfillModel> harmony;
  private final Optional<RollCoder> textures;
  private final Optional<RollCoder> drums;
  private final Optional<TouchModel> touch;

  /**
   * Loads a pack's models.
   *
   * @param threads within an operation
   * @throws org.sply85.pack.PackRefusedException if a model is missing or can not be loaded
   * @throws IllegalStateException if TensorFlow or the device is missing
   */
  public ServedPack(ModelPack pack, Device device, int threads) {
    this.pack = pack;
    this.device = device;
    device.prepare(threads);
    rhythm = sequence("rnn", "RhythmRNN", RhythmEncoding.CELLS, UNBOUNDED);
    pitches = sequence("rnn", "PitchRNN", Frame.PITCHES, UNBOUNDED);
    melody = sequence("transformer", "MelodyTransformer", Frame.PITCHES, NOTES);
    chords = sequence("transformer", "ChordTransformer", ChordEncoding.TOKENS, HALVES);
    phrases = pack.has("PhraseCritic") ? Optional.of(critic()) : Optional.empty();
    joins = joinModel();
    motifs = pack.has(ServedMotifs.MODEL) ? Optional.of(motifModel()) : Optional.empty();
    repair = infill("MelodyCNN", Frame.PITCHES);
    harmony = infill("HarmonyCNN", ChordEncoding.TOKENS);
    textures = rolls(ServedRolls.TEXTURES, ServedRolls::textures);
    drums = rolls(ServedRolls.DRUMS, ServedRolls::drums);
    touch = pack.has(ServedTouch.MODEL) ? Optional.of(touch(pack)) : Optional.empty();
    bandRnn = ServedBandRnn.of(pack);
    bandGan = ServedBandGan.of(pack);
    bandRnn.ifPresent(m -> closers.add(m::close));
    bandGan.ifPresent(m -> closers.add(m::close));
  }

  private SequenceModel sequence(String name, String model, int tokens, int longest) {
    ServedSequence served =
        new ServedSequence(name, pack.folder(model), tokens, longest, pack.card(model));
    closers.add(served::close);
    return served;
  }

  private Optional<InfillModel> infill(String model, int tokens) {
    if (!pack.has(model)) {
      return Optional.empty();
    }
    ServedInfill served = new ServedInfill("cnn", model, pack.folder(model), tokens);
    closers.add(served::close);
    return Optional.of(served);
  }

  @Override
  public Optional<InfillModel> repair() {
    return repair;
  }

  @Override
  public Optional<InfillModel> harmony() {
    return harmony;
  }

  private MotifModel motifModel() {
    ServedMotifs served = new ServedMotifs(pack.folder(ServedMotifs.MODEL));
    closers.add(served::close);
    return served;
  }

  @Override
  public Optional<MotifModel> motifs() {
    return motifs;
  }

  private PhraseJudge critic() {
    ServedPhraseJudge served = new ServedPhraseJudge(pack.folder("PhraseCritic"));
    closers.add(served::close);
    return served;
  }

  private Optional<JoinModel> joinModel() {
    if (!pack.has(ServedJoins.MODEL)
        || !pack.card(ServedJoins.MODEL).settings().containsKey(ServedJoins.COMPARED)) {
      return Optional.empty();
    }
    ServedJoins served = new ServedJoins(pack.folder(ServedJoins.MODEL));
    closers.add(served::close);
    return Optional.of(served);
  }

  @Override
  public Optional<JoinModel> joins() {
    return joins;
  }

  /** An autoencoder that a pack may lack. */
  private Optional<RollCoder> rolls(String model, Function<ModelPack, ServedRolls> load) {
    if (!pack.has(model)) {
      return Optional.empty();
    }
    ServedRolls served = load.apply(pack);
    closers.add(served::close);
    return Optional.of(served);
  }

  private TouchModel touch(ModelPack from) {
    ServedTouch served = new ServedTouch(from);
    closers.add(served::close);
    return served;
  }

  @Override
  public Optional<PhraseJudge> phrases() {
    return phrases;
  }

  @Override
  public Optional<TouchModel> touch() {
    return touch;
  }

  @Override
  public Optional<RollCoder> textures() {
    return textures;
  }

  @Override
  public Optional<RollCoder> drums() {
    return drums;
  }

  @Override
  public SequenceModel rhythm() {
    return rhythm;
  }

  @Override
  public SequenceModel pitches() {
    return pitches;
  }

  @Override
  public SequenceModel melody() {
    return melody;
  }

  @Override
  public SequenceModel chords() {
    return chords;
  }

  @Override
  public Optional<BandModel> bandRnn() {
    return bandRnn.map(m -> m);
  }

  @Override
  public Optional<TextureModel> bandGan() {
    return bandGan.map(m -> m);
  }

  /** The pack that is served. */
  public ModelPack pack() {
    return pack;
  }

  /** Names it in events. */
  public PackRef ref() {
    return new PackRef(pack.manifest().name(), pack.manifest().commit(), pack.sha256());
  }

  /** What it runs on. */
  public Device device() {
    return device;
  }

  @Override
  public void close() {
    closers.forEach(Runnable::run);
  }
}
