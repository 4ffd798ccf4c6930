package org.sply85.audio.soundbank;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import java.util.Arrays;

/** Decodes one mono sample: an Ogg Vorbis file in memory. */
final class VorbisSample {
  private static final int HEADERS = 3;
  private static final int MOST_FRAMES_A_BYTE = 1000; // near silence; more is a lie
  private static final float FULL_SCALE = 32767;

  private final SyncState sync = new SyncState();
  private final StreamState stream = new StreamState();
  private final Page page = new Page();
  private final Packet packet = new Packet();
  private final Info info = new Info();
  private final Comment comment = new Comment();
  private final DspState dsp = new DspState();
  private final Block block = new Block(dsp);
  private final int mostFrames;
  private short[] frames;
  private int count;
  private int headers;

  private VorbisSample(int bytes) {
    mostFrames = bytes * MOST_FRAMES_A_BYTE;
    frames = new short[bytes * 8];
    sync.init();
    info.init();
    comment.init();
  }

  /**
   * @return 16-bit frames
   * @throws IOException if the bytes are no mono Ogg Vorbis file
   */
  static short[] decode(byte[] file) throws IOException {
    return new VorbisSample(file.length).read(file);
  }

  private short[] read(byte[] file) throws IOException {
    int at = sync.buffer(file.length);
    System.arraycopy(file, 0, sync.data, at, file.length);
    sync.wrote(file.length);
    long total = -1;
    boolean first = true;
    while (sync.pageout(page) == 1) {
      if (first) {
        stream.init(page.serialno());
        first = false;
      }
      stream.pagein(page);
      total = page.granulepos() >= 0 ? page.granulepos() : total;
      int got = stream.packetout(packet);
      while (got != 0) {
        if (got > 0) {
          readPacket();
        }
        got = stream.packetout(packet);
      }
    }
    if (headers < HEADERS) {
      throw new IOException("SoundFont 3 sample must be an Ogg Vorbis file, is not");
    }
    return Arrays.copyOf(frames, total > 0 && total < count ? (int) total : count);
  }

  private void readPacket() throws IOException {
    if (headers < HEADERS) {
      if (info.synthesis_headerin(comment, packet) < 0) {
        throw new IOException("SoundFont 3 sample must have Vorbis headers, has others");
      }
      headers++;
      if (headers == HEADERS) {
        dsp.synthesis_init(info);
        block.init(dsp);
      }
      return;
    }
    if (block.synthesis(packet) == 0) {
      dsp.synthesis_blockin(block);
    }
    float[][][] pcm = new float[1][][];
    int[] offsets = new int[info.channels];
    int ready = dsp.synthesis_pcmout(pcm, offsets);
    while (ready > 0) {
      append(pcm[0][0], offsets[0], ready);
      dsp.synthesis_read(ready);
      ready = dsp.synthesis_pcmout(pcm, offsets);
    }
  }

  private void append(float[] samples, int from, int length) throws IOException {
    if (count + length > frames.length) {
      frames = Arrays.copyOf(frames, Math.max(2 * frames.length, count + length));
    }
    if (count + length > mostFrames) {
      throw new IOException("SoundFont 3 sample must hold at most " + mostFrames + " frames");
    }
    for (int i = 0; i < length; i++) {
      int value = Math.round(samples[from + i] * FULL_SCALE);
      frames[count++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
    }
  }
}
