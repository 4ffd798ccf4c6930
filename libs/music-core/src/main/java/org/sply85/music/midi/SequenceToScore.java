package org.sply85.music.midi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.Sequence;
import javax.sound.midi.Track;
import org.sply85.music.Key;
import org.sply85.music.KeyMark;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Ticks;

/**
 * Understands a MIDI sequence as a score.
 *
 * <p>Ticks are brought to 480 a quarter note. A score has one meter: the file's first. Where the
 * file names no tempo, meter or key at its start, MIDI's 120 beats a minute, 4/4 and C major hold.
 * Markers become sections that last to the next one, their role being the label without its number.
 * Each channel of each track becomes a {@link TrackParts track of its own}.
 */
final class SequenceToScore {
  private static final double DEFAULT_BPM = 120;

  private final Sequence sequence;
  private final List<TempoMark> tempos = new ArrayList<>();
  private final List<KeyMark> keys = new ArrayList<>();
  private final List<SectionMark> sections = new ArrayList<>();
  private String title = "untitled";
  private Meter meter;

  private SequenceToScore(Sequence sequence) {
    this.sequence = sequence;
  }

  static Score convert(Sequence sequence) throws InvalidMidiDataException {
    SequenceToScore conversion = new SequenceToScore(sequence);
    try {
      return conversion.read();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      InvalidMidiDataException refused =
          new InvalidMidiDataException("MIDI file is no song this system knows: " + e.getMessage());
      refused.initCause(e);
      throw refused;
    }
  }

  private Score read() {
    List<org.sply85.music.Track> tracks = new ArrayList<>();
    List<MetaAt> markers = new ArrayList<>();
    Track[] chunks = sequence.getTracks();
    for (int i = 0; i < chunks.length; i++) {
      for (int e = 0; e < chunks[i].size(); e++) {
        MidiEvent event = chunks[i].get(e);
        if (event.getMessage() instanceof MetaMessage meta) {
          readMeta(new MetaAt(ticks(event.getTick()), meta.getType(), meta.getData()), i, markers);
        }
      }
      tracks.addAll(new TrackParts(chunks[i], this::ticks).read(i));
    }
    startAtZero();
    readSections(markers);
    String written = (meter == null ? Meter.FOUR_FOUR : meter).toString();
    return new Score(title, written, tempos, keys, sections, List.of(), tracks);
  }

  private record MetaAt(int tick, int type, byte[] data) {
    String text() {
      return new String(data, UTF_8).strip();
    }
  }

  private void readMeta(MetaAt meta, int chunk, List<MetaAt> markers) {
    byte[] data = meta.data();
    switch (meta.type()) {
      case ScoreToSequence.TRACK_NAME -> {
        if (chunk == 0 && !meta.text().isEmpty()) {
          title = meta.text();
        }
      }
      case ScoreToSequence.TEMPO -> {
        int micros = (data[0] & 0xff) << 16 | (data[1] & 0xff) << 8 | data[2] & 0xff;
        tempos.add(new TempoMark(meta.tick(), bpm(micros)));
      }
      case ScoreToSequence.TIME_SIGNATURE -> {
        meter = meter == null ? meter(data[0], 1 << data[1]) : meter;
      }
      case ScoreToSequence.KEY_SIGNATURE -> keys.add(new KeyMark(meta.tick(), key(data)));
      case ScoreToSequence.MARKER -> markers.add(meta);
      default -> {
        // Other meta events say nothing that a score holds.
      }
    }
  }

  /** To a thousandth, which is finer than the file's whole microseconds a quarter below 245 bpm. */
  private static double bpm(int micros) {
    return Math.round(ScoreToSequence.MICROS_PER_MINUTE / micros * 1000) / 1000.0;
  }

  private static Meter meter(int beats, int unit) {
    return unit == 2 || unit == 1 ? new Meter(beats * 4 / unit, 4) : new Meter(beats, unit);
  }

  private static String key(byte[] data) {
    boolean minor = data[1] == 1;
    int tonic = Math.floorMod(data[0] * 7 + (minor ? 9 : 0), 12);
    return new Key(tonic, minor ? Mode.MINOR : Mode.MAJOR).toString();
  }

  private void startAtZero() {
    tempos.sort(Comparator.comparingInt(TempoMark::tick));
    keys.sort(Comparator.comparingInt(KeyMark::tick));
    if (tempos.isEmpty() || tempos.get(0).tick() > 0) {
      tempos.add(0, new TempoMark(0, DEFAULT_BPM));
    }
    if (keys.isEmpty() || keys.get(0).tick() > 0) {
      keys.add(0, new KeyMark(0, "C major"));
    }
  }

  private void readSections(List<MetaAt> markers) {
    int barTicks = (meter == null ? Meter.FOUR_FOUR : meter).barTicks();
    List<MetaAt> named = markers.stream().filter(m -> !m.text().isEmpty()).toList();
    for (int i = 0; i < named.size(); i++) {
      int to = i + 1 < named.size() ? named.get(i + 1).tick() : ticks(sequence.getTickLength());
      int bars = Math.max(1, (to - named.get(i).tick() + barTicks / 2) / barTicks);
      String label = named.get(i).text();
      String role = label.replaceAll("[\\s\\d]+$", "").toLowerCase(Locale.ROOT);
      sections.add(
          new SectionMark(label, role.isEmpty() ? label : role, named.get(i).tick(), bars, 0.5));
    }
  }

  private int ticks(long fileTicks) {
    return (int) Math.round(fileTicks * (double) Ticks.PER_QUARTER / sequence.getResolution());
  }
}
