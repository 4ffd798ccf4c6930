package org.sply85.music.midi;

/**
 * One MIDI channel message at its place in the song.
 *
 * @param tick onset in ticks from the start of the song, at least 0
 * @param command upper half of the status byte: 0x80 note off, 0x90 note on, 0xB0 control change,
 *     0xC0 program change
 * @param channel 0..15
 * @param data1 first data byte, 0..127
 * @param data2 second data byte, 0..127; 0 where the message has only one
 */
public record ChannelEvent(int tick, int command, int channel, int data1, int data2) {
  public static final int NOTE_OFF = 0x80;
  public static final int NOTE_ON = 0x90;
  public static final int CONTROL = 0xB0;
  public static final int PROGRAM = 0xC0;
}
