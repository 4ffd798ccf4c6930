package org.sply85.audio.soundbank;

import com.sun.media.sound.ModelByteBuffer;
import com.sun.media.sound.ModelByteBufferWavetable;
import com.sun.media.sound.ModelDirectedPlayer;
import com.sun.media.sound.ModelDirector;
import com.sun.media.sound.ModelInstrument;
import com.sun.media.sound.ModelOscillator;
import com.sun.media.sound.ModelPerformer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sound.midi.Instrument;
import javax.sound.midi.MidiChannel;

/**
 * An instrument of a bank whose samples are read by {@link SampleStream} in place of the JDK's own
 * interpolation, which is coarser and slower. Everything else is the bank's.
 */
final class SampledInstrument extends ModelInstrument {
  // Samples are read into buffers that all instruments of a bank share, which is not thread-safe.
  private static final Object LOADING = new Object();

  private final ModelInstrument original;

  private SampledInstrument(ModelInstrument original) {
    super(original.getSoundbank(), original.getPatch(), original.getName(), null);
    this.original = original;
  }

  /**
   * The instrument, its samples in memory.
   *
   * @throws IOException if they cannot be read
   */
  static Instrument load(Instrument original) throws IOException {
    SampledInstrument instrument = new SampledInstrument((ModelInstrument) original);
    List<ModelByteBuffer> buffers = new ArrayList<>();
    for (ModelPerformer performer : instrument.original.getPerformers()) {
      for (ModelOscillator oscillator : performer.getOscillators()) {
        if (oscillator instanceof ModelByteBufferWavetable table) {
          buffers.add(table.getBuffer());
        }
      }
    }
    synchronized (LOADING) {
      ModelByteBuffer.loadAll(buffers);
    }
    return instrument;
  }

  @Override
  public ModelPerformer[] getPerformers() {
    ModelPerformer[] performers = original.getPerformers();
    for (ModelPerformer performer : performers) {
      performer.getOscillators().replaceAll(SampledInstrument::resampled);
    }
    return performers;
  }

  private static ModelOscillator resampled(ModelOscillator oscillator) {
    return oscillator instanceof ModelByteBufferWavetable table && SampledOscillator.reads(table)
        ? new SampledOscillator(table)
        : oscillator;
  }

  @Override
  public ModelDirector getDirector(
      ModelPerformer[] performers, MidiChannel channel, ModelDirectedPlayer player) {
    return original.getDirector(performers, channel, player);
  }

  @Override
  public Object getData() {
    return null;
  }
}
