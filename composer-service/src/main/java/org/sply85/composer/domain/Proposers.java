package org.sply85.composer.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.composer.domain.harmony.ChordProposer;
import org.sply85.composer.domain.harmony.FilledChords;
import org.sply85.composer.domain.harmony.NetworkChords;
import org.sply85.composer.domain.harmony.OtherLoop;
import org.sply85.composer.domain.harmony.PlannedLoop;
import org.sply85.composer.domain.harmony.RealWalk;
import org.sply85.composer.domain.harmony.Reharmonised;
import org.sply85.composer.domain.model.InfillModel;
import org.sply85.composer.domain.model.Models;
import org.sply85.composer.domain.model.PhraseJudge;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.rhythm.CodedMotifs;
import org.sply85.composer.domain.rhythm.MotifRhythm;
import org.sply85.composer.domain.rhythm.NetworkRhythm;
import org.sply85.composer.domain.rhythm.RealCells;
import org.sply85.composer.domain.rhythm.RhythmProposer;
import org.sply85.composer.domain.rhythm.WrittenLines;
import org.sply85.statistics.SongTables;

/**
 * Who proposes for an idea, and how often.
 *
 * @param chords each with the number of progressions it proposes
 * @param rhythms each with the number of rhythms it proposes
 * @param melodies trained networks, each with the number of melodies it writes to a pair of chords
 *     and rhythm; the proposers by rule and table always write theirs
 * @param judges trained networks that judge melodies, by the name of their term
 * @param models all trained networks: those for the band and for touch are asked of them
 */
public record Proposers(
    Map<ChordProposer, Integer> chords,
    Map<RhythmProposer, Integer> rhythms,
    List<SequenceModel> melodies,
    Map<String, SequenceModel> judges,
    Optional<Models> models) {

  /** Without trained models for the band. */
  public Proposers(
      Map<ChordProposer, Integer> chords,
      Map<RhythmProposer, Integer> rhythms,
      List<SequenceModel> melodies,
      Map<String, SequenceModel> judges) {
    this(chords, rhythms, melodies, judges, Optional.empty());
  }

  /** By rules and tables only, without trained models. */
  public static Proposers byRule(SongTables tables) {
    Map<ChordProposer, Integer> chords = new LinkedHashMap<>();
    chords.put(new PlannedLoop(), 3);
    chords.put(new Reharmonised(), 8);
    chords.put(new OtherLoop(), 6);
    chords.put(new RealWalk(tables), 6);
    Map<RhythmProposer, Integer> rhythms = new LinkedHashMap<>();
    rhythms.put(new WrittenLines(), 4);
    rhythms.put(new MotifRhythm(), 3);
    rhythms.put(new RealCells(tables), 3);
    return new Proposers(chords, rhythms, List.of(), Map.of());
  }

  /** By rules, tables and trained models. */
  public static Proposers withModels(SongTables tables, Models models) {
    Proposers ruled = byRule(tables);
    Map<ChordProposer, Integer> chords = new LinkedHashMap<>(ruled.chords());
    chords.put(new NetworkChords(models.chords()), 24);
    models.harmony().ifPresent(h -> chords.put(new FilledChords(h), 8));
    Map<RhythmProposer, Integer> rhythms = new LinkedHashMap<>();
    rhythms.put(new WrittenLines(), 4);
    rhythms.put(new MotifRhythm(), 4);
    rhythms.put(new RealCells(tables), 6);
    rhythms.put(new NetworkRhythm(models.rhythm()), 16);
    models.motifs().ifPresent(m -> rhythms.put(new CodedMotifs(m), 6));
    Map<String, SequenceModel> judges = new LinkedHashMap<>();
    judges.put("typical", models.melody());
    judges.put("agree", models.pitches());
    return new Proposers(
        chords, rhythms, List.of(models.melody(), models.pitches()), judges, Optional.of(models));
  }

  /** These without one trained network each, to find what each is worth; by what is missing. */
  public Map<String, Proposers> withoutEach() {
    Map<String, Proposers> fewer = new LinkedHashMap<>();
    for (ChordProposer proposer : chords.keySet()) {
      if (proposer instanceof NetworkChords) {
        Map<ChordProposer, Integer> others = new LinkedHashMap<>(chords);
        others.remove(proposer);
        fewer.put(
            "without the network for chords",
            new Proposers(others, rhythms, melodies, judges, models));
      }
    }
    for (RhythmProposer proposer : rhythms.keySet()) {
      if (proposer instanceof NetworkRhythm) {
        Map<RhythmProposer, Integer> others = new LinkedHashMap<>(rhythms);
        others.remove(proposer);
        fewer.put(
            "without the network for rhythm",
            new Proposers(chords, others, melodies, judges, models));
      }
    }
    for (SequenceModel melody : melodies) {
      List<SequenceModel> others = melodies.stream().filter(m -> m != melody).toList();
      fewer.put(
          "without melodies of the " + melody.name(),
          new Proposers(chords, rhythms, others, judges, models));
    }
    fewer.put(
        "without networks that judge", new Proposers(chords, rhythms, melodies, Map.of(), models));
    return fewer;
  }

  /** Tells real phrases from counterfeits, where networks judge at all. */
  public Optional<PhraseJudge> phrases() {
    return judges.isEmpty() ? Optional.empty() : models.flatMap(Models::phrases);
  }

  /** Rewrites notes that do not fit the others. */
  public Optional<InfillModel> repair() {
    return models.flatMap(Models::repair);
  }
}
