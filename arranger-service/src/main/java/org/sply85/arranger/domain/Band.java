package org.sply85.arranger.domain;

import java.util.List;
import java.util.Optional;
import org.sply85.style.Percussion;

/**
 * Who plays the song.
 *
 * @param lead the melody's chair
 * @param harmony the second voice's chair, if the style has one
 * @param chairs the accompaniment without the kit, in the order of tracks
 * @param kit the drum kit; empty if nothing plays on the drum channel
 * @param percussion layers over the groove
 */
record Band(
    Chair lead,
    Optional<Chair> harmony,
    List<Chair> chairs,
    Optional<Kit> kit,
    List<Percussion> percussion) {
  Band {
    chairs = List.copyOf(chairs);
    percussion = List.copyOf(percussion);
  }

  /**
   * @param program General MIDI drum kit
   * @param title as tracks show it
   * @param drums whether the kit itself plays, not hand percussion alone
   * @param wished whether the user asked for drums
   * @param from the energy at which the drums join
   */
  record Kit(int program, String title, boolean drums, boolean wished, double from) {}
}
