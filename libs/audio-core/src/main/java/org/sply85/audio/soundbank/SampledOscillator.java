package org.sply85.audio.soundbank;

import com.sun.media.sound.ModelByteBufferWavetable;
import com.sun.media.sound.ModelOscillator;
import com.sun.media.sound.ModelOscillatorStream;
import com.sun.media.sound.ModelWavetable;
import javax.sound.sampled.AudioFormat;

/** A looped sample of 16-bit mono PCM in memory. */
final class SampledOscillator implements ModelOscillator {
  private final ModelByteBufferWavetable table;

  SampledOscillator(ModelByteBufferWavetable table) {
    this.table = table;
  }

  /** Whether the sample is of the kind that banks have almost without exception. */
  static boolean reads(ModelByteBufferWavetable table) {
    AudioFormat format = table.getFormat();
    return format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
        && format.getSampleSizeInBits() == 16
        && format.getChannels() == 1
        && !format.isBigEndian()
        && table.getLoopType() <= ModelWavetable.LOOP_TYPE_RELEASE;
  }

  @Override
  public int getChannels() {
    return 1;
  }

  @Override
  public float getAttenuation() {
    return table.getAttenuation();
  }

  @Override
  public ModelOscillatorStream open(float sampleRate) {
    return new SampleStream(table, sampleRate);
  }
}
