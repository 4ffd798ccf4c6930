package org.sply85.mastering.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Tags;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SongArranged;
import org.sply85.contracts.event.Stem;
import org.sply85.contracts.event.Timing;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.SongTargets;
import org.sply85.kit.Json;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/** Four seconds of lead and bass, in the store as the arranger leaves them. */
record ArrangedSong(ArtifactStore store, Path folder, UUID songId, Delivery delivery) {
  private static final int RATE = 48_000;
  private static final int SECONDS = 4;

  SongArranged event() throws IOException {
    List<Stem> stems = new ArrayList<>();
    stems.add(stem("Lead (Flute)", TrackRole.LEAD, "lead-flute", 880));
    stems.add(stem("Bass (Finger)", TrackRole.BASS, "bass-finger", 82));
    Timing timing = Timing.NONE.plus(Stage.BRIEF, 0.5).plus(Stage.ARRANGE, 3);
    return new SongArranged(
        songId,
        store.put(songId, Stage.PLAN, "plan.json", Json.write(plan())),
        put("score.json", Json.write(score())),
        put("song.mid", "midi".getBytes(StandardCharsets.UTF_8)),
        put("song.musicxml", "xml".getBytes(StandardCharsets.UTF_8)),
        put("arrangement.json", "{\"choices\":[]}".getBytes(StandardCharsets.UTF_8)),
        stems,
        "test bank",
        new PackRef("base", "unknown", "ab".repeat(32)),
        timing);
  }

  private FileRef put(String name, byte[] content) {
    return store.put(songId, Stage.ARRANGE, name, content);
  }

  private Stem stem(String track, TrackRole role, String slug, double hertz) throws IOException {
    float[] tone = new float[SECONDS * RATE];
    for (int i = 0; i < tone.length; i++) {
      double decay = 1 - (i % (RATE / 2)) / (RATE / 2.0);
      tone[i] = (float) (0.3 * decay * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    Path flac = Files.createTempFile(folder, slug, ".flac");
    AudioBuffer sound = new AudioBuffer(new float[][] {tone, tone.clone()}, RATE);
    FlacFile.write24(sound, flac, Tags.of(track, "", ""));
    return new Stem(track, role, store.put(songId, Stage.ARRANGE, "stems/" + slug + ".flac", flac));
  }

  private static Score score() {
    return new Score(
        "Small Song",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "A minor")),
        List.of(new SectionMark("verse 1", "verse", 0, 2, 0.4)),
        List.of(),
        List.of(
            track("Lead (Flute)", TrackRole.LEAD, 0), track("Bass (Finger)", TrackRole.BASS, 1)));
  }

  private static Track track(String name, TrackRole role, int channel) {
    List<Note> notes = List.of(new Note(0, 480, 60, 90));
    return new Track(name, role, channel, 0, 0, notes, List.of(), List.of());
  }

  private SongPlan plan() {
    SongBrief brief =
        new SongBrief(
            "a small song",
            42,
            Attribute.chosen("Small Song"),
            Attribute.chosen("pop"),
            Attribute.chosen(List.of()),
            Attribute.chosen(0.0),
            Attribute.chosen(0.0),
            Attribute.chosen(120.0),
            Attribute.chosen("A minor"),
            Attribute.chosen("4/4"),
            Attribute.chosen((double) SECONDS),
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
        "pop",
        "A minor",
        "4/4",
        120,
        60,
        84,
        List.of(),
        List.of(),
        List.of());
  }
}
