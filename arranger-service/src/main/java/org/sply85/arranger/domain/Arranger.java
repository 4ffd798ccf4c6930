package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.ChordSpan;
import org.sply85.music.KeyMark;
import org.sply85.music.Meter;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.BandPart;
import org.sply85.style.BandStyle;
import org.sply85.style.Ritard;

/**
 * Links candidates, orchestrates them and lets the band play.
 *
 * <ol>
 *   <li>The {@link Linker} chooses a candidate for every section.
 *   <li>The {@link PassageWriter} sets chords and melody to their places.
 *   <li>The {@link SeamPlanner} chooses what joins a section to the next.
 *   <li>The {@link Casting} seats the band, the {@link Orchestrator} lets it play.
 *   <li>If the lead has words, the {@link VocalParts} seat the singers.
 *   <li>The {@link Performer} turns the written score into a performance.
 * </ol>
 */
public final class Arranger {
  private final boolean joins;

  /** Joins sections by link devices. */
  public Arranger() {
    this(true);
  }

  private Arranger(boolean joins) {
    this.joins = joins;
  }

  /** One that sets sections side by side without link devices, to find what these are worth. */
  public static Arranger withoutDevices() {
    return new Arranger(false);
  }

  /**
   * The arrangement; a pure function of plan and candidates.
   *
   * @throws IllegalArgumentException if an idea has no candidate or the style is not in the book
   */
  public Arrangement arrange(SongPlan plan, List<IdeaCandidates> ideas) {
    StyleMix mix = new StyleMix(plan);
    BandStyle style = mix.band();
    Band band = new Casting(plan, style).seat();
    Linker.Chain chain = new Linker(plan, ideas).link();
    BandPart lead = band.lead().part();
    int shift = new LeadRegister(plan).shift(lead.low(), lead.high());
    PassageWriter writer = new PassageWriter(plan, shift);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < plan.sections().size(); i++) {
      passages.add(writer.write(i, chain.candidates().get(i)));
    }
    passages = joins ? Modulation.prepared(passages) : passages;
    Layering layering = new Layering(band, style, passages);
    List<Seam> seams = seams(passages, new SeamPlanner(style, band, layering, plan));
    Orchestrator orchestrator =
        new Orchestrator(plan, band, new Scenes(style, plan.seed(), band, passages, seams), ideas);
    List<SungLine> lines = new Words(plan).lines(chain.candidates());
    List<Part> worded = Words.sung(orchestrator.parts(), lines);
    List<Part> parts = new VocalParts(Vocals.of(plan), passages, shift).of(worded);
    Score written = score(plan, style, passages, seams);
    written = written.withTracks(parts.stream().map(Part::track).toList());
    Performer performer = new Performer(mix, plan.tempoBpm(), plan.seed());
    Score performed = performer.perform(written, parts);
    return new Arrangement(
        written,
        performed,
        choices(plan, chain),
        links(plan, chain, seams),
        orchestrator.choices(),
        sheet(written, performed, lines));
  }

  private static Optional<LyricSheet> sheet(Score written, Score performed, List<SungLine> lines) {
    Optional<Track> lead = performed.track(TrackRole.LEAD);
    if (lines.isEmpty() || lead.isEmpty()) {
      return Optional.empty();
    }
    Track before = written.track(TrackRole.LEAD).orElseThrow();
    List<SungLine> sung = Words.performed(lines, before, lead.get());
    return Optional.of(LyricSheet.of(performed, lead.get(), sung));
  }

  private List<Seam> seams(List<Passage> passages, SeamPlanner planner) {
    List<Seam> seams = new ArrayList<>();
    for (int i = 0; i + 1 < passages.size(); i++) {
      Seam seam = planner.between(passages.get(i), passages.get(i + 1));
      seams.add(joins ? seam : seam.bare());
    }
    seams.add(Seam.END);
    return seams;
  }

  private static Score score(
      SongPlan plan, BandStyle style, List<Passage> passages, List<Seam> seams) {
    List<KeyMark> keys = new ArrayList<>();
    List<SectionMark> marks = new ArrayList<>();
    List<ChordSpan> chords = new ArrayList<>();
    for (Passage passage : passages) {
      PlannedSection section = passage.section();
      int tick = passage.start();
      marks.add(
          new SectionMark(section.label(), section.role(), tick, section.bars(), section.energy()));
      KeyMark key = new KeyMark(tick, passage.key().toString());
      if (keys.isEmpty() || !keys.get(keys.size() - 1).key().equals(key.key())) {
        keys.add(key);
      }
      chords.addAll(VoicedChords.joined(passage, seams.get(passage.index())));
    }
    int bars = plan.sections().stream().mapToInt(PlannedSection::bars).sum();
    List<TempoMark> tempos =
        new Ritard(style.ritard()).tempos(plan.tempoBpm(), Meter.parse(plan.meter()), bars);
    return new Score(plan.title(), plan.meter(), tempos, keys, marks, chords, List.<Track>of());
  }

  private static List<Arrangement.Choice> choices(SongPlan plan, Linker.Chain chain) {
    List<Arrangement.Choice> choices = new ArrayList<>();
    for (int i = 0; i < plan.sections().size(); i++) {
      PlannedSection section = plan.sections().get(i);
      Candidate candidate = chain.candidates().get(i);
      choices.add(
          new Arrangement.Choice(
              section.label(), section.idea(), candidate.id(), candidate.card().total()));
    }
    return choices;
  }

  private static List<Arrangement.Link> links(SongPlan plan, Linker.Chain chain, List<Seam> seams) {
    List<Arrangement.Link> links = new ArrayList<>();
    for (int i = 0; i + 1 < plan.sections().size(); i++) {
      links.add(
          new Arrangement.Link(
              plan.sections().get(i).label(), plan.sections().get(i + 1).label(),
              seams.get(i).devices(), chain.joinCosts().get(i)));
    }
    return links;
  }
}
