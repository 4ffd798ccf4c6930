package org.sply85.features.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Resampler;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.audio.soundbank.SoundbankSearch;
import org.sply85.music.Score;
import org.sply85.music.Track;

/**
 * Plays songs of POP909 on the machine's soundbank, so that analysis can be measured against exact
 * truth.
 *
 * <p>Run {@link #main} with: corpus file, sides (digits), how many songs, seconds of each, folder.
 * Writes {@code id.f32}: mono, 22 050 Hz, 32-bit floats, little endian.
 */
final class RenderTool {
  static final int RATE = 22_050;
  private static final float LEVEL = 0.5f;

  private RenderTool() {}

  public static void main(String[] args) throws IOException {
    List<CorpusSong> songs = CorpusSong.read(Path.of(args[0]), args[1]);
    int count = Integer.parseInt(args[2]);
    double seconds = Double.parseDouble(args[3]);
    Path folder = Files.createDirectories(Path.of(args[4]));
    Soundbank bank = Soundbank.open(SoundbankSearch.ofThisMachine().find().orElseThrow());
    SoundbankPlayer player = new SoundbankPlayer(bank);
    int done = 0;
    for (CorpusSong song : songs) {
      Path file = folder.resolve(song.id() + ".f32");
      if (done >= count) {
        return;
      }
      if (song.structMatch() < 0.9) {
        continue; // its bars are not sure
      }
      done++;
      if (!Files.exists(file)) {
        Files.write(file, bytes(mono(player, cut(song.score(), seconds))));
        System.out.println(song.id());
      }
    }
  }

  /** The notes that begin within the first seconds. */
  private static Score cut(Score score, double seconds) {
    return score.withTracks(
        score.tracks().stream()
            .map(
                t ->
                    t.withNotes(
                        t.notes().stream()
                            .filter(n -> score.secondsAt(n.tick()) < seconds)
                            .toList()))
            .toList());
  }

  private static float[] mono(SoundbankPlayer player, Score score) {
    float[] sum = new float[SoundbankPlayer.frames(score)];
    for (Track track : score.tracks()) {
      AudioBuffer sound = player.play(score, track);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += LEVEL * (sound.channel(0)[i] + sound.channel(1)[i]);
      }
    }
    return new Resampler(SoundbankPlayer.SAMPLE_RATE, RATE).resample(sum);
  }

  private static byte[] bytes(float[] samples) {
    ByteBuffer out = ByteBuffer.allocate(samples.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    out.asFloatBuffer().put(samples);
    return out.array();
  }
}
