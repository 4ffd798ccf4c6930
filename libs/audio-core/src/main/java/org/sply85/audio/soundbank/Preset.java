package org.sply85.audio.soundbank;

import javax.sound.midi.Instrument;

/**
 * The instrument of a bank that plays a program.
 *
 * @param instrument the instrument itself
 * @param wanted the General MIDI program asked for, counted from 0; the kit on drums
 * @param program the program that the instrument has in its bank
 * @param bank the instrument's MIDI bank number, MSB * 128 + LSB
 */
public record Preset(Instrument instrument, int wanted, int program, int bank) {
  /** Whether the bank lacks the program asked for and another plays in its place. */
  public boolean substitute() {
    return program != wanted;
  }

  /** The instrument's name in its bank. */
  public String name() {
    return instrument.getName().strip();
  }
}
