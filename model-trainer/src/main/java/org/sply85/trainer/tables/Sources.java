package org.sply85.trainer.tables;

import java.util.List;
import org.sply85.statistics.CorpusSource;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;

/** Says which corpora the tables come from. */
final class Sources {
  private Sources() {}

  static List<CorpusSource> of(Corpora c) {
    int hymnal = count(c.hymns(), "OpenHymnal");
    return List.of(
        popSongs(c.pop909().size()),
        leadSheets(c.leadSheets().size()),
        hymns("Open Hymnal", "public domain", hymnal, "openhymnal.org"),
        hymns(
            "Bloomfield songs and carols",
            "public domain dedication",
            c.hymns().size() - hymnal,
            "Benjamin Bloomfield"),
        new CorpusSource(
            "McGill Billboard",
            "CC0",
            c.billboard().size(),
            "chord moves, loops, section order and lengths, chord features",
            "Burgoyne, Wild and Fujinaga, ISMIR 2011"),
        new CorpusSource(
            "Harmonix set",
            "MIT",
            c.harmonix().size(),
            "section order, place of the first chorus, length of hooks",
            "Nieto et al., ISMIR 2019"));
  }

  private static CorpusSource popSongs(int songs) {
    return new CorpusSource(
        "POP909 with POP909-CL and hierarchical structure labels",
        "MIT (annotations and arrangements; the songs are copyrighted)",
        songs,
        "rhythm cells, degree moves, chord moves, loops, phrases, melody features",
        "Wang et al., ISMIR 2020; Dai et al., MuMe 2020");
  }

  private static CorpusSource leadSheets(int songs) {
    return new CorpusSource(
        "OpenEWLD",
        "MIT, public domain scores",
        songs,
        "degree moves, note lengths, rhythm cells of 3/4, 6/8 and 12/8",
        "Simonetta et al., Audio Mostly 2018");
  }

  private static CorpusSource hymns(String name, String licence, int songs, String citation) {
    return new CorpusSource(name, licence, songs, "rhythm cells of 3/4, 6/8 and 12/8", citation);
  }

  private static int count(List<CorpusSong> songs, String source) {
    return (int) songs.stream().filter(s -> s.source().equals(source)).count();
  }
}
