package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Syllable;

/**
 * What the backing singers sing.
 *
 * <ul>
 *   <li>In choruses the lead's words a third, or what else the chord has within a sixth, below it;
 *       above it under a man. In the first chorus only in its second half.
 *   <li>In prechoruses and bridges oohs that follow the chords, moving as little as they can.
 * </ul>
 */
final class BackingVocals {
  private static final int LOUDNESS = 78;
  private static final int OOH_LOUDNESS = 66;
  private static final String OOH = "ooh";

  private final List<Passage> passages;
  private final boolean above;
  private final int low;
  private final int high;
  private final List<Note> notes = new ArrayList<>();
  private final List<Syllable> syllables = new ArrayList<>();

  /**
   * @param passages the song
   * @param voice of the lead: backing singers share its range
   */
  BackingVocals(List<Passage> passages, String voice) {
    this.passages = passages;
    this.above = voice.equals("male");
    this.low = above ? 48 : 55;
    this.high = above ? 69 : 74;
  }

  /** Fills {@link #notes} and {@link #syllables} with what goes with a lead. */
  void follow(List<Note> lead, List<Syllable> words) {
    Map<Integer, String> texts = new HashMap<>();
    words.forEach(s -> texts.putIfAbsent(s.tick(), s.text()));
    boolean firstChorus = true;
    for (Passage passage : passages) {
      if (passage.chorus()) {
        int half = (passage.start() + passage.end()) / 2;
        second(lead, texts, passage, firstChorus && !passage.last() ? half : passage.start());
        firstChorus = false;
      } else if (passage.role().equals("prechorus") || passage.role().equals("bridge")) {
        oohs(passage);
      }
    }
  }

  List<Note> notes() {
    return List.copyOf(notes);
  }

  List<Syllable> syllables() {
    return List.copyOf(syllables);
  }

  // Begins with a whole word: the first syllable after one that ended.
  private void second(List<Note> lead, Map<Integer, String> texts, Passage passage, int from) {
    TreeMap<Integer, String> order = new TreeMap<>(texts);
    boolean singing = false;
    for (Note note : lead) {
      if (note.tick() < from || note.tick() >= passage.end()) {
        continue;
      }
      String text = texts.get(note.tick());
      if (text != null) {
        Map.Entry<Integer, String> before = order.lowerEntry(note.tick());
        singing |= before == null || !before.getValue().endsWith("-");
      }
      if (singing && (text != null || !notes.isEmpty())) {
        int pitch = HarmonyPlayer.second(note, passage, above);
        notes.add(new Note(note.tick(), note.duration(), Tones.folded(pitch, low, high), LOUDNESS));
        if (text != null) {
          syllables.add(new Syllable(note.tick(), text));
        }
      }
    }
  }

  private void oohs(Passage passage) {
    int at = (low + high) / 2;
    for (ChordSpan span : passage.chords()) {
      Chord chord = span.chord();
      at = Tones.nearestOfChord(chord, Math.max(low + 3, Math.min(high - 3, at)));
      int breath = Math.min(span.duration() / 8, passage.meter().beatTicks() / 2);
      notes.add(new Note(span.tick(), span.duration() - breath, at, OOH_LOUDNESS));
      syllables.add(new Syllable(span.tick(), OOH));
    }
  }
}
