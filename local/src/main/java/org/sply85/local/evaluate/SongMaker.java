package org.sply85.local.evaluate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sound.midi.InvalidMidiDataException;
import org.sply85.arranger.domain.Arrangement;
import org.sply85.arranger.domain.Arranger;
import org.sply85.composer.domain.Planner;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.feature.domain.Targeter;
import org.sply85.ingest.domain.PromptReader;
import org.sply85.ingest.domain.PromptReading;
import org.sply85.ingest.model.PromptReaders;
import org.sply85.music.Score;
import org.sply85.music.midi.MidiFile;

/** Makes songs up to their notes, step by step as the line does, without broker, store or sound. */
public final class SongMaker {
  private final PromptReader reader = PromptReaders.standard();
  private final Targeter targeter = new Targeter();
  private final Planner planner = new Planner();
  private final Arranger arranger = new Arranger();
  private final Composing composing;

  /** Makes songs with a composer. */
  public SongMaker(Composing composing) {
    this.composing = composing;
  }

  /**
   * The song of a prompt.
   *
   * @throws IllegalArgumentException if the prompt is refused
   */
  public MadeSong make(String id, PromptSubmitted request) {
    SongBrief brief = understood(id, request);
    SongPlan plan = planner.plan(brief, targeter.targets(brief));
    List<IdeaCandidates> ideas =
        plan.ideas().stream().map(idea -> composing.compose(plan, idea.id())).toList();
    Arrangement arrangement = arranger.arrange(plan, ideas);
    return new MadeSong(id, plan, ideas, arrangement, throughMidi(arrangement.performed()));
  }

  /** A request with a seed; what is null is left to the prompt. */
  public static PromptSubmitted request(
      String id, String prompt, long seed, Double bpm, String key, String meter, String duration) {
    UUID songId = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    return new PromptSubmitted(
        songId, prompt, seed, bpm, key, meter, duration, null, null, null, null, null, null);
  }

  private SongBrief understood(String id, PromptSubmitted request) {
    PromptReading reading = reader.read(request.songId(), request);
    if (reading instanceof PromptReading.Refused refused) {
      throw new IllegalArgumentException(
          "prompt %s was refused for its %s: %s".formatted(id, refused.field(), refused.reason()));
    }
    return ((PromptReading.Understood) reading).brief();
  }

  private static Score throughMidi(Score performed) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      MidiFile.write(performed, bytes);
      return MidiFile.read(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("a score can not be written in memory", e);
    } catch (InvalidMidiDataException e) {
      throw new IllegalStateException("the song's own MIDI file can not be read again", e);
    }
  }
}
