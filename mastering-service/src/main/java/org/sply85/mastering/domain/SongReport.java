package org.sply85.mastering.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.event.Loudness;
import org.sply85.contracts.event.Timing;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Syllable;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.originality.LyricWatch;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.originality.OriginalityReport;

/**
 * Everything about a finished song that can be said in words and figures: {@code report.json}.
 *
 * @param seed every random choice derives from it
 * @param prompt the user's words
 * @param title the song's title
 * @param style name in the style book
 * @param tempoBpm quarter notes per minute
 * @param key like {@code "D major"}
 * @param meter like {@code "4/4"}
 * @param durationSeconds length of the master
 * @param brief the prompt, understood
 * @param sections the form, in order
 * @param tracks the band, in order of the score
 * @param delivery what the master had to measure
 * @param loudness what it measures
 * @param quality what else was measured
 * @param voiceOverBandLu how far the lead voice lies above the band between 300 Hz and 4 kHz while
 *     it is sung, LU: medians of {@code verses}, {@code choruses} and {@code song}, and {@code
 *     lowest}, which nine tenths exceed; empty without a voice
 * @param transitions how its sections pass into each other, beside real performances
 * @param originality what its lead and chords share with the songs that were learnt from
 * @param arrangement what was chosen and how sections are joined; empty if not given
 * @param soundbank what played
 * @param pack the trained models that composed; its fields are empty where none is named
 * @param timing seconds of work by stage; not determined by the seed
 * @param versions of software, Java, soundbank and tables, by name
 */
public record SongReport(
    long seed,
    String prompt,
    String title,
    String style,
    double tempoBpm,
    String key,
    String meter,
    double durationSeconds,
    SongBrief brief,
    List<Section> sections,
    List<TrackLine> tracks,
    Delivery delivery,
    Loudness loudness,
    QualityCard quality,
    Map<String, Double> voiceOverBandLu,
    List<Transition> transitions,
    OriginalityReport originality,
    Map<String, Object> arrangement,
    String soundbank,
    PackRef pack,
    Map<String, Double> timing,
    Map<String, String> versions) {
  public SongReport {
    sections = List.copyOf(sections);
    tracks = List.copyOf(tracks);
    voiceOverBandLu = Collections.unmodifiableMap(new LinkedHashMap<>(voiceOverBandLu));
    transitions = List.copyOf(transitions);
    arrangement = Collections.unmodifiableMap(new LinkedHashMap<>(arrangement));
    timing = Collections.unmodifiableMap(new LinkedHashMap<>(timing));
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /**
   * A section.
   *
   * @param label as shown to people
   * @param role verse, chorus, ...
   * @param startSeconds in the master
   * @param bars length
   * @param energy intended intensity, 0..1
   */
  public record Section(String label, String role, double startSeconds, int bars, double energy) {}

  /**
   * A track.
   *
   * @param name in the score
   * @param role its job
   * @param program General MIDI program from 0; the kit on drums
   * @param notes how many it plays
   * @param gainDb gain from its stem into the mix; 0 if it has no stem
   * @param measuredLufs loudness of its dry stem; {@link TrackLevel#SILENCE_LUFS} if silent
   */
  public record TrackLine(
      String name, TrackRole role, int program, int notes, double gainDb, double measuredLufs) {}

  /**
   * Where a song comes from.
   *
   * @param arrangement choices and links as a map for JSON; may be empty
   * @param soundbank name of the soundbank that played
   * @param pack the trained models that composed
   * @param timing seconds of work so far
   * @param versions by name: {@code sply85}, {@code java}, ...
   */
  public record Provenance(
      Map<String, Object> arrangement,
      String soundbank,
      PackRef pack,
      Timing timing,
      Map<String, String> versions) {}

  /**
   * The report of a song.
   *
   * @param plan its plan
   * @param score its score
   * @param files its master
   * @param provenance where it comes from; the versions are completed by those of the running Java
   *     and of the plan's tables
   */
  public static SongReport of(
      SongPlan plan, Score score, MasteredFiles files, Provenance provenance) {
    Map<String, String> versions = new LinkedHashMap<>(provenance.versions());
    versions.putIfAbsent("java", System.getProperty("java.version"));
    versions.putIfAbsent("soundbank", provenance.soundbank());
    versions.putIfAbsent("tables", plan.targets().tablesVersion());
    return new SongReport(
        plan.seed(),
        plan.brief().prompt(),
        plan.title(),
        plan.style(),
        plan.tempoBpm(),
        plan.key(),
        plan.meter(),
        files.durationSeconds(),
        plan.brief(),
        score.sections().stream().map(s -> section(s, score)).toList(),
        score.tracks().stream().map(t -> line(t, files)).toList(),
        plan.brief().delivery(),
        files.loudness(),
        files.quality(),
        files.tracks().stream()
            .map(TrackLevel::overBandLu)
            .filter(over -> !over.isEmpty())
            .findFirst()
            .orElse(Map.of()),
        Transition.of(files.seams(), provenance.arrangement()),
        originality(score),
        provenance.arrangement(),
        provenance.soundbank(),
        provenance.pack(),
        provenance.timing().seconds(),
        versions);
  }

  private static OriginalityReport originality(Score score) {
    List<String> words =
        score.track(TrackRole.LEAD).stream()
            .flatMap(lead -> lead.syllables().stream())
            .filter(s -> s.index() == 0)
            .map(Syllable::word)
            .toList();
    return new OriginalityChecker(OriginalityIndex.standard())
        .check(score)
        .withLyricOverlap(LyricWatch.standard().overlap(words));
  }

  private static Section section(SectionMark mark, Score score) {
    return new Section(
        mark.label(), mark.role(), score.secondsAt(mark.tick()), mark.bars(), mark.energy());
  }

  private static TrackLine line(Track track, MasteredFiles files) {
    Optional<TrackLevel> level =
        files.tracks().stream().filter(l -> l.track().equals(track.name())).findFirst();
    return new TrackLine(
        track.name(),
        track.role(),
        track.program(),
        track.notes().size(),
        level.map(TrackLevel::gainDb).orElse(0.0),
        level.map(TrackLevel::measuredLufs).orElse(TrackLevel.SILENCE_LUFS));
  }
}
