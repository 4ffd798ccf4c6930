package org.sply85.trainer.band;

import org.sply85.encoding.band.DrumRoll;
import org.sply85.trainer.corpus.Split;

/**
 * Two bars of drums, or a fill, of a corpus.
 *
 * @param performance names where it is from
 * @param split its side
 * @param style as our style book names it; empty if unknown
 * @param fill whether it is a fill
 * @param swung whether its beats divide in three
 * @param tempoBpm quarter notes per minute
 * @param roll the strokes and how late they are
 * @param condition as {@link org.sply85.encoding.band.BandCondition} describes
 */
public record DrumBar(
    String performance,
    Split split,
    String style,
    boolean fill,
    boolean swung,
    double tempoBpm,
    DrumRoll roll,
    float[] condition) {}
