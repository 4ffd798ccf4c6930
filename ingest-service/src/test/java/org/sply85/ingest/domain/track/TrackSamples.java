package org.sply85.ingest.domain.track;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Mp3File;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.codec.WavFile;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.music.midi.MidiFile;

/** Small tracks of every format that is read. */
public final class TrackSamples {
  private static final Tags TAGS = Tags.of("tune", "nobody", "made for a test");

  private TrackSamples() {}

  /** A piece of struck notes, of its own by its seed; mono at 32 000 Hz. */
  public static AudioBuffer tune(long seed, double seconds) {
    SplittableRandom random = new SplittableRandom(seed);
    int rate = 32_000;
    float[] out = new float[(int) (rate * seconds)];
    for (double at = 0; at < seconds; at += 0.125 * (1 + random.nextInt(3))) {
      double hertz = 110 * Math.pow(2, random.nextInt(30) / 12.0);
      int from = (int) (at * rate);
      for (int i = 0; i < rate / 2 && from + i < out.length; i++) {
        double t = i / (double) rate;
        for (int h = 1; h <= 3; h++) {
          out[from + i] +=
              (float) (0.15 * Math.sin(2 * Math.PI * h * hertz * t) * Math.exp(-6 * t) / h);
        }
      }
    }
    return new AudioBuffer(new float[][] {out}, rate);
  }

  /** A melody, of its own by its seed. */
  public static byte[] midi(long seed, int notes) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<Note> melody = new ArrayList<>();
    int tick = 0;
    for (int i = 0; i < notes; i++) {
      int length = 120 * (1 + random.nextInt(4));
      melody.add(new Note(tick, length, 60 + random.nextInt(13), 90));
      tick += length;
    }
    Score score =
        new Score(
            "tune " + seed,
            "4/4",
            List.of(new TempoMark(0, 100)),
            List.of(new KeyMark(0, "G major")),
            List.of(),
            List.of(),
            List.of(new Track("Melody", TrackRole.LEAD, 0, 0, 0, melody, List.of(), List.of())));
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    MidiFile.write(score, out);
    return out.toByteArray();
  }

  /** A file of each format, by its name. */
  public static Map<String, byte[]> all(Path folder) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    AudioBuffer tune = tune(1, 1.5);
    Path file = folder.resolve("sample");
    WavFile.write24(tune, file, TAGS);
    all.put("wav", Files.readAllBytes(file));
    FlacFile.write24(tune, file, TAGS);
    all.put("flac", Files.readAllBytes(file));
    Mp3File.write(tune, file, TAGS);
    all.put("mp3", Files.readAllBytes(file));
    Files.delete(file);
    all.put("aiff", aiff(tune));
    try (InputStream ogg = TrackSamples.class.getResourceAsStream("tune.ogg")) {
      all.put("ogg", ogg.readAllBytes());
    }
    all.put("midi", midi(1, 60));
    return all;
  }

  private static byte[] aiff(AudioBuffer sound) {
    int frames = sound.frames();
    ByteBuffer out = ByteBuffer.allocate(12 + 8 + 18 + 8 + 8 + 2 * frames);
    out.put("FORM".getBytes(StandardCharsets.ISO_8859_1)).putInt(out.capacity() - 8);
    out.put("AIFFCOMM".getBytes(StandardCharsets.ISO_8859_1)).putInt(18);
    out.putShort((short) 1).putInt(frames).putShort((short) 16);
    int rate = (int) sound.sampleRate();
    int shift = Integer.numberOfLeadingZeros(rate) + 32;
    out.putShort((short) (16383 + 63 - shift)).putLong((long) rate << shift);
    out.put("SSND".getBytes(StandardCharsets.ISO_8859_1)).putInt(8 + 2 * frames).putLong(0);
    for (float sample : sound.channel(0)) {
      out.putShort((short) Math.round(32_000 * Math.max(-1, Math.min(1, sample))));
    }
    return out.array();
  }
}
