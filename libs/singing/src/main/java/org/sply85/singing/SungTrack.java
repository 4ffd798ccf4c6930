package org.sply85.singing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.lexicon.Lexicon;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Syllable;
import org.sply85.music.Ticks;
import org.sply85.music.Track;

/** The notes of a track with words, as a singer reads them. */
public final class SungTrack {
  // A performed note lies this far at most from where its syllable is written.
  private static final int NEAR_TICKS = Ticks.PER_SIXTEENTH / 2;
  private static final double SHORTEST_SECONDS = 0.06;
  private static final SungWords WORDS = new SungWords(Lexicon.english());

  private SungTrack() {}

  /**
   * Reads a track. A note takes the syllable next to its onset; a note without one goes on with the
   * vowel before. Of notes that sound together the highest is sung.
   *
   * @param score for its tempo map
   * @param track with syllables
   * @throws IllegalArgumentException if a syllable can not be sung, is on no note, or a note lies
   *     beyond every voice
   */
  public static List<SungNote> notes(Score score, Track track) {
    List<Note> notes = single(track.notes());
    List<SungSyllable> sounds = WORDS.of(track.syllables().stream().map(Syllable::text).toList());
    List<SungNote> sung = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      int gap = i + 1 < notes.size() ? notes.get(i + 1).tick() - note.tick() : Ticks.PER_QUARTER;
      int near = Math.min(NEAR_TICKS, gap / 2);
      Optional<SungSyllable> syllable = Optional.empty();
      if (next < sounds.size() && track.syllables().get(next).tick() <= note.tick() + near) {
        syllable = Optional.of(sounds.get(next++));
      }
      if (syllable.isPresent() || !sung.isEmpty()) {
        sung.add(sungNote(score, note, i + 1 < notes.size() ? notes.get(i + 1) : null, syllable));
      }
    }
    if (next < sounds.size()) {
      throw new IllegalArgumentException(
          "every syllable must have a note, \"%s\" at tick %d had none"
              .formatted(track.syllables().get(next).text(), track.syllables().get(next).tick()));
    }
    return List.copyOf(sung);
  }

  private static SungNote sungNote(
      Score score, Note note, Note after, Optional<SungSyllable> syllable) {
    double start = score.secondsAt(Math.max(0, note.tick()));
    double end = score.secondsAt(note.end());
    if (after != null) {
      end = Math.min(end, score.secondsAt(after.tick()));
    }
    double last = Math.max(end, start + SHORTEST_SECONDS);
    if (after != null) {
      last = Math.max(start + 0.01, Math.min(last, score.secondsAt(after.tick())));
    }
    return new SungNote(start, last, note.pitch(), note.velocity(), syllable);
  }

  private static List<Note> single(List<Note> notes) {
    List<Note> single = new ArrayList<>();
    for (Note note : notes) {
      if (!single.isEmpty() && single.get(single.size() - 1).tick() == note.tick()) {
        single.remove(single.size() - 1); // sorted by pitch: the later is higher
      }
      single.add(note);
    }
    return single;
  }
}
