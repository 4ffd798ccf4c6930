package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.Obuffer;

/**
 * Reads MP3 files, frame by frame, as floats: peaks beyond full scale, which coding makes, stay. An
 * encoder's padding at the start is dropped if LAME's header frame tells of it.
 */
final class Mp3Reader implements SoundSource {
  private static final int FRAMES = 1152;
  private static final int DECODER_DELAY = 529;

  private final InputStream in;
  private final Bitstream stream;
  private final Decoder decoder = new Decoder();
  private final Floats floats = new Floats();
  private int channels;
  private int sampleRate;
  private long frames = UNKNOWN;
  private long read;
  private int taken;
  private int skip;
  private boolean ended;

  private Mp3Reader(InputStream in) {
    this.in = in;
    this.stream = new Bitstream(in);
    decoder.setOutputBuffer(floats);
  }

  static Mp3Reader open(Path file) throws IOException {
    long audioAt = Mp3Head.audioAt(file);
    LameHead lame = LameHead.of(file, audioAt);
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.skipNBytes(audioAt); // the decoder would take memory for whatever length a tag claims
    Mp3Reader reader = new Mp3Reader(in);
    try {
      reader.start(lame);
      return reader;
    } catch (IOException e) {
      in.close();
      throw e;
    } catch (RuntimeException e) {
      in.close();
      throw RefusedAudioException.damaged("MP3 file", e);
    }
  }

  private void start(LameHead lame) throws IOException {
    nextFrame();
    require(!ended, "MP3 frames", "at least one", "none");
    AudioLimits.check("MP3", channels, sampleRate);
    if (lame.present()) {
      // The header frame itself holds no sound.
      skip = floats.count + lame.delay() + DECODER_DELAY;
      frames = lame.frames(FRAMES / (sampleRate < 32_000 ? 2 : 1));
    }
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public long frames() {
    return frames;
  }

  @Override
  public int read(float[][] into, int at, int most) throws IOException {
    while (!ended && (taken == floats.count || skip > 0)) {
      int over = Math.min(skip, floats.count - taken);
      skip -= over;
      taken += over;
      if (taken == floats.count) {
        nextFrame();
      }
    }
    int count = Math.min(most, floats.count - taken);
    if (frames != UNKNOWN) {
      count = (int) Math.min(count, frames - read); // the rest is padding
    }
    for (int c = 0; c < channels; c++) {
      System.arraycopy(floats.samples[c], taken, into[c], at, count);
    }
    taken += count;
    read += count;
    return count;
  }

  private void nextFrame() throws IOException {
    taken = 0;
    floats.count = 0;
    try {
      Header header = stream.readFrame();
      ended = header == null;
      if (!ended) {
        check(header);
        floats.clear();
        decoder.decodeFrame(header, stream);
        floats.count = floats.length[0];
        stream.closeFrame();
      }
    } catch (JavaLayerException | RuntimeException e) {
      throw RefusedAudioException.damaged("MP3 file", e);
    }
  }

  private void check(Header header) throws IOException {
    int found = header.mode() == Header.SINGLE_CHANNEL ? 1 : 2;
    if (channels == 0) {
      channels = found;
      sampleRate = header.frequency();
    }
    require(found == channels, "MP3 channels", channels, found);
    require(header.frequency() == sampleRate, "MP3 sample rate", sampleRate, header.frequency());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** What the decoder made of a frame, before it would become 16 bits. */
  private static final class Floats extends Obuffer {
    private static final float SCALE = 1 / 32768f;

    private final float[][] samples = new float[2][FRAMES];
    private final int[] length = new int[2];
    private int count;

    void clear() {
      length[0] = 0;
      length[1] = 0;
    }

    @Override
    public void append(int channel, short value) {
      samples[channel][length[channel]++] = value * SCALE;
    }

    @Override
    public void appendSamples(int channel, float[] values) {
      for (int i = 0; i < 32; i++) {
        samples[channel][length[channel]++] = values[i] * SCALE;
      }
    }

    @Override
    public void write_buffer(int value) {}

    @Override
    public void close() {}

    @Override
    public void clear_buffer() {}

    @Override
    public void set_stop_flag() {}
  }
}
