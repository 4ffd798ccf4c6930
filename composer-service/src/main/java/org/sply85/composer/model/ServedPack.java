package org.sply85.composer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.composer.domain.model.Models;
import org.sply85.composer.domain.model.PhraseJudge;
import org.sply85.composer.domain.model.SequenceModel;
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
  private final List<Runnable> open = new ArrayList<>();
  private final SequenceModel rhythm;
  private final SequenceModel pitches;
  private final SequenceModel melody;
  private final SequenceModel chords;
  private final Optional<PhraseJudge> phrases;

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
  }

  private SequenceModel sequence(String name, String model, int tokens, int longest) {
    ServedSequence served =
        new ServedSequence(name, pack.folder(model), tokens, longest, pack.card(model));
    open.add(served::close);
    return served;
  }

  private PhraseJudge critic() {
    ServedPhraseJudge served = new ServedPhraseJudge(pack.folder("PhraseCritic"));
    open.add(served::close);
    return served;
  }

  @Override
  public Optional<PhraseJudge> phrases() {
    return phrases;
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
    open.forEach(Runnable::run);
  }
}
