package org.sply85.arranger.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.sply85.arranger.domain.Arrangement;
import org.sply85.arranger.domain.Arranger;
import org.sply85.arranger.domain.LyricSheet;
import org.sply85.arranger.domain.ScoreFiles;
import org.sply85.arranger.domain.Sounding;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SectionComposed;
import org.sply85.contracts.event.SongArranged;
import org.sply85.contracts.event.SongPlanned;
import org.sply85.contracts.event.Stem;
import org.sply85.contracts.event.Timing;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongPlan;
import org.sply85.kit.Json;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.StepKey;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.Stopwatch;
import org.sply85.kit.store.ArtifactStore;

/** Arranges one song: notes first, then their files, then the band's stems. */
@ApplicationScoped
public class ArrangeJob {
  private static final Stage STAGE = Stage.ARRANGE;

  private final ArtifactStore store;
  private final StepRunner steps;
  private final Progress progress;
  private final Arranger arranger;
  private final ScoreFiles files;
  private final Band band;

  ArrangeJob(
      ArtifactStore store,
      StepRunner steps,
      Progress progress,
      Arranger arranger,
      ScoreFiles files,
      Band band) {
    this.store = store;
    this.steps = steps;
    this.progress = progress;
    this.arranger = arranger;
    this.files = files;
    this.band = band;
  }

  SongArranged arrange(UUID songId, List<SectionComposed> composed, Stopwatch watch) {
    progress.started(songId, STAGE, "arranging");
    FileRef planFile = composed.get(0).plan();
    SongPlan plan = Json.require(store.get(planFile), SongPlan.class);
    List<IdeaCandidates> ideas =
        composed.stream()
            .map(c -> Json.require(store.get(c.candidates()), IdeaCandidates.class))
            .toList();
    Arrangement arrangement = arranger.arrange(plan, ideas);
    progress.working(songId, STAGE, 0.02, "", "arranged for " + tracks(arrangement) + " players");
    FileRef score = put(songId, "score.json", Json.write(arrangement.written()));
    FileRef midi = put(songId, "song.mid", files.midi(arrangement.performed()));
    FileRef musicXml = put(songId, "song.musicxml", files.musicXml(arrangement.written()));
    FileRef notes =
        put(
            songId,
            "arrangement.json",
            Json.writePretty(ArrangementNotes.of(arrangement, plan.lyrics())));
    List<FileRef> lyrics =
        arrangement.lyrics().map(sheet -> lyrics(songId, sheet)).orElse(List.of());
    List<Stem> stems = band.play(songId, arrangement.performed(), Sounding.of(plan));
    Timing timing = timing(songId, composed).plus(STAGE, watch.seconds());
    PackRef pack = composed.get(0).pack(); // one composes all ideas of a song
    return new SongArranged(
        songId,
        planFile,
        score,
        midi,
        musicXml,
        notes,
        stems,
        band.soundbank(),
        pack,
        timing,
        lyrics);
  }

  private List<FileRef> lyrics(UUID songId, LyricSheet sheet) {
    return List.of(
        put(songId, "lyrics.txt", sheet.text().getBytes(StandardCharsets.UTF_8)),
        put(songId, "song.lrc", sheet.lrc().getBytes(StandardCharsets.UTF_8)),
        put(songId, "lyrics.json", Json.writePretty(sheet)));
  }

  private static int tracks(Arrangement arrangement) {
    return arrangement.performed().tracks().size();
  }

  private FileRef put(UUID songId, String name, byte[] content) {
    return store.put(songId, STAGE, name, content);
  }

  /** What was spent before the ideas, and on all of them. */
  private Timing timing(UUID songId, List<SectionComposed> composed) {
    Timing timing =
        steps
            .stored(StepKey.of(songId, Stage.PLAN), SongPlanned.class)
            .map(SongPlanned::timing)
            .orElse(Timing.NONE);
    for (SectionComposed idea : composed) {
      double spent = idea.timing().seconds().getOrDefault(Stage.COMPOSE.label(), 0.0);
      timing = timing.plus(Stage.COMPOSE, spent);
    }
    return timing;
  }
}
