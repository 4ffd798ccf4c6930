package org.sply85.trainer.pack;

import java.util.ArrayList;
import java.util.List;
import org.sply85.pack.DataSource;
import org.sply85.trainer.band.BandCorpora;
import org.sply85.trainer.corpus.Corpora;
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
  public static final String HARMONIX = "Harmonix Set";

  public static final String FREEDOOM = "Freedoom";

  /** Corpora with melodies. */
  static final List<String> MELODIES = List.of(POP909, EWLD, HYMNAL, BLOOMFIELD);

  /** Corpora with chords that people chose for the sections of a song. */
  static final List<String> CHORDS = List.of(BILLBOARD, POP909, EWLD);

  /** The corpora that may be learnt from. */
  public Corpora allowed(Corpora all) {
    return copyrighted
        ? all
        : new Corpora(
            List.of(),
            all.leadSheets(),
            all.hymns(),
            all.billboard(),
            all.harmonix(),
            all.prompts());
  }

  /** Whether there is anything that a member may learn from. */
  boolean feeds(PackMember member) {
    return copyrighted || !member.about().data().equals(List.of(POP909));
  }

  /**
   * What the manifest of a pack says of the training songs.
   *
   * @param games songs of Freedoom among them
   */
  public List<DataSource> sources(Corpora training, BandCorpora band, int games) {
    List<DataSource> sources = new ArrayList<>();
    if (copyrighted) {
      sources.add(new DataSource(POP909, "MIT", training.pop909().size(), true));
    }
    sources.add(new DataSource(EWLD, "MIT", training.leadSheets().size(), false));
    int bloomfield =
        (int) training.hymns().stream().filter(h -> h.source().contains("loomfield")).count();
    int hymnal = training.hymns().size() - bloomfield;
    sources.add(new DataSource(HYMNAL, "public domain", hymnal, false));
    sources.add(new DataSource(BLOOMFIELD, "public domain", bloomfield, false));
    sources.add(new DataSource(BILLBOARD, "CC0-1.0", training.billboard().size(), false));
    if (!training.prompts().isEmpty()) {
      sources.add(new DataSource(MUSECOCO, "MIT", training.prompts().size(), false));
    }
    int drummers =
        (int) band.drummers().stream().filter(d -> Split.of(d.id()) == Split.TRAIN).count();
    sources.add(new DataSource(GROOVE, "CC-BY-4.0", drummers, false));
    if (games > 0) {
      sources.add(new DataSource(FREEDOOM, "BSD-3-Clause", games, false));
    }
    return sources;
  }
}
