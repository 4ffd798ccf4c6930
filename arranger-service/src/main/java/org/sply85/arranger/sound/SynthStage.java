package org.sply85.arranger.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.audio.synth.SynthPatch;
import org.sply85.audio.synth.SynthPlayer;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;
import org.sply85.style.SynthBook;
import org.sply85.style.SynthStyle;

/**
 * Plays what a style computes instead of playing it from samples ({@link SynthBook}): whole tracks
 * by patch, the drum machine's kick in place of the kit's, the boom on which a riser lands.
 */
public final class SynthStage {
  private static final List<Integer> KICKS = List.of(35, 36); // General MIDI's two bass drums
  private static final int BOOM_BARS = 1;

  private final SynthPlayer synths = new SynthPlayer();
  private final SoundbankPlayer samples;

  /**
   * @param samples what plays the rest of a kit
   */
  public SynthStage(SoundbankPlayer samples) {
    this.samples = samples;
  }

  /**
   * Plays a track.
   *
   * @param score the performed score
   * @param track one of its tracks
   * @param style of the song
   * @return stereo, 48 kHz, as long as all the song's stems; empty if samples play all of it
   */
  public Optional<AudioBuffer> play(Score score, Track track, String style) {
    SynthStyle synth = SynthBook.standard().style(style);
    if (track.drums()) {
      return synth.kick().isEmpty()
          ? Optional.empty()
          : Optional.of(kit(score, track, SynthPatch.valueOf(synth.kick())));
    }
    return synth
        .patch(track.program())
        .map(SynthPatch::valueOf)
        .map(patch -> play(score, track, patch, synth.impact()));
  }

  private AudioBuffer play(Score score, Track track, SynthPatch patch, boolean impact) {
    AudioBuffer sound = synths.play(score, track, patch);
    if (patch == SynthPatch.RISER && impact) {
      add(synths.play(score, landings(score, track), SynthPatch.IMPACT), 1, sound);
    }
    return sound;
  }

  /** A note where each riser ends. */
  private static Track landings(Score score, Track risers) {
    List<Note> notes = new ArrayList<>();
    int bar = Meter.parse(score.meter()).barTicks();
    for (Note riser : risers.notes()) {
      notes.add(new Note(riser.end(), BOOM_BARS * bar, riser.pitch(), riser.velocity()));
    }
    return risers.withNotes(notes);
  }

  /** The kit without its kicks, and the patch as loud at its peaks as they would have been. */
  private AudioBuffer kit(Score score, Track track, SynthPatch patch) {
    Track kicks = track.withNotes(track.notes().stream().filter(SynthStage::kick).toList());
    Track rest = track.withNotes(track.notes().stream().filter(n -> !kick(n)).toList());
    AudioBuffer sound = samples.play(score, rest);
    float sampled = peak(samples.play(score, kicks));
    AudioBuffer synthetic = synths.play(score, kicks, patch);
    float computed = peak(synthetic);
    if (computed > 0) {
      add(synthetic, sampled / computed, sound);
    }
    return sound;
  }

  private static boolean kick(Note note) {
    return KICKS.contains(note.pitch());
  }

  private static float peak(AudioBuffer sound) {
    float peak = 0;
    for (float[] channel : sound.samples()) {
      for (float sample : channel) {
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    return peak;
  }

  private static void add(AudioBuffer from, float gain, AudioBuffer to) {
    for (int c = 0; c < to.channels(); c++) {
      for (int i = 0; i < to.frames(); i++) {
        to.channel(c)[i] += gain * from.channel(c)[i];
      }
    }
  }
}
