package org.sply85.music.midi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.LongToIntFunction;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.ShortMessage;
import org.sply85.music.ControlChange;
import org.sply85.music.Note;
import org.sply85.music.Syllable;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * Takes one track chunk of a MIDI file apart into a track for each channel that plays notes.
 *
 * <p>A note that is never ended lasts to the end of the chunk. The first program and pan of a
 * channel hold for all of it. The role is that which the name begins with, or else what the General
 * MIDI program is mostly used for.
 */
final class TrackParts {
  private final javax.sound.midi.Track chunk;
  private final LongToIntFunction ticks;
  private final Part[] parts = new Part[16];
  private final List<Syllable> syllables = new ArrayList<>();
  private String name = "";

  TrackParts(javax.sound.midi.Track chunk, LongToIntFunction ticks) {
    this.chunk = chunk;
    this.ticks = ticks;
  }

  private static final class Part {
    final List<Note> notes = new ArrayList<>();
    final List<ControlChange> controls = new ArrayList<>();
    final List<Deque<int[]>> sounding = new ArrayList<>(); // by pitch: {tick, velocity}
    int program = -1;
    int pan = -1;

    Part() {
      for (int pitch = 0; pitch < 128; pitch++) {
        sounding.add(new ArrayDeque<>());
      }
    }

    void end(int pitch, int tick) {
      int[] start = sounding.get(pitch).poll();
      if (start != null) {
        notes.add(new Note(start[0], Math.max(1, tick - start[0]), pitch, start[1]));
      }
    }
  }

  List<Track> read(int number) {
    for (int i = 0; i < chunk.size(); i++) {
      MidiEvent event = chunk.get(i);
      int tick = ticks.applyAsInt(event.getTick());
      if (event.getMessage() instanceof ShortMessage message) {
        readMessage(message, tick);
      } else if (event.getMessage() instanceof MetaMessage meta) {
        readText(meta, tick);
      }
    }
    List<Track> tracks = new ArrayList<>();
    for (int channel = 0; channel < parts.length; channel++) {
      if (parts[channel] != null) {
        endAll(parts[channel]);
        if (!parts[channel].notes.isEmpty()) {
          tracks.add(track(channel, number));
        }
      }
    }
    return tracks;
  }

  private void readText(MetaMessage meta, int tick) {
    String text = new String(meta.getData(), UTF_8);
    if (meta.getType() == ScoreToSequence.TRACK_NAME) {
      name = text.strip();
    } else if (meta.getType() == ScoreToSequence.LYRIC && !text.isBlank()) {
      syllables.add(new Syllable(tick, text.strip()));
    }
  }

  private void readMessage(ShortMessage message, int tick) {
    if (message.getCommand() < ShortMessage.NOTE_OFF || message.getCommand() >= 0xf0) {
      return;
    }
    if (parts[message.getChannel()] == null) {
      parts[message.getChannel()] = new Part();
    }
    Part part = parts[message.getChannel()];
    int data1 = message.getData1();
    int data2 = message.getData2();
    switch (message.getCommand()) {
      case ChannelEvent.NOTE_ON -> {
        if (data2 == 0) {
          part.end(data1, tick);
        } else {
          part.sounding.get(data1).add(new int[] {tick, data2});
        }
      }
      case ChannelEvent.NOTE_OFF -> part.end(data1, tick);
      case ChannelEvent.PROGRAM -> part.program = part.program < 0 ? data1 : part.program;
      case ChannelEvent.CONTROL -> {
        if (data1 == ScoreToSequence.PAN && part.pan < 0) {
          part.pan = data2;
        } else {
          part.controls.add(new ControlChange(tick, data1, data2));
        }
      }
      default -> {
        // Bends and pressure have no place in a score.
      }
    }
  }

  private void endAll(Part part) {
    int end = ticks.applyAsInt(chunk.ticks());
    for (int pitch = 0; pitch < 128; pitch++) {
      while (!part.sounding.get(pitch).isEmpty()) {
        part.end(pitch, end);
      }
    }
  }

  private Track track(int channel, int number) {
    Part part = parts[channel];
    String shown = name.isEmpty() ? "Track %d channel %d".formatted(number, channel + 1) : name;
    int program = Math.max(0, part.program);
    double pan = part.pan < 0 ? 0 : (part.pan - 64) / (part.pan < 64 ? 64.0 : 63.0);
    return new Track(
        shown, role(channel, program), channel, program, pan, part.notes, part.controls, syllables);
  }

  private TrackRole role(int channel, int program) {
    if (channel == Track.DRUM_CHANNEL) {
      return TrackRole.DRUMS;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (TrackRole role : TrackRole.values()) {
      if (role != TrackRole.DRUMS && lower.startsWith(role.title().toLowerCase(Locale.ROOT))) {
        return role;
      }
    }
    return switch (program / 8) {
      case 4 -> TrackRole.BASS;
      case 5, 6 -> TrackRole.STRINGS;
      case 7 -> TrackRole.BRASS;
      case 8, 9, 10 -> TrackRole.LEAD;
      case 11 -> TrackRole.PAD;
      case 12, 15 -> TrackRole.EFFECTS;
      case 14 -> TrackRole.PERCUSSION;
      default -> TrackRole.CHORDS;
    };
  }
}
