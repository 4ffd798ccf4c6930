package org.sply85.mastering.domain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.audio.AudioBuffer;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.SongTargets;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Syllable;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/** A small song of eight seconds: two bars of verse, two of chorus, at 120 bpm. */
final class Songs {
  static final double RATE = 48000;
  static final double SECONDS = 8;

  private final Map<String, AudioBuffer> stems = new LinkedHashMap<>();
  private final List<Track> tracks = new ArrayList<>();
  private final String style;
  private final Delivery delivery;

  Songs(String style, Delivery delivery) {
    this.style = style;
    this.delivery = delivery;
  }

  /** A band of four with sounds a little like its instruments. */
  static Songs band(String style, Delivery delivery) {
    return new Songs(style, delivery)
        .with("Lead (Flute)", TrackRole.LEAD, 0, tone(880, 0.2, 0.4))
        .with("Chords (Piano)", TrackRole.CHORDS, -0.4, tone(330, 0.3, 0.5))
        .with("Bass (Finger)", TrackRole.BASS, 0, tone(82, 0.3, 0.5))
        .with("Drums (Kit)", TrackRole.DRUMS, 0, drums());
  }

  Songs with(String name, TrackRole role, double pan, float[] sound) {
    int channel = role == TrackRole.DRUMS ? Track.DRUM_CHANNEL : tracks.size();
    List<Note> notes = List.of(new Note(0, 480, 60, 90), new Note(480, 480, 62, 90));
    tracks.add(new Track(name, role, channel, 0, pan, notes, List.of(), List.of()));
    stems.put(name, new AudioBuffer(new float[][] {sound, sound.clone()}, RATE));
    return this;
  }

  /** A lead with words. */
  Songs sung(String name, float[] sound) {
    with(name, TrackRole.LEAD, 0, sound);
    Track track = tracks.remove(tracks.size() - 1);
    List<Syllable> words = List.of(new Syllable(0, "oh"), new Syllable(480, "yes"));
    tracks.add(
        new Track(name, track.role(), track.channel(), 53, 0, track.notes(), List.of(), words));
    return this;
  }

  MixJob job() {
    return new MixJob(
        plan(),
        score(),
        tracks.stream()
            .map(t -> new MixJob.StemFile(t.name(), t.role(), Path.of(t.name() + ".flac")))
            .toList(),
        delivery);
  }

  StemReader reader() {
    return path -> {
      AudioBuffer stem = stems.get(path.toString().replace(".flac", ""));
      return new AudioBuffer(
          new float[][] {stem.channel(0).clone(), stem.channel(1).clone()}, RATE);
    };
  }

  Score score() {
    return new Score(
        "Small Song",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "A minor")),
        List.of(
            new SectionMark("verse 1", "verse", 0, 2, 0.4),
            new SectionMark("chorus 1", "chorus", 2 * 1920, 2, 0.8)),
        List.of(),
        tracks);
  }

  SongPlan plan() {
    SongBrief brief =
        new SongBrief(
            "a small song",
            42,
            Attribute.chosen("Small Song"),
            Attribute.chosen(style),
            Attribute.chosen(List.of()),
            Attribute.chosen(0.0),
            Attribute.chosen(0.0),
            Attribute.chosen(120.0),
            Attribute.chosen("A minor"),
            Attribute.chosen("4/4"),
            Attribute.chosen(SECONDS),
            null,
            null,
            Attribute.chosen("instrumental"),
            Attribute.chosen(""),
            Attribute.chosen("standard"),
            Attribute.chosen("plain"),
            delivery);
    return new SongPlan(
        brief,
        new SongTargets("tables-1", null, List.of()),
        42,
        "Small Song",
        style,
        "A minor",
        "4/4",
        120,
        60,
        84,
        List.of(),
        List.of(),
        List.of());
  }

  /** Notes of half a second with three harmonics and a decay. */
  static float[] tone(double hertz, double amplitude, double noteSeconds) {
    float[] samples = new float[(int) (SECONDS * RATE)];
    for (int i = 0; i < samples.length; i++) {
      double t = i / RATE;
      double inNote = t % noteSeconds;
      double envelope = Math.min(1, inNote * 200) * Math.exp(-3 * inNote);
      double turn = 2 * Math.PI * hertz * t;
      double wave = Math.sin(turn) + 0.5 * Math.sin(2 * turn) + 0.25 * Math.sin(3 * turn);
      samples[i] = (float) (amplitude * envelope * wave);
    }
    return samples;
  }

  /** A kick on every beat and noise on every half. */
  static float[] drums() {
    float[] samples = new float[(int) (SECONDS * RATE)];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < samples.length; i++) {
      double beat = i / RATE % 0.5;
      double half = (i / RATE + 0.25) % 0.5;
      double kick = Math.sin(2 * Math.PI * 55 * beat) * Math.exp(-18 * beat);
      double hat = (2 * random.nextDouble() - 1) * Math.exp(-60 * half);
      samples[i] = (float) (0.7 * kick + 0.15 * hat);
    }
    return samples;
  }

  static float[] scaled(float[] samples, double gain) {
    float[] scaled = samples.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= (float) gain;
    }
    return scaled;
  }
}
