package org.sply85.composer.domain.plan;

import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.lyrics.LyricPlanner;
import org.sply85.composer.domain.rhythm.RhythmLines;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.LyricPlan;
import org.sply85.contracts.song.Motif;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.SongTargets;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Seeds;
import org.sply85.music.Ticks;
import org.sply85.style.BandBook;
import org.sply85.style.ComposingBook;
import org.sply85.style.ComposingStyle;
import org.sply85.style.Ritard;

/**
 * The making of one plan: form and lengths, energy, loops, motifs, phrases. Each choice draws from
 * a generator of its own, so that a changed wish changes only what it is about.
 */
public final class SongPlanning {
  private static final double WHOLE_TONE_LIFT = 0.6;

  private final SongBrief brief;
  private final SongTargets targets;
  private final ComposingStyle style;
  private final Meter meter;
  private final double barSeconds;

  public SongPlanning(SongBrief brief, SongTargets targets) {
    this.brief = brief;
    this.targets = targets;
    this.style = ComposingBook.standard().style(brief.style().value());
    this.meter = Meter.parse(brief.meter().value());
    this.barSeconds = Ticks.toSeconds(meter.barTicks(), brief.tempoBpm().value());
  }

  /** The plan. */
  public SongPlan plan() {
    List<PlannedSection> sections = sections();
    VoiceRange range = VoiceRange.of(brief.voice().value(), random("range"));
    List<Idea> ideas = new IdeaPlanner(brief, targets, style, barSeconds).ideas(sections);
    LyricPlan lyrics = new LyricPlanner(brief).plan(ideas, sections);
    String title = lyrics.sung() ? lyrics.title() : brief.title().value();
    List<Motif> motifs =
        new MotifBank(new RhythmLines(style, meter, brief.tempoBpm().value()))
            .draw(title, random("motifs"));
    return new SongPlan(
        brief,
        targets,
        brief.seed(),
        title,
        style.name(),
        Key.parse(brief.key().value()).toString(),
        meter.toString(),
        brief.tempoBpm().value(),
        range.low(),
        range.high(),
        motifs,
        ideas,
        sections,
        lyrics);
  }

  private List<PlannedSection> sections() {
    FormWish wish = brief.form().value();
    double ritard =
        new Ritard(BandBook.standard().band(style.name()).ritard())
            .seconds(brief.tempoBpm().value(), meter);
    double wantedBars = (brief.durationSeconds().value() - ritard) / barSeconds;
    BarFitting fitting = new BarFitting(wantedBars, barSeconds);
    List<DraftSection> drafts = FormChooser.choose(style, wish, fitting, random("form"));
    drafts = OwnLength.of(drafts, brief.lyrics(), barSeconds);
    SplittableRandom lifting = random("lift");
    boolean lifts = wish.keyChange() || Draw.chance(style.keyLift(), lifting);
    int lift = !lifts ? 0 : Draw.chance(WHOLE_TONE_LIFT, lifting) ? 2 : 1;
    return SectionLayout.of(drafts, brief.energyShape().value(), lift);
  }

  private SplittableRandom random(String choice) {
    return Seeds.random(brief.seed(), "plan", choice);
  }
}
