package org.sply85.audio.codec;

import de.sciss.jump3r.mp3.BitStream;
import de.sciss.jump3r.mp3.GainAnalysis;
import de.sciss.jump3r.mp3.ID3Tag;
import de.sciss.jump3r.mp3.LameGlobalFlags;
import de.sciss.jump3r.mp3.MPEGMode;
import de.sciss.jump3r.mp3.Presets;
import de.sciss.jump3r.mp3.Quantize;
import de.sciss.jump3r.mp3.QuantizePVT;
import de.sciss.jump3r.mp3.Reservoir;
import de.sciss.jump3r.mp3.Takehiro;
import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mp3.Version;
import de.sciss.jump3r.mpg.Common;
import de.sciss.jump3r.mpg.Interface;
import de.sciss.jump3r.mpg.MPGLib;
import java.util.Arrays;
import java.util.List;

/**
 * One run of the LAME encoder. The library's own front hides the header frame that makes playback
 * gapless, so its parts are put together here, as its main program does.
 */
final class Lame {
  private static final int KBIT = 256;
  private static final int KBIT_BELOW_32_KHZ = 160; // the most that MPEG-2 knows
  private static final int KBIT_BELOW_16_KHZ = 64; // the most that MPEG-2.5 knows
  private static final List<Integer> RATES =
      List.of(8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);
  private static final int QUALITY = 3; // 0 best and slowest .. 9
  private static final double FULL_SCALE = Integer.MAX_VALUE;
  private static final int FLUSH_BYTES = 16_384;

  private final de.sciss.jump3r.mp3.Lame encoder = new de.sciss.jump3r.mp3.Lame();
  private final VBRTag header = new VBRTag();
  private final LameGlobalFlags settings;
  private final int channels;

  Lame(int channels, int sampleRate) {
    this.channels = channels;
    join();
    settings = encoder.lame_init();
    settings.num_channels = channels;
    settings.in_samplerate = sampleRate;
    int rate = RATES.contains(sampleRate) ? sampleRate : sampleRate % 44_100 == 0 ? 44_100 : 48_000;
    settings.out_samplerate = rate;
    settings.mode = channels == 1 ? MPEGMode.MONO : MPEGMode.JOINT_STEREO;
    settings.brate = rate < 16_000 ? KBIT_BELOW_16_KHZ : rate < 32_000 ? KBIT_BELOW_32_KHZ : KBIT;
    settings.quality = QUALITY;
    settings.bWriteVbrTag = true;
    settings.write_id3tag_automatic = false;
    settings.scale = 1; // at low rates it would turn down the sound
    if (encoder.lame_init_params(settings) < 0) {
      throw new IllegalStateException(
          "LAME refuses %d channels at %d Hz".formatted(channels, sampleRate));
    }
  }

  private void join() {
    GainAnalysis gain = new GainAnalysis();
    BitStream bits = new BitStream();
    Presets presets = new Presets();
    QuantizePVT tables = new QuantizePVT();
    Quantize quantize = new Quantize();
    Version version = new Version();
    ID3Tag id3 = new ID3Tag();
    Reservoir reservoir = new Reservoir();
    Takehiro huffman = new Takehiro();
    MPGLib decoder = new MPGLib();
    Interface decoderInterface = new Interface();
    Common common = new Common();
    encoder.setModules(gain, bits, presets, tables, quantize, header, version, id3, decoder);
    bits.setModules(gain, decoder, version, header);
    id3.setModules(bits, version);
    presets.setModules(encoder);
    quantize.setModules(bits, reservoir, tables, huffman);
    tables.setModules(huffman, reservoir, encoder.enc.psy);
    reservoir.setModules(bits);
    huffman.setModules(tables);
    header.setModules(encoder, bits, version);
    decoder.setModules(decoderInterface, common);
    decoderInterface.setModules(header, common);
  }

  /** The MP3 bytes that come out while these frames go in. */
  byte[] encode(float[][] samples, int from, int frames) {
    int[] left = values(samples[0], from, frames);
    int[] right = channels == 2 ? values(samples[1], from, frames) : left;
    byte[] out = new byte[frames * 5 / 4 + 7200]; // the worst case, as LAME's manual gives it
    int written = encoder.lame_encode_buffer_int(settings, left, right, frames, out, 0, out.length);
    return taken(out, written);
  }

  /** The last MP3 bytes. */
  byte[] finish() {
    byte[] out = new byte[FLUSH_BYTES];
    return taken(out, encoder.lame_encode_flush(settings, out, 0, out.length));
  }

  /** The header frame, to stand in the place of the first frame, which was kept free for it. */
  byte[] header() {
    byte[] frame = new byte[VBRTag.MAXFRAMESIZE];
    int length = header.getLameTagFrame(settings, frame);
    encoder.lame_close(settings);
    return taken(frame, length);
  }

  private static byte[] taken(byte[] out, int written) {
    if (written < 0) {
      throw new IllegalStateException("LAME must take every sample, gave error " + written);
    }
    return Arrays.copyOf(out, written);
  }

  private static int[] values(float[] channel, int from, int frames) {
    int[] values = new int[frames];
    for (int i = 0; i < frames; i++) {
      values[i] = (int) Math.rint(channel[from + i] * FULL_SCALE); // a cast holds at the ends
    }
    return values;
  }
}
