package org.sply85.arranger.sound;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.sply85.arranger.domain.Vocals;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.music.Meter;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.singing.SungNote;
import org.sply85.singing.SungTrack;
import org.sply85.singing.Voices;

/** Where the singers stand. Their voice is loaded when there is first something to sing. */
@Singleton
public final class VocalStage {
  private static final Logger LOG = Logger.getLogger(VocalStage.class);
  private static final Set<String> ALL_SING = Set.of("chorus", "hook");

  private Voices voices;

  private synchronized Voices voices() {
    if (voices == null) {
      voices = Voices.standard();
      LOG.infof("the singers' voice is %s", voices.name());
    }
    return voices;
  }

  /**
   * Sings a track with words.
   *
   * @param score the performed score
   * @param track its lead, or its backing voices
   * @return stereo, 48 kHz, as long as all the song's stems
   * @throws InvalidInputException if it has words that can not be sung
   */
  AudioBuffer sing(Score score, Track track, Vocals vocals) {
    try {
      return sung(score, track, vocals);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("the words can not be sung: " + e.getMessage());
    }
  }

  private AudioBuffer sung(Score score, Track track, Vocals vocals) {
    int frames = SoundbankPlayer.frames(score);
    List<SungNote> notes = SungTrack.notes(score, track);
    Predicate<SungNote> all = in(score, s -> ALL_SING.contains(s.role()));
    if (track.role() == TrackRole.LEAD) {
      Predicate<SungNote> second = in(score, s -> secondTurn(score, s));
      return voices().lead(vocals.voice(), notes, all, second, frames, vocals.seed());
    }
    List<SungNote> lead =
        score
            .track(TrackRole.LEAD)
            .filter(t -> !t.syllables().isEmpty())
            .map(t -> SungTrack.notes(score, t))
            .orElse(List.of());
    return voices().backing(vocals.voice(), notes, lead, all, frames, vocals.seed());
  }

  /** Every other section of a role is the second voice's. */
  private static boolean secondTurn(Score score, SectionMark section) {
    long before =
        score.sections().stream()
            .filter(s -> s.role().equals(section.role()) && s.tick() < section.tick())
            .count();
    return before % 2 == 1;
  }

  /**
   * Whether a note begins in a section of the kind; a pickup belongs to the section it leads to.
   */
  private static Predicate<SungNote> in(Score score, Predicate<SectionMark> kind) {
    int bar = Meter.parse(score.meter()).barTicks();
    List<double[]> spans =
        score.sections().stream()
            .filter(kind)
            .map(
                s ->
                    new double[] {
                      score.secondsAt(Math.max(0, s.tick() - bar / 2)),
                      score.secondsAt(s.tick() + s.bars() * bar - bar / 2)
                    })
            .toList();
    return note ->
        spans.stream().anyMatch(s -> note.startSeconds() >= s[0] && note.startSeconds() < s[1]);
  }
}
