package org.sply85.audio.soundbank;

import com.sun.media.sound.AudioSynthesizer;
import com.sun.media.sound.EmergencySoundbank;
import com.sun.media.sound.ModelPatch;
import com.sun.media.sound.SoftSynthesizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import javax.sound.midi.Instrument;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Soundbank;
import javax.sound.midi.VoiceStatus;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/**
 * The JDK's software synthesizer as a source of stereo blocks: dry, without gain control, in float.
 *
 * <p>The synthesizer moves envelopes once a block and starts notes exactly on their frame. Messages
 * are therefore handed over block by block with their frame inside the block: what comes out
 * depends on nothing but those. Not thread-safe; many may run beside each other.
 */
public final class SoftwareSynth implements AutoCloseable {
  /** Frames in a block; 150 blocks a second at 48 kHz, near the synthesizer's own 147. */
  public static final int BLOCK_FRAMES = 320;

  private static final int CHANNELS = 2;
  private static final int FLOAT_BYTES = 4;
  private static final int POLYPHONY = 256;

  private final double sampleRate;
  private final SoftSynthesizer synth = new SoftSynthesizer();
  private final AudioInputStream sound;
  private final Receiver receiver;
  private final byte[] bytes = new byte[BLOCK_FRAMES * CHANNELS * FLOAT_BYTES];
  private final FloatBuffer floats =
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  private long playedFrames;

  /**
   * Opens a synthesizer without instruments.
   *
   * @param sampleRate frames per second
   */
  public SoftwareSynth(int sampleRate) {
    this.sampleRate = sampleRate;
    AudioFormat format =
        new AudioFormat(
            AudioFormat.Encoding.PCM_FLOAT,
            sampleRate,
            FLOAT_BYTES * 8,
            CHANNELS,
            CHANNELS * FLOAT_BYTES,
            sampleRate,
            false);
    Map<String, Object> settings =
        Map.ofEntries(
            Map.entry("interpolation", "linear"), // of the few samples that are not 16-bit mono
            Map.entry("control rate", (float) sampleRate / BLOCK_FRAMES),
            Map.entry("max polyphony", Integer.toString(POLYPHONY)),
            Map.entry("reverb", false),
            Map.entry("chorus", false),
            Map.entry("auto gain control", false),
            Map.entry("load default soundbank", false),
            Map.entry("large mode", false));
    try {
      sound = ((AudioSynthesizer) synth).openStream(format, settings);
      receiver = synth.getReceiver();
    } catch (MidiUnavailableException e) {
      throw new IllegalStateException("the JDK's software synthesizer does not open", e);
    }
    read(); // the synthesizer gives away one empty block before it computes any
  }

  /** The thin bank built into the JDK, computed anew each time (about a second). */
  static Soundbank emergencyBank() {
    try {
      return EmergencySoundbank.createSoundbank();
    } catch (Exception e) {
      throw new IllegalStateException("the JDK's own soundbank does not open", e);
    }
  }

  /** Whether the instrument is a drum kit. */
  static boolean percussion(Instrument instrument) {
    return instrument.getPatch() instanceof ModelPatch patch && patch.isPercussion();
  }

  /**
   * Reads the instrument's samples and makes it available.
   *
   * @throws IllegalStateException if its samples cannot be read
   */
  public void load(Instrument instrument) {
    try {
      if (synth.loadInstrument(SampledInstrument.load(instrument))) {
        return;
      }
    } catch (IOException e) {
      throw new IllegalStateException("samples of " + instrument + " must be readable", e);
    }
    throw new IllegalStateException("the synthesizer must take " + instrument + ", did not");
  }

  /**
   * Hands a message over for the next block.
   *
   * @param frame place in the block, 0..{@link #BLOCK_FRAMES} - 1
   * @param command upper half of the status byte
   * @param channel 0..15
   */
  public void send(int frame, int command, int channel, int data1, int data2) {
    long blockMicros = (long) (playedFrames * (1e6 / sampleRate));
    try {
      receiver.send(
          new ShortMessage(command, channel, data1, data2),
          blockMicros + Math.round(frame * 1e6 / sampleRate));
    } catch (InvalidMidiDataException e) {
      throw new IllegalArgumentException("MIDI message must be valid: " + e.getMessage(), e);
    }
  }

  /**
   * Plays the next block.
   *
   * @param left where the left channel goes, from {@code at}; what lies beyond its end is dropped
   * @param right likewise
   * @return whether any sample differs from zero
   */
  public boolean play(float[] left, float[] right, int at) {
    read();
    playedFrames += BLOCK_FRAMES;
    boolean heard = false;
    int frames = Math.min(BLOCK_FRAMES, left.length - at);
    for (int i = 0; i < frames; i++) {
      float l = floats.get(2 * i);
      float r = floats.get(2 * i + 1);
      left[at + i] = l;
      right[at + i] = r;
      heard |= l != 0 || r != 0;
    }
    return heard;
  }

  private void read() {
    try {
      sound.readNBytes(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new IllegalStateException("the software synthesizer must go on, stopped", e);
    }
  }

  /** Whether no voice is sounding or held. */
  public boolean idle() {
    for (VoiceStatus voice : synth.getVoiceStatus()) {
      if (voice.active) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    synth.close();
  }
}
