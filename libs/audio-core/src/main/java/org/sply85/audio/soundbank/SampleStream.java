package org.sply85.audio.soundbank;

import com.sun.media.sound.ModelByteBuffer;
import com.sun.media.sound.ModelByteBufferWavetable;
import com.sun.media.sound.ModelOscillatorStream;
import com.sun.media.sound.ModelWavetable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import javax.sound.midi.MidiChannel;
import javax.sound.midi.VoiceStatus;

/**
 * Reads one sample at a moving pitch. Each block copies the stretch of the sample that it needs,
 * loops unrolled, into a window of floats and reads that by {@link SincTable}.
 */
final class SampleStream implements ModelOscillatorStream {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final float SCALE = 1 / 32768f;
  private static final double ONE = 0x1p32; // positions inside a block have 32 binary places
  private static final double OCTAVES_PER_CENT = Math.log(2) / 1200;

  private final byte[] data;
  private final int offset;
  private final int frames;
  private final float tuning;
  private final double rateRatio;
  private final boolean loopEndsWithNote;
  private final int loopStart;
  private final int loopLength;
  private boolean looping;
  private double position;
  private double step;
  private double nextStep;
  private boolean started;
  private float[] window = new float[1024];

  SampleStream(ModelByteBufferWavetable table, float sampleRate) {
    ModelByteBuffer buffer = table.getBuffer();
    data = buffer.array();
    offset = (int) buffer.arrayOffset();
    frames = (int) buffer.capacity() / 2;
    tuning = table.getPitchcorrection();
    rateRatio = table.getFormat().getSampleRate() / sampleRate;
    loopStart = Math.max(0, Math.min(frames, Math.round(table.getLoopStart())));
    loopLength = Math.min(frames - loopStart, Math.round(table.getLoopLength()));
    looping = table.getLoopType() != ModelWavetable.LOOP_TYPE_OFF && loopLength > 0;
    loopEndsWithNote = table.getLoopType() == ModelWavetable.LOOP_TYPE_RELEASE;
  }

  @Override
  public void setPitch(float cents) {
    nextStep = Math.exp((tuning + cents) * OCTAVES_PER_CENT) * rateRatio;
    if (!started) {
      step = nextStep;
    }
  }

  @Override
  public void noteOn(MidiChannel channel, VoiceStatus voice, int noteNumber, int velocity) {
    // The pitch says all that a sample needs to know.
  }

  @Override
  public void noteOff(int velocity) {
    if (looping && loopEndsWithNote) {
      looping = false;
      if (position >= loopStart + loopLength) {
        position = loopStart + (position - loopStart) % loopLength;
      }
    }
  }

  @Override
  public int read(float[][] buffer, int from, int length) {
    started = true;
    if (!looping && position >= frames) {
      return -1;
    }
    int first = (int) position - SincTable.CENTRE;
    int span = (int) (Math.max(step, nextStep) * length) + SincTable.TAPS + 2;
    fillWindow(first, span);
    float[] out = buffer[0];
    long at = Math.round((position - (int) position) * ONE);
    long stride = Math.round(step * ONE);
    long glide = Math.round((nextStep - step) * ONE / length);
    for (int i = from; i < from + length; i++) {
      out[i] = SincTable.read(window, (int) (at >>> 32), (int) at);
      at += stride;
      stride += glide;
    }
    position = (int) position + at / ONE;
    step = nextStep;
    stayInLoop();
    return length;
  }

  /** Goes back by whole loops, as far as all taps then still lie behind the loop's start. */
  private void stayInLoop() {
    double earliest = loopStart + loopLength + SincTable.TAPS;
    if (looping && position >= earliest) {
      position -= Math.floor((position - earliest) / loopLength + 1) * loopLength;
    }
  }

  private void fillWindow(int first, int span) {
    if (window.length < span) {
      window = new float[span + span / 2];
    }
    int at = first;
    int done = 0;
    while (done < span) {
      int source = at;
      int end = frames;
      if (looping) {
        end = loopStart + loopLength;
        source = at < end ? at : loopStart + (at - loopStart) % loopLength;
      }
      int silent = source < 0 ? -source : source >= end ? span : 0;
      int count = Math.min(span - done, silent > 0 ? silent : end - source);
      for (int i = 0; i < count; i++) {
        window[done + i] =
            silent > 0 ? 0 : SCALE * (short) SHORTS.get(data, offset + 2 * (source + i));
      }
      done += count;
      at += count;
    }
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
