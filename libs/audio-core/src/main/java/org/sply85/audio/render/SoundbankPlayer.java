package org.sply85.audio.render;

import java.util.List;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.soundbank.Preset;
import org.sply85.audio.soundbank.SoftwareSynth;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.music.Score;
import org.sply85.music.Track;
import org.sply85.music.midi.ChannelEvent;
import org.sply85.music.midi.TrackEvents;

/**
 * Plays tracks of a performed score on a soundbank: dry, at 48 kHz, in the bank's own stereo image.
 *
 * <p>Place in the stereo image, reverberation and balance are the mix's business: pan and the send
 * controls (10, 91, 93) are not told to the instrument; all other controls are. Every track of a
 * song gives the same number of frames. Same track, same bank, same samples, however many tracks
 * are played at once. Thread-safe.
 */
public final class SoundbankPlayer {
  /** Frames per second of everything that is played. */
  public static final int SAMPLE_RATE = 48_000;

  /** How long after its last note a song may ring. */
  public static final double TAIL_SECONDS = 4;

  private static final int PAN = 10;
  private static final int REVERB_SEND = 91;
  private static final int CHORUS_SEND = 93;
  private static final int BANK_MSB = 0;
  private static final int BANK_LSB = 32;
  private static final int FADE_FRAMES = SAMPLE_RATE / 2;
  private static final int BLOCK = SoftwareSynth.BLOCK_FRAMES;

  private final Soundbank bank;

  /** A player of the bank's instruments. */
  public SoundbankPlayer(Soundbank bank) {
    this.bank = bank;
  }

  /** Length of every track of the song in frames: the form or its last note, and the tail. */
  public static int frames(Score score) {
    int end = Math.max(score.lengthTicks(), score.lastSoundingTick());
    return (int) Math.ceil((score.secondsAt(end) + TAIL_SECONDS) * SAMPLE_RATE);
  }

  /** The instrument of the bank that plays the track. */
  public Preset preset(Track track) {
    return track.drums() ? bank.kit(track.program()) : bank.melodic(track.program());
  }

  /**
   * Plays one track.
   *
   * @param performed the song, for its tempo map and length
   * @param track one of its tracks, or one like them
   * @return stereo of {@link #frames} frames; exactly zero where nothing sounds
   */
  public AudioBuffer play(Score performed, Track track) {
    AudioBuffer sound = AudioBuffer.silence(2, frames(performed), SAMPLE_RATE);
    if (track.notes().isEmpty()) {
      return sound;
    }
    try (SoftwareSynth synth = new SoftwareSynth(SAMPLE_RATE)) {
      choose(synth, track);
      play(synth, new Cues(performed, track), sound);
    }
    fadeEnd(sound);
    return sound;
  }

  private void choose(SoftwareSynth synth, Track track) {
    Preset preset = preset(track);
    synth.load(preset.instrument());
    int channel = track.channel();
    synth.send(0, ChannelEvent.CONTROL, channel, BANK_MSB, preset.bank() >> 7);
    synth.send(0, ChannelEvent.CONTROL, channel, BANK_LSB, preset.bank() & 0x7f);
    synth.send(0, ChannelEvent.PROGRAM, channel, preset.program(), 0);
  }

  private static void play(SoftwareSynth synth, Cues cues, AudioBuffer sound) {
    int frames = sound.frames();
    boolean quiet = false;
    int at = 0;
    while (at < frames) {
      cues.send(synth, at);
      boolean heard = synth.play(sound.channel(0), sound.channel(1), at);
      // A second quiet block makes sure that no delayed end of a voice is left over.
      boolean skip = quiet && !heard && synth.idle();
      quiet = !heard;
      at += BLOCK;
      if (skip) {
        at = Math.max(at, cues.nextFrame(frames) / BLOCK * BLOCK);
      }
    }
  }

  /** Whatever still rings at the very end goes down to zero over half a second. */
  private static void fadeEnd(AudioBuffer sound) {
    int fade = Math.min(FADE_FRAMES, sound.frames());
    for (float[] channel : sound.samples()) {
      for (int i = 0; i < fade; i++) {
        channel[channel.length - 1 - i] *= (float) i / fade;
      }
    }
  }

  /** The track's messages, on the frames where they fall due. */
  private static final class Cues {
    private final List<ChannelEvent> events;
    private final int[] frames;
    private int next;

    Cues(Score score, Track track) {
      events = TrackEvents.of(track).stream().filter(Cues::instrumental).toList();
      frames = new int[events.size()];
      for (int i = 0; i < frames.length; i++) {
        frames[i] = (int) Math.round(score.secondsAt(events.get(i).tick()) * SAMPLE_RATE);
      }
    }

    private static boolean instrumental(ChannelEvent event) {
      return event.command() != ChannelEvent.CONTROL
          || event.data1() != PAN && event.data1() != REVERB_SEND && event.data1() != CHORUS_SEND;
    }

    void send(SoftwareSynth synth, int from) {
      while (next < frames.length && frames[next] < from + BLOCK) {
        ChannelEvent event = events.get(next);
        synth.send(
            frames[next] - from, event.command(), event.channel(), event.data1(), event.data2());
        next++;
      }
    }

    int nextFrame(int otherwise) {
      return next < frames.length ? frames[next] : otherwise;
    }
  }
}
