package org.sply85.music.notation;

/**
 * Where the strokes of the General MIDI kit stand on a five-line staff, after N. Weinberg's guide
 * (Percussive Arts Society, 1998).
 *
 * @param step letter of the line or space
 * @param octave its octave, as if in the treble clef
 * @param cross whether the head is a cross: cymbals and rims
 */
record DrumStaff(char step, int octave, boolean cross) {
  static DrumStaff of(int pitch) {
    return switch (pitch) {
      case 35, 36 -> new DrumStaff('F', 4, false);
      case 37 -> new DrumStaff('C', 5, true);
      case 41, 43 -> new DrumStaff('A', 4, false);
      case 45, 47 -> new DrumStaff('D', 5, false);
      case 48, 50 -> new DrumStaff('E', 5, false);
      case 42, 46 -> new DrumStaff('G', 5, true);
      case 44 -> new DrumStaff('D', 4, true);
      case 49, 52, 55, 57 -> new DrumStaff('A', 5, true);
      case 51, 53, 59 -> new DrumStaff('F', 5, true);
      case 54, 56, 69, 70, 82 -> new DrumStaff('B', 5, true);
      default -> new DrumStaff('C', 5, false);
    };
  }

  /** General MIDI's name of the stroke. */
  static String name(int pitch) {
    return switch (pitch) {
      case 35 -> "Acoustic Bass Drum";
      case 36 -> "Bass Drum";
      case 37 -> "Side Stick";
      case 38 -> "Snare";
      case 39 -> "Hand Clap";
      case 40 -> "Electric Snare";
      case 41, 43 -> "Floor Tom";
      case 42 -> "Closed Hi-Hat";
      case 44 -> "Pedal Hi-Hat";
      case 45, 47 -> "Mid Tom";
      case 46 -> "Open Hi-Hat";
      case 48, 50 -> "High Tom";
      case 49, 57 -> "Crash Cymbal";
      case 51, 59 -> "Ride Cymbal";
      case 54 -> "Tambourine";
      case 56 -> "Cowbell";
      default -> "Percussion " + pitch;
    };
  }
}
