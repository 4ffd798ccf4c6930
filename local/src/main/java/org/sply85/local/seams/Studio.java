package org.sply85.local.seams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sply85.arranger.sound.SynthStage;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.SongPlan;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.mastering.domain.MasteringEngineer;
import org.sply85.mastering.domain.MixJob;
import org.sply85.music.Score;
import org.sply85.music.Track;

/** Renders and masters scores as the line does, in one JVM and without its files. */
final class Studio {
  private final SoundbankPlayer player;
  private final SynthStage synths;

  Studio(Soundbank bank) {
    this.player = new SoundbankPlayer(bank);
    this.synths = new SynthStage(player);
  }

  /**
   * The master of a song, for streaming.
   *
   * @param plan its plan, of which style, tempo and seed count
   * @param written on the grid
   * @param performed as it is played, tracks of the same names
   */
  AudioBuffer record(SongPlan plan, Score written, Score performed) {
    Path folder = TemporaryFolders.make("studio");
    try {
      List<MixJob.StemFile> stems = new ArrayList<>();
      for (Track track : performed.tracks()) {
        Path flac = folder.resolve(stems.size() + ".flac");
        AudioBuffer sound =
            synths
                .play(performed, track, plan.style())
                .orElseGet(() -> player.play(performed, track));
        FlacFile.write24(sound, flac, Tags.of(track.name(), "", ""));
        stems.add(new MixJob.StemFile(track.name(), track.role(), flac));
      }
      MixJob job = new MixJob(plan, written, stems, Delivery.STREAMING);
      return new MasteringEngineer().sound(job);
    } catch (IOException e) {
      throw new UncheckedIOException("a stem can not be written", e);
    } finally {
      TemporaryFolders.remove(folder);
    }
  }
}
