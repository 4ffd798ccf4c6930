package org.sply85.local.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.sply85.music.midi.MidiFile;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/**
 * Songs that are asked for by style: so many of each, in ten ways to ask, and some that name or
 * exclude instruments.
 */
final class StyleSongs {
  private static final long SEED = 9000;
  private static final String LENGTH = "1:30";
  private static final List<String> WAYS =
      List.of(
          "a %s song",
          "a happy %s song",
          "a sad %s song",
          "a calm %s song",
          "an energetic %s song",
          "a %s song about the sea",
          "a %s track in a minor key",
          "an instrumental %s track",
          "a %s song sung by a woman",
          "a dreamy %s song in a major key");
  // Wanted and unwanted instruments, as the instrument book names them.
  private static final List<List<String>> WISHES =
      List.of(
          List.of("cello", "electric guitar"),
          List.of("flute", "drums"),
          List.of("piano", "strings"),
          List.of("trumpet", "piano"),
          List.of("violin", "bass"));

  private final SongMaker maker;
  private final int threads;
  private final IntConsumer progress;
  private final Optional<Path> midi;

  /**
   * @param threads songs made at once; the result does not depend on it
   * @param progress is told how many songs of a set are done
   * @param midi folder that keeps the songs as MIDI files
   */
  StyleSongs(SongMaker maker, int threads, IntConsumer progress, Optional<Path> midi) {
    this.maker = maker;
    this.threads = threads;
    this.midi = midi;
    this.progress = progress;
  }

  /** What a song was asked for. */
  record Wanted(String prompt, String style, List<String> with, List<String> without) {}

  /** So many songs of every style. */
  Map<Wanted, MadeSong> byStyle(int many) {
    List<Wanted> wanted = new ArrayList<>();
    for (StyleBasics style : StyleBook.standard().styles()) {
      for (int i = 0; i < many; i++) {
        String prompt = WAYS.get(i % WAYS.size()).formatted(spoken(style.name()));
        wanted.add(new Wanted(prompt, style.name(), List.of(), List.of()));
      }
    }
    return made(wanted, "style");
  }

  /** So many songs of every style that want one instrument and exclude another. */
  Map<Wanted, MadeSong> byInstruments(int many) {
    List<Wanted> wanted = new ArrayList<>();
    int next = 0;
    for (StyleBasics style : StyleBook.standard().styles()) {
      for (int i = 0; i < many; i++) {
        List<String> wish = WISHES.get(next++ % WISHES.size());
        String prompt =
            "a %s song with %s and without %s"
                .formatted(spoken(style.name()), wish.get(0), wish.get(1));
        wanted.add(new Wanted(prompt, style.name(), List.of(wish.get(0)), List.of(wish.get(1))));
      }
    }
    return made(wanted, "instruments");
  }

  private static String spoken(String style) {
    return style.equals("rnb") ? "r&b" : style;
  }

  private Map<Wanted, MadeSong> made(List<Wanted> wanted, String set) {
    List<Callable<MadeSong>> tasks = new ArrayList<>();
    Map<Wanted, MadeSong> songs = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String id = "%s-%s-%d".formatted(set, wanted.get(i).style(), i);
      String prompt = wanted.get(i).prompt();
      long seed = SEED + i;
      tasks.add(
          () ->
              kept(maker.make(id, SongMaker.request(id, prompt, seed, null, null, null, LENGTH))));
    }
    List<MadeSong> made = SongSet.make(tasks, threads, progress);
    for (int i = 0; i < made.size(); i++) {
      songs.put(wanted.get(i), made.get(i));
    }
    return songs;
  }

  private MadeSong kept(MadeSong song) throws IOException {
    if (midi.isPresent()) {
      Files.createDirectories(midi.get());
      MidiFile.write(song.arrangement().performed(), midi.get().resolve(song.id() + ".mid"));
    }
    return song;
  }
}
