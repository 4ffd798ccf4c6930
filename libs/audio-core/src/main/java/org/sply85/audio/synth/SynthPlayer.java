package org.sply85.audio.synth;

import java.util.List;
import java.util.SplittableRandom;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Seeds;
import org.sply85.music.Track;
import org.sply85.music.midi.TrackEvents;

/**
 * Plays notes on computed instruments: dry, in stereo, at the rate and length of the soundbank's
 * stems. Noise and phases follow from patch, pitch and place of each note alone, so the same notes
 * give the same samples. Thread-safe.
 */
public final class SynthPlayer {
  private static final long PHASES = 85;
  private static final int RATE = SoundbankPlayer.SAMPLE_RATE;

  /**
   * Plays one track of a performed score; its controls are not heard.
   *
   * @return stereo of as many frames as {@link SoundbankPlayer#frames} says
   */
  public AudioBuffer play(Score performed, Track track, SynthPatch patch) {
    List<SynthNote> notes =
        TrackEvents.playable(track.notes()).stream().map(n -> inSeconds(performed, n)).toList();
    return play(notes, patch, SoundbankPlayer.frames(performed));
  }

  private static SynthNote inSeconds(Score score, Note note) {
    double start = score.secondsAt(note.tick());
    return new SynthNote(start, score.secondsAt(note.end()) - start, note.pitch(), note.velocity());
  }

  /**
   * Plays notes.
   *
   * @param frames length of the result; what would sound after it is cut
   * @return stereo at 48 kHz
   */
  public AudioBuffer play(List<SynthNote> notes, SynthPatch patch, int frames) {
    AudioBuffer sound = AudioBuffer.silence(2, frames, RATE);
    for (SynthNote note : notes) {
      int start = (int) Math.round(note.start() * RATE);
      SplittableRandom random =
          Seeds.random(PHASES, patch.name(), Integer.toString(note.pitch()), "" + start);
      add(patch.voice().play(note, random, RATE), (float) note.gain(), sound, start);
    }
    return sound;
  }

  private static void add(float[][] note, float gain, AudioBuffer sound, int start) {
    for (int c = 0; c < 2; c++) {
      float[] out = sound.channel(c);
      int count = Math.min(note[c].length, out.length - start);
      for (int i = 0; i < count; i++) {
        out[start + i] += gain * note[c][i];
      }
    }
  }
}
