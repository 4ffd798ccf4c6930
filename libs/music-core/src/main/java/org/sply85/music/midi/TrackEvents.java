package org.sply85.music.midi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sply85.music.ControlChange;
import org.sply85.music.Note;
import org.sply85.music.Track;

/**
 * What a track tells its instrument, in the order in which it has to be told: the one reading of a
 * track that the MIDI file and the soundbank player share.
 *
 * <ul>
 *   <li>A song starts at tick 0: a note that begins before it starts at 0 and keeps its end, one
 *       that also ends before it is left out.
 *   <li>MIDI ends a note by its pitch alone, so a note is cut where its pitch starts again, and of
 *       two that start together the longer one stays, struck as hard as the harder one.
 *   <li>At one tick, notes end before controls change, and controls change before notes start.
 * </ul>
 */
public final class TrackEvents {
  private static final int PITCHES = 128;
  private static final Comparator<ChannelEvent> IN_ORDER =
      Comparator.comparingInt(ChannelEvent::tick).thenComparingInt(TrackEvents::rank);

  private TrackEvents() {}

  /** Notes and control changes of the track, without its program and pan; by tick. */
  public static List<ChannelEvent> of(Track track) {
    int channel = track.channel();
    List<ChannelEvent> events = new ArrayList<>();
    for (ControlChange c : track.controls()) {
      events.add(
          new ChannelEvent(c.tick(), ChannelEvent.CONTROL, channel, c.controller(), c.value()));
    }
    for (Note note : playable(track.notes())) {
      events.add(
          new ChannelEvent(
              note.tick(), ChannelEvent.NOTE_ON, channel, note.pitch(), note.velocity()));
      events.add(new ChannelEvent(note.end(), ChannelEvent.NOTE_OFF, channel, note.pitch(), 0));
    }
    events.sort(IN_ORDER);
    return List.copyOf(events);
  }

  /**
   * The notes as one instrument can play them: none before tick 0, no two of one pitch at once.
   *
   * @param notes by onset
   */
  public static List<Note> playable(List<Note> notes) {
    List<Note> kept = new ArrayList<>();
    int[] last = new int[PITCHES]; // 1 + index in kept of the pitch's latest note
    for (Note note : notes) {
      if (note.end() <= 0) {
        continue;
      }
      Note next = note.tick() >= 0 ? note : note.shifted(-note.tick()).lasting(note.end());
      int before = last[next.pitch()] - 1;
      if (before >= 0 && kept.get(before).tick() == next.tick()) {
        kept.set(before, merged(kept.get(before), next));
        continue;
      }
      if (before >= 0 && kept.get(before).end() > next.tick()) {
        kept.set(before, kept.get(before).lasting(next.tick() - kept.get(before).tick()));
      }
      kept.add(next);
      last[next.pitch()] = kept.size();
    }
    return List.copyOf(kept);
  }

  private static Note merged(Note a, Note b) {
    return new Note(
        a.tick(),
        Math.max(a.duration(), b.duration()),
        a.pitch(),
        Math.max(a.velocity(), b.velocity()));
  }

  private static int rank(ChannelEvent event) {
    return switch (event.command()) {
      case ChannelEvent.NOTE_OFF -> 0;
      case ChannelEvent.NOTE_ON -> 2;
      default -> 1;
    };
  }
}
