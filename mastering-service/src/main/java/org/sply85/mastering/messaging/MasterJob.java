package org.sply85.mastering.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SongArranged;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.event.Stem;
import org.sply85.contracts.event.Timing;
import org.sply85.contracts.song.SongPlan;
import org.sply85.kit.Json;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.Stopwatch;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.mastering.config.Software;
import org.sply85.mastering.domain.MasteredFiles;
import org.sply85.mastering.domain.MasteringEngineer;
import org.sply85.mastering.domain.MixJob;
import org.sply85.mastering.domain.SongReport;
import org.sply85.mastering.domain.UnmasterableException;
import org.sply85.music.Score;

/** Masters one song: fetches its stems, mixes and masters them, stores the files and the report. */
@ApplicationScoped
public class MasterJob {
  private static final Stage STAGE = Stage.MASTER;

  private final ArtifactStore store;
  private final Progress progress;
  private final MasteringEngineer engineer;
  private final Software software;

  MasterJob(ArtifactStore store, Progress progress, MasteringEngineer engineer, Software software) {
    this.store = store;
    this.progress = progress;
    this.engineer = engineer;
    this.software = software;
  }

  SongMastered master(SongArranged arranged, Stopwatch watch) {
    progress.started(arranged.songId(), STAGE, "fetching the stems");
    Path folder = TemporaryFolders.make("master");
    try {
      MixJob job = fetch(arranged, TemporaryFolders.inside(folder, "stems"));
      progress.working(
          arranged.songId(), STAGE, 0.1, "", "mixing " + job.stems().size() + " stems");
      MasteredFiles mastered = master(job, TemporaryFolders.inside(folder, "master"));
      progress.working(arranged.songId(), STAGE, 0.8, "", "storing the master");
      return store(arranged, job, mastered, watch);
    } finally {
      TemporaryFolders.remove(folder);
    }
  }

  private MasteredFiles master(MixJob job, Path folder) {
    try {
      return engineer.master(job, folder);
    } catch (UnmasterableException e) {
      if (e.reason() == UnmasterableException.Reason.LOUDNESS_OUT_OF_REACH) {
        throw new InvalidInputException(e.getMessage()); // only other targets will help
      }
      throw e;
    }
  }

  private MixJob fetch(SongArranged arranged, Path folder) {
    SongPlan plan = Json.require(store.get(arranged.plan()), SongPlan.class);
    Score score = Json.require(store.get(arranged.score()), Score.class);
    List<MixJob.StemFile> stems = new ArrayList<>();
    for (Stem stem : arranged.stems()) {
      Path flac = folder.resolve("stem-" + stems.size() + ".flac");
      store.download(stem.file(), flac);
      stems.add(new MixJob.StemFile(stem.track(), stem.role(), flac));
    }
    return new MixJob(plan, score, stems, plan.brief().delivery());
  }

  private SongMastered store(
      SongArranged arranged, MixJob job, MasteredFiles mastered, Stopwatch watch) {
    UUID songId = arranged.songId();
    List<FileRef> files = new ArrayList<>();
    files.add(store.put(songId, STAGE, "song.wav", mastered.wav()));
    files.add(store.put(songId, STAGE, "song.flac", mastered.flac()));
    files.add(store.put(songId, STAGE, "song.mp3", mastered.mp3()));
    files.add(store.put(songId, STAGE, "song.opus", mastered.opus()));
    files.add(store.put(songId, STAGE, "song.svg", mastered.picture()));
    files.add(arranged.midi());
    files.add(arranged.musicXml());
    files.addAll(arranged.lyrics());
    files.add(arranged.plan());
    files.addAll(stems(arranged, mastered));
    Timing timing = arranged.timing().plus(STAGE, watch.seconds());
    SongReport report =
        SongReport.of(job.plan(), job.score(), mastered, provenance(arranged, timing));
    files.add(store.put(songId, STAGE, "report.json", Json.writePretty(report)));
    return new SongMastered(
        songId, job.plan().title(), mastered.durationSeconds(), mastered.loudness(), files, timing);
  }

  /** The stems as they were played, or those that sum to the mix under the same names. */
  private List<FileRef> stems(SongArranged arranged, MasteredFiles mastered) {
    List<FileRef> played = arranged.stems().stream().map(Stem::file).toList();
    return mastered.mixedStems().map(mixed -> mixedStems(arranged, mixed)).orElse(played);
  }

  private List<FileRef> mixedStems(SongArranged arranged, MasteredFiles.MixedStems mixed) {
    UUID songId = arranged.songId();
    List<FileRef> files = new ArrayList<>();
    for (Stem stem : arranged.stems()) {
      Path file = mixed.tracks().get(stem.track());
      if (file != null) {
        files.add(store.put(songId, STAGE, stem.file().name(), file));
      }
    }
    files.add(store.put(songId, STAGE, "stems/rooms-and-echoes.flac", mixed.effects()));
    files.add(store.put(songId, STAGE, "mix.flac", mixed.mix()));
    return files;
  }

  private SongReport.Provenance provenance(SongArranged arranged, Timing timing) {
    return new SongReport.Provenance(
        Json.requireObject(store.get(arranged.arrangement())),
        arranged.soundbank(),
        arranged.pack(),
        timing,
        Map.of("sply85", software.version()));
  }
}
