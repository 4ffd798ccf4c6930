package org.sply85.music.midi;

import java.nio.ByteBuffer;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.Sequence;
import javax.sound.midi.Track;

/** How large a MIDI file may be before it is refused: well above any song, well below a bomb. */
final class MidiLimits {
  static final int BYTES = 4 << 20;
  static final int TRACKS = 64;
  static final int EVENTS = 200_000;
  static final double SECONDS = 15 * 60;

  private static final int MTHD = 0x4d546864;
  private static final int MTRK = 0x4d54726b;
  private static final int HEADER_BYTES = 14;

  private MidiLimits() {}

  /**
   * Checks the header against the chunks that are really there.
   *
   * @return the number of track chunks
   */
  static int checkBytes(byte[] bytes) throws InvalidMidiDataException {
    require(bytes.length <= BYTES, "size", "at most " + BYTES + " bytes", "more");
    require(bytes.length >= HEADER_BYTES, "size", "at least 14 bytes", bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int magic = in.getInt(0);
    require(magic == MTHD, "first four bytes", "'MThd'", "0x" + Integer.toHexString(magic));
    int format = in.getShort(8) & 0xffff;
    require(format <= 1, "format", "0 or 1", format);
    int declared = in.getShort(10) & 0xffff;
    require(declared >= 1 && declared <= TRACKS, "tracks", "1.." + TRACKS, declared);
    int division = in.getShort(12);
    require(division > 0, "division", "ticks per quarter note, 1..32767", division);
    int found = countTracks(in, 8L + Integer.toUnsignedLong(in.getInt(4)));
    require(found == declared, "tracks", declared + " as the header declares", found);
    return found;
  }

  private static int countTracks(ByteBuffer in, long firstChunk) {
    int found = 0;
    long at = firstChunk;
    while (at + 8 <= in.limit()) {
      if (in.getInt((int) at) == MTRK) {
        found++;
      }
      at += 8 + Integer.toUnsignedLong(in.getInt((int) at + 4));
    }
    return found;
  }

  static void checkSequence(Sequence sequence, int tracks) throws InvalidMidiDataException {
    require(sequence.getTracks().length == tracks, "tracks", tracks, sequence.getTracks().length);
    long events = 0;
    for (Track track : sequence.getTracks()) {
      events += track.size();
    }
    require(events <= EVENTS, "events", "at most " + EVENTS, events);
    double seconds = sequence.getMicrosecondLength() / 1e6;
    require(seconds <= SECONDS, "length", "at most " + (int) SECONDS + " s", seconds + " s");
    long ticks = sequence.getTickLength() * 480 / sequence.getResolution();
    require(ticks <= Integer.MAX_VALUE / 2, "length", "fewer ticks", ticks);
  }

  private static void require(boolean held, String what, Object expected, Object was)
      throws InvalidMidiDataException {
    if (!held) {
      throw new InvalidMidiDataException(
          "MIDI %s must be %s, was %s".formatted(what, expected, was));
    }
  }
}
