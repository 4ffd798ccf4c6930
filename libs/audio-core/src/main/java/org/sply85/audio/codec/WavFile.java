package org.sply85.audio.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sply85.audio.AudioBuffer;

/** RIFF/WAVE files: written as 24-bit PCM with a LIST INFO chunk, read by {@link WavReader}. */
public final class WavFile {
  private static final int FORMAT_BYTES = 16;
  private static final int SAMPLE_BYTES = 3;
  private static final int BLOCK_FRAMES = 8192;
  private static final short PCM = 1;

  private WavFile() {}

  /**
   * Writes 24-bit PCM; samples beyond full scale are held there.
   *
   * @param sound 1 or 2 channels at a whole sample rate in 8000..192000
   * @param tags title, artist, album, genre and comment are kept
   * @throws IllegalArgumentException if the sound is of another shape or longer than 4 GiB
   */
  public static void write24(AudioBuffer sound, Path file, Tags tags) throws IOException {
    Pcm.requireWritable(sound, AudioLimits.RATE_FROM, AudioLimits.RATE_TO);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(head(sound, info(tags)));
      for (int from = 0; from < sound.frames(); from += BLOCK_FRAMES) {
        out.write(block(sound, from, Math.min(sound.frames(), from + BLOCK_FRAMES)));
      }
      if (dataBytes(sound) % 2 == 1) {
        out.write(0);
      }
    }
  }

  /**
   * Reads PCM of 8, 16, 24 or 32 bits or floats of 32 bits, 1 or 2 channels, 8 to 192 kHz, at most
   * 20 minutes.
   *
   * @throws RefusedAudioException if the file is anything else; what its header claims is checked
   *     against the bytes that are there before memory is taken
   */
  public static AudioBuffer read(Path file) throws IOException {
    return WavReader.read(file);
  }

  private static byte[] head(AudioBuffer sound, byte[] info) {
    long data = dataBytes(sound);
    long riff = 4 + 8 + FORMAT_BYTES + info.length + 8 + data + data % 2;
    if (riff > 0xffff_ffffL) {
      throw new IllegalArgumentException("a WAV file must be below 4 GiB, was " + riff);
    }
    int frameBytes = sound.channels() * SAMPLE_BYTES;
    int rate = (int) sound.sampleRate();
    ByteBuffer head =
        ByteBuffer.allocate(12 + 8 + FORMAT_BYTES + info.length + 8).order(ByteOrder.LITTLE_ENDIAN);
    head.put("RIFF".getBytes(UTF_8)).putInt((int) riff).put("WAVE".getBytes(UTF_8));
    head.put("fmt ".getBytes(UTF_8)).putInt(FORMAT_BYTES);
    head.putShort(PCM).putShort((short) sound.channels()).putInt(rate);
    head.putInt(rate * frameBytes).putShort((short) frameBytes).putShort((short) Pcm.BITS);
    head.put(info).put("data".getBytes(UTF_8)).putInt((int) data);
    return head.array();
  }

  private static long dataBytes(AudioBuffer sound) {
    return (long) sound.frames() * sound.channels() * SAMPLE_BYTES;
  }

  private static byte[] block(AudioBuffer sound, int from, int to) {
    byte[] bytes = new byte[(to - from) * sound.channels() * SAMPLE_BYTES];
    int at = 0;
    for (int frame = from; frame < to; frame++) {
      for (float[] channel : sound.samples()) {
        int value = Pcm.quantise(channel[frame]);
        bytes[at++] = (byte) value;
        bytes[at++] = (byte) (value >> 8);
        bytes[at++] = (byte) (value >> 16);
      }
    }
    return bytes;
  }

  private static byte[] info(Tags tags) {
    Map<String, String> named = tags.named("INAM", "IART", "IPRD", "IGNR", "", "", "ICMT");
    named.put("ISFT", Tags.SOFTWARE);
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    texts.writeBytes("INFO".getBytes(UTF_8));
    for (Map.Entry<String, String> tag : named.entrySet()) {
      byte[] text = tag.getValue().getBytes(UTF_8);
      texts.writeBytes(chunkHead(tag.getKey(), text.length + 1));
      texts.writeBytes(text);
      texts.writeBytes(new byte[1 + (text.length + 1) % 2]); // ends in zero, on an even byte
    }
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    list.writeBytes(chunkHead("LIST", texts.size()));
    list.writeBytes(texts.toByteArray());
    return list.toByteArray();
  }

  private static byte[] chunkHead(String id, int length) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(id.getBytes(UTF_8))
        .putInt(length)
        .array();
  }
}
