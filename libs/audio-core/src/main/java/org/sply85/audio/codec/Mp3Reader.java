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
import javazoom.jl.decoder.SampleBuffer;
import org.sply85.audio.AudioBuffer;

/** Reads MP3 files. A broken end is left out; a file that is broken from the start is refused. */
final class Mp3Reader {
  private static final int FEWEST_FRAMES = 4;
  private static final int MOST_BROKEN = 16;

  private Mp3Reader() {}

  static AudioBuffer read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return decode(new Bitstream(Mp3Head.skipTo(in)));
    } catch (JavaLayerException | RuntimeException e) {
      RefusedAudioException refused =
          new RefusedAudioException("MP3 file", "whole and undamaged", e.toString());
      refused.initCause(e);
      throw refused;
    }
  }

  private static AudioBuffer decode(Bitstream in) throws JavaLayerException, IOException {
    Decoder decoder = new Decoder();
    Growing sound = null;
    int good = 0;
    int broken = 0;
    for (Header header = in.readFrame(); header != null; header = in.readFrame()) {
      try {
        SampleBuffer frame = (SampleBuffer) decoder.decodeFrame(header, in);
        if (sound == null) {
          sound = new Growing("MP3", frame.getChannelCount(), frame.getSampleFrequency());
        }
        append(frame, sound);
        good++;
      } catch (JavaLayerException | ArrayIndexOutOfBoundsException e) {
        broken++;
        require(broken <= MOST_BROKEN && broken <= good + 1, "MP3 frames", "whole", "broken");
      }
      in.closeFrame();
    }
    require(sound != null && good >= FEWEST_FRAMES, "MP3 frames", "at least 4", good);
    return sound.done();
  }

  private static void append(SampleBuffer frame, Growing sound) throws RefusedAudioException {
    int channels = frame.getChannelCount();
    require(channels == sound.channels(), "MP3 channels", sound.channels(), channels);
    require(
        frame.getSampleFrequency() == sound.sampleRate(),
        "MP3 sample rate",
        sound.sampleRate(),
        frame.getSampleFrequency());
    int frames = frame.getBufferLength() / channels;
    int at = sound.grow(frames);
    short[] values = frame.getBuffer();
    for (int c = 0; c < channels; c++) {
      float[] out = sound.channel(c);
      for (int i = 0; i < frames; i++) {
        out[at + i] = Pcm.sample(values[i * channels + c], 16);
      }
    }
  }
}
