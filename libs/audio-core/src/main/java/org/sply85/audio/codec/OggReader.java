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
import org.sply85.audio.AudioBuffer;

/** Reads Ogg Vorbis files of one stream, a page at a time. */
final class OggReader {
  private static final int HEADERS = 3;
  private static final int PIECE = 1 << 16;
  private static final int MOST_HEADER_BYTES = 1 << 20;

  private final SyncState sync = new SyncState();
  private final StreamState stream = new StreamState();
  private final Page page = new Page();
  private final Packet packet = new Packet();
  private final Info info = new Info();
  private final Comment comment = new Comment();
  private final DspState dsp = new DspState();
  private final Block block = new Block(dsp);
  private final InputStream in;
  private Growing sound;
  private int headers;
  private int headerBytes;
  private boolean began;

  private OggReader(InputStream in) {
    this.in = in;
    sync.init();
    info.init();
    comment.init();
  }

  static AudioBuffer read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new OggReader(in).read();
    } catch (RuntimeException | OutOfMemoryError e) {
      // The decoder believes the sizes of code books that a header claims.
      RefusedAudioException refused =
          new RefusedAudioException("Ogg file", "whole and undamaged", e.toString());
      refused.initCause(e);
      throw refused;
    }
  }

  private AudioBuffer read() throws IOException {
    boolean more = true;
    while (more) {
      int at = sync.buffer(PIECE);
      int count = in.read(sync.data, at, PIECE);
      more = count > 0;
      sync.wrote(Math.max(0, count));
      int got = sync.pageout(page);
      while (got != 0) {
        if (got > 0) {
          readPage();
        }
        got = sync.pageout(page);
      }
      require(
          sound != null || headerBytes < MOST_HEADER_BYTES, "Ogg headers", "below 1 MiB", "more");
      headerBytes += sound == null ? Math.max(0, count) : 0;
    }
    require(sound != null, "Ogg stream", "Vorbis sound", "none");
    return sound.done();
  }

  private void readPage() throws IOException {
    if (!began) {
      stream.init(page.serialno());
      began = true;
    }
    stream.pagein(page);
    int got = stream.packetout(packet);
    while (got != 0) {
      if (got > 0) {
        readPacket();
      }
      got = stream.packetout(packet);
    }
  }

  private void readPacket() throws IOException {
    if (headers < HEADERS) {
      require(info.synthesis_headerin(comment, packet) >= 0, "Ogg stream", "Vorbis", "another");
      headers++;
      if (headers == 1) {
        AudioLimits.check("Ogg", info.channels, info.rate, 0);
      } else if (headers == HEADERS) {
        dsp.synthesis_init(info);
        block.init(dsp);
        sound = new Growing("Ogg", info.channels, info.rate);
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
      int at = sound.grow(ready);
      for (int c = 0; c < info.channels; c++) {
        System.arraycopy(pcm[0][c], offsets[c], sound.channel(c), at, ready);
      }
      dsp.synthesis_read(ready);
      ready = dsp.synthesis_pcmout(pcm, offsets);
    }
  }
}
