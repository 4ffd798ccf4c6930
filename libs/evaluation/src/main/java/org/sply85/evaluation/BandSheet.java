package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sply85.music.Meter;
import org.sply85.music.Note;

/**
 * A song's band, its tracks taken together by family.
 *
 * @param meter one meter throughout
 * @param bars length
 * @param families the notes of each family that plays at all, ticks from the first bar
 */
public record BandSheet(Meter meter, int bars, Map<Family, List<Note>> families) {
  public BandSheet {
    families = java.util.Collections.unmodifiableMap(new EnumMap<>(families));
  }

  /** The families of LPD-5, the data set of MuseGAN (Dong et al., AAAI 2018). */
  public enum Family {
    BASS("B"),
    DRUMS("D"),
    GUITAR("G"),
    PIANO("P"),
    STRINGS("S");

    private final String letter;

    Family(String letter) {
      this.letter = letter;
    }

    /** As MuseGAN's tables abbreviate it. */
    public String letter() {
      return letter;
    }
  }

  /** Takes the tracks of a song, one by one. */
  public static final class Builder {
    private static final int SYNTH_EFFECTS = 96;
    private static final int ETHNIC = 104;
    private static final int PERCUSSIVE = 112;

    private final Map<Family, List<Note>> families = new EnumMap<>(Family.class);

    /**
     * Adds a track as LPD-5 sorts them: programs 0-7 are piano, 24-31 guitar, 32-39 bass, all
     * others but effects and percussion strings.
     *
     * @param program General MIDI program counted from 0
     */
    public Builder add(boolean drums, int program, List<Note> notes) {
      boolean noise = program >= SYNTH_EFFECTS && program < ETHNIC || program >= PERCUSSIVE;
      if (!notes.isEmpty() && (drums || !noise)) {
        families.computeIfAbsent(family(drums, program), f -> new ArrayList<>()).addAll(notes);
      }
      return this;
    }

    private static Family family(boolean drums, int program) {
      if (drums) {
        return Family.DRUMS;
      }
      return switch (program / 8) {
        case 0 -> Family.PIANO;
        case 3 -> Family.GUITAR;
        case 4 -> Family.BASS;
        default -> Family.STRINGS;
      };
    }

    public BandSheet of(Meter meter, int bars) {
      return new BandSheet(meter, bars, families);
    }
  }
}
