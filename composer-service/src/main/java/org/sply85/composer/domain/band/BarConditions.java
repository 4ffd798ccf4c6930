package org.sply85.composer.domain.band;

import java.util.List;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Candidate;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.BandVoice;
import org.sply85.encoding.band.ChordScale;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.ChordFamily;
import org.sply85.statistics.SectionRole;

/** What models of the band are told of the bars of an idea. */
final class BarConditions {
  private static final double SCALE_STEP = 12.0 / ChordScale.STEPS;

  private final IdeaScope scope;
  private final Candidate over;
  private final int barTicks;

  /**
   * Conditions.
   *
   * @param over the melody and chords that are to be accompanied
   */
  BarConditions(IdeaScope scope, Candidate over) {
    this.scope = scope;
    this.over = over;
    this.barTicks = scope.grid().meter().barTicks();
  }

  /**
   * A texture's. The style is left unsaid: all that is learnt from plays one.
   *
   * @param notes wanted in the bar
   * @param like a texture as full, high and syncopated as is wanted
   */
  float[] texture(int bar, double notes, TextureRoll like) {
    int here = bar % Math.max(1, scope.idea().bars());
    BandCondition condition =
        new BandCondition()
            .song("", scope.grid().meter(), scope.plan().tempoBpm(), scope.key())
            .place(
                SectionRole.find(scope.idea().role()).orElse(SectionRole.VERSE),
                bar,
                scope.idea().energy())
            .texture(notes, pitch(like), like.polyphony(), syncopation(like))
            .melody(melody(here))
            .player(BandVoice.COMP);
    ChordSpan first = chord(here * barTicks);
    ChordSpan second = chord(here * barTicks + barTicks / 2);
    if (first != null && second != null) {
      condition.chords(family(first), family(second), !first.symbol().equals(second.symbol()));
    }
    return condition.vector();
  }

  private static double pitch(TextureRoll like) {
    double height = like.notes().stream().mapToInt(TextureNote::slot).average().orElse(0);
    return TextureRoll.REGISTER + SCALE_STEP * height;
  }

  private static double syncopation(TextureRoll like) {
    int onsets = like.onsets();
    return (double) Integer.bitCount(onsets & 0xAAAAAAAA) / Math.max(1, Integer.bitCount(onsets));
  }

  private int melody(int bar) {
    int mask = 0;
    for (Note note : over.melody()) {
      int step = Math.floorDiv(note.tick() - bar * barTicks, Ticks.PER_SIXTEENTH);
      mask |= step >= 0 && step < scope.grid().bar() ? 1 << step : 0;
    }
    return mask;
  }

  private ChordSpan chord(int tick) {
    List<ChordSpan> here =
        over.chords().stream().filter(c -> c.tick() <= tick && c.end() > tick).toList();
    return here.isEmpty() ? null : here.get(0);
  }

  private static ChordFamily family(ChordSpan span) {
    return ChordFamily.of(span.chord().quality());
  }
}
