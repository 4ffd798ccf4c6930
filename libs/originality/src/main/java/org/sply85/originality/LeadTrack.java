package org.sply85.originality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;

/** Finds the track that carries a score's melody. */
public final class LeadTrack {
  private static final Pattern NAMES = Pattern.compile("melod|lead|vocal|voice|singer|solo");
  private static final int FEW_NOTES = 8;
  private static final int MANY_NOTES = 64;
  private static final double MIDDLE = 69; // MIDI pitch around which melodies lie
  private static final double SPREAD = 14;

  private LeadTrack() {}

  /**
   * The track that is named for it, {@code Melody}, {@code Lead (Flute)}, {@code Vocals}; or else
   * the one most like a melody: one note at a time, in the range of voices, of many notes. Empty if
   * no track but the drums has eight notes.
   */
  public static Optional<Track> of(Score score) {
    List<Track> tracks =
        score.tracks().stream().filter(t -> !t.drums() && t.notes().size() >= FEW_NOTES).toList();
    Comparator<Track> likest = Comparator.comparingDouble(LeadTrack::likeness);
    return tracks.stream()
        .filter(t -> NAMES.matcher(t.name().toLowerCase(Locale.ROOT)).find())
        .max(likest)
        .or(() -> tracks.stream().max(likest));
  }

  private static double likeness(Track track) {
    List<Note> notes = track.notes();
    int alone = 1;
    double sum = notes.get(0).pitch();
    for (int i = 1; i < notes.size(); i++) {
      alone += notes.get(i).tick() > notes.get(i - 1).tick() ? 1 : 0;
      sum += notes.get(i).pitch();
    }
    double off = (sum / notes.size() - MIDDLE) / SPREAD;
    double oneVoice = Math.pow((double) alone / notes.size(), 2);
    return oneVoice * Math.exp(-off * off / 2) * Math.min(1, (double) notes.size() / MANY_NOTES);
  }
}
