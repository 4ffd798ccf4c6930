package org.sply85.trainer.band;

import org.sply85.encoding.band.TextureRoll;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.Split;

/**
 * A bar of accompaniment of a corpus.
 *
 * @param song names its song
 * @param split the side of the song
 * @param bar in the song
 * @param role of the section
 * @param roll the texture
 * @param meanPitch of its notes, MIDI; 0 if empty
 * @param pitchClasses how many it uses
 * @param condition as {@link org.sply85.encoding.band.BandCondition} describes
 */
public record TextureBar(
    String song,
    Split split,
    int bar,
    SectionRole role,
    TextureRoll roll,
    double meanPitch,
    int pitchClasses,
    float[] condition) {}
