package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads Ogg Vorbis files of one stream, packet by packet. */
final class OggReader implements SoundSource {
  private static final int HEADERS = 3;
  private static final int PIECE = 1 << 16;
  private static final int MOST_HEADER_BYTES = 1 << 20;

  private final SyncState sync = new SyncState();
  private final StreamState stream = new StreamState();
  private final Page page = new Page();
  private final Packet packet = new Packet();
  private final Info info = new Info();
  private final DspState dsp = new DspState();
  private final Block block = new Block(dsp);
  private final float[][][] decoded = new float[1][][];
  private final InputStream in;
  private int[] offsets;
  private long bytes;
  private boolean began;

  private OggReader(InputStream in) {
    this.in = in;
    sync.init();
    info.init();
  }

  static OggReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    OggReader reader = new OggReader(in);
    try {
      reader.readHead();
      return reader;
    } catch (IOException e) {
      in.close();
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      // The decoder believes the sizes of code books that a header claims.
      in.close();
      throw RefusedAudioException.damaged("Ogg file", e);
    }
  }

  private void readHead() throws IOException {
    Comment comment = new Comment();
    comment.init();
    for (int headers = 0; headers < HEADERS; headers++) {
      require(nextPacket(), "Ogg stream", "Vorbis sound", "none");
      require(info.synthesis_headerin(comment, packet) >= 0, "Ogg stream", "Vorbis", "another");
      AudioLimits.check("Ogg", info.channels, info.rate);
    }
    dsp.synthesis_init(info);
    block.init(dsp);
    offsets = new int[info.channels];
  }

  @Override
  public int channels() {
    return info.channels;
  }

  @Override
  public int sampleRate() {
    return info.rate;
  }

  @Override
  public long frames() {
    return UNKNOWN;
  }

  @Override
  public int read(float[][] into, int at, int most) throws IOException {
    try {
      int ready = dsp.synthesis_pcmout(decoded, offsets);
      while (ready == 0 && nextPacket()) {
        if (block.synthesis(packet) == 0) {
          dsp.synthesis_blockin(block);
        }
        ready = dsp.synthesis_pcmout(decoded, offsets);
      }
      int count = Math.min(most, ready);
      for (int c = 0; c < into.length; c++) {
        System.arraycopy(decoded[0][c], offsets[c], into[c], at, count);
      }
      dsp.synthesis_read(count);
      return count;
    } catch (RuntimeException | OutOfMemoryError e) {
      throw RefusedAudioException.damaged("Ogg file", e);
    }
  }

  /** Whether there was another packet. */
  private boolean nextPacket() throws IOException {
    int got = began ? stream.packetout(packet) : 0;
    while (got <= 0) {
      if (got == 0 && !nextPage()) {
        return false;
      }
      got = stream.packetout(packet);
    }
    return true;
  }

  private boolean nextPage() throws IOException {
    int got = sync.pageout(page);
    while (got <= 0) {
      if (got == 0 && !nextPiece()) {
        return false;
      }
      got = sync.pageout(page);
    }
    if (!began) {
      stream.init(page.serialno());
      began = true;
    }
    stream.pagein(page);
    return true;
  }

  private boolean nextPiece() throws IOException {
    require(offsets != null || bytes < MOST_HEADER_BYTES, "Ogg headers", "below 1 MiB", "more");
    int at = sync.buffer(PIECE); // may move the data elsewhere
    int count = in.read(sync.data, at, PIECE);
    sync.wrote(Math.max(0, count));
    bytes += Math.max(0, count);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
