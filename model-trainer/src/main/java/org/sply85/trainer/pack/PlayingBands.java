package org.sply85.trainer.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sply85.trainer.band.BandPlaying;
import org.sply85.trainer.band.BandReaders;
import org.sply85.trainer.band.BandSet;
import org.sply85.trainer.band.BandSong;
import org.sply85.trainer.band.TextureSet;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.Split;

/** What bands play in the corpora that a training may learn from. */
final class PlayingBands {
  /** File of the games' songs, from the folder of the corpora. */
  static final String GAMES_FILE = "multitrack/freedoom.jsonl.gz";

  private PlayingBands() {}

  /** Songs with their pianos, as far as the run's songs are among them. */
  private static List<BandSong> pianos(TrainingRun run) {
    Set<String> allowed =
        Stream.of(run.training(), run.validation())
            .flatMap(c -> c.pop909().stream())
            .map(CorpusSong::id)
            .collect(Collectors.toSet());
    return allowed.isEmpty()
        ? List.of()
        : BandSong.read(run.band().folder().resolve(Corpora.POP909_FILE)).stream()
            .filter(s -> allowed.contains(s.song().id()))
            .toList();
  }

  /** Stretches of pianists and bands. */
  static BandSet bands(TrainingRun run) {
    List<BandPlaying> songs = new ArrayList<>(BandReaders.pop909(pianos(run)));
    songs.addAll(BandReaders.freedoom(run.band().folder().resolve(GAMES_FILE)));
    return BandSet.of(songs);
  }

  /** How many of Freedoom's songs are learnt from. */
  static int games(TrainingRun run) {
    return (int)
        BandReaders.freedoom(run.band().folder().resolve(GAMES_FILE)).stream()
            .filter(s -> Split.of(s.id()) == Split.TRAIN)
            .count();
  }

  /** Bars of sixteen steps of pianos. */
  static TextureSet textures(TrainingRun run) {
    return TextureSet.piano(pianos(run)).ofSteps(16);
  }
}
