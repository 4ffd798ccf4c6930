package org.sply85.trainer.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sply85.pack.DataSource;
import org.sply85.trainer.band.BandCorpora;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusRefusedException;
import org.sply85.trainer.corpus.Split;

/**
 * Which corpora a pack learns from. The one switch: with or without those whose songs are under
 * copyright.
 *
 * @param copyrighted whether they are learnt from
 */
public record DataManifest(boolean copyrighted) {
  public static final String POP909 = "POP909";
  public static final String EWLD = "OpenEWLD";
  public static final String HYMNAL = "Open Hymnal";
  public static final String BLOOMFIELD = "Bloomfield";
  public static final String BILLBOARD = "McGill Billboard";
  public static final String MUSECOCO = "MuseCoco templates";
  public static final String GROOVE = "Groove MIDI Dataset";
  public static final String FREEDOOM = "Freedoom";

  /** Corpora with melodies. */
  static final List<String> MELODIES = List.of(POP909, EWLD, HYMNAL, BLOOMFIELD);

  /** Corpora with chords that people chose for the sections of a song. */
  static final List<String> CHORDS = List.of(BILLBOARD, POP909, EWLD);

  private static final Map<String, String> FILES =
      Map.of(
          POP909, Corpora.POP909_FILE,
          EWLD, Corpora.LEAD_SHEETS_FILE,
          HYMNAL, Corpora.HYMNAL_FILE,
          BLOOMFIELD, Corpora.BLOOMFIELD_FILE,
          BILLBOARD, Corpora.BILLBOARD_FILE,
          MUSECOCO, Corpora.PROMPTS_FILE,
          GROOVE, BandCorpora.DRUMMERS_FILE,
          FREEDOOM, PlayingBands.GAMES_FILE);

  /**
   * The files that members learn from, as far as they may.
   *
   * @param folder of the corpora
   * @throws CorpusRefusedException if one is missing; names it, and who wants it
   */
  Set<String> files(List<PackMember> members, Path folder) {
    Set<String> files = new LinkedHashSet<>();
    for (PackMember member : members) {
      for (String corpus : member.about().data()) {
        if (mayUse(corpus)) {
          String file = FILES.get(corpus);
          if (!Files.exists(folder.resolve(file))) {
            throw new CorpusRefusedException(
                "%s learns from %s, but the corpus file '%s' is missing"
                    .formatted(member.name(), corpus, file));
          }
          files.add(file);
        }
      }
    }
    return files;
  }

  private boolean mayUse(String corpus) {
    return copyrighted || !corpus.equals(POP909);
  }

  /** Whether there is anything that a member may learn from. */
  boolean feeds(PackMember member) {
    return member.about().data().stream().anyMatch(this::mayUse);
  }

  /** What the manifest of a pack says of the files that a run learns from. */
  List<DataSource> sources(TrainingRun run, Set<String> files) {
    Corpora training = run.training();
    List<DataSource> all = new ArrayList<>();
    all.add(new DataSource(POP909, "MIT", training.pop909().size(), true));
    all.add(new DataSource(EWLD, "MIT", training.leadSheets().size(), false));
    int bloomfield =
        (int) training.hymns().stream().filter(h -> h.source().contains("loomfield")).count();
    int hymnal = training.hymns().size() - bloomfield;
    all.add(new DataSource(HYMNAL, "public domain", hymnal, false));
    all.add(new DataSource(BLOOMFIELD, "public domain", bloomfield, false));
    all.add(new DataSource(BILLBOARD, "CC0-1.0", training.billboard().size(), false));
    all.add(new DataSource(MUSECOCO, "MIT", training.prompts().size(), false));
    if (files.contains(FILES.get(GROOVE))) {
      int drummers =
          (int) run.band().drummers().stream().filter(d -> Split.of(d.id()) == Split.TRAIN).count();
      all.add(new DataSource(GROOVE, "CC-BY-4.0", drummers, false));
    }
    if (files.contains(FILES.get(FREEDOOM))) {
      all.add(new DataSource(FREEDOOM, "BSD-3-Clause", PlayingBands.games(run), false));
    }
    return all.stream().filter(s -> files.contains(FILES.get(s.name()))).toList();
  }
}
