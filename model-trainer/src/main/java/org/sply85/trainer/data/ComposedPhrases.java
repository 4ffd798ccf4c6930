package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Planner;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.encoding.PhraseEncoding;
import org.sply85.feature.domain.Targeter;
import org.sply85.music.Key;
import org.sply85.music.Ticks;
import org.sply85.statistics.Passage;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.CorpusSong;

/**
 * Phrases that the composer makes where a real song stands: songs in its key, tempo, meter and
 * length, composed with the rest of the pack. A critic that learns to tell them from real phrases
 * says afterwards which of the composer's candidates can not be told.
 */
public final class ComposedPhrases implements Counterfeit {
  private static final double BALLAD_BPM = 90;
  private static final double SHORTEST_SECONDS = 60;
  private static final double LONGEST_SECONDS = 240;
  private static final int NEIGHBOURS = 24; // songs of about the same tempo
  private static final int WEIGHT = 8; // as much as the corruptions together
  private static final Set<SectionRole> SUNG =
      Set.of(
          SectionRole.VERSE,
          SectionRole.PRECHORUS,
          SectionRole.CHORUS,
          SectionRole.HOOK,
          SectionRole.BRIDGE);

  /** What was composed in a song's place. */
  private record Composed(double tempoBpm, List<RealPhrase> phrases) {}

  private final Map<String, Double> tempos = new LinkedHashMap<>();
  private final List<Composed> composed = new ArrayList<>();

  /** Nothing composed yet: stands for the kind where only its name is needed. */
  public ComposedPhrases() {}

  /**
   * Composes.
   *
   * @param songs pop songs to compose in the place of
   * @param most how many of them at most, spread evenly
   * @param seed of all composing
   * @param done is told how many songs are composed
   */
  public ComposedPhrases(
      List<CorpusSong> songs, int most, long seed, IdeaComposer composer, IntConsumer done) {
    songs.forEach(s -> tempos.put(s.id(), s.tempoBpm()));
    int many = Math.min(most, songs.size());
    AtomicInteger ready = new AtomicInteger();
    IntStream.range(0, many)
        .map(i -> (int) ((long) i * songs.size() / many))
        .parallel()
        .mapToObj(
            at -> {
              List<RealPhrase> phrases = compose(songs.get(at), seed + at, composer);
              done.accept(ready.incrementAndGet());
              return new Composed(songs.get(at).tempoBpm(), phrases);
            })
        .filter(c -> !c.phrases().isEmpty())
        .forEachOrdered(composed::add);
  }

  @Override
  public String name() {
    return "composed";
  }

  @Override
  public int weight() {
    return WEIGHT;
  }

  /** A composed phrase of about the real one's tempo; none in the place of other than pop songs. */
  @Override
  public Optional<RealPhrase> of(RealPhrase real, SplittableRandom random) {
    Double tempo = tempos.get(real.id());
    if (tempo == null || composed.isEmpty()) {
      return Optional.empty();
    }
    List<Composed> near =
        composed.stream()
            .sorted(Comparator.comparingDouble(c -> Math.abs(c.tempoBpm - tempo)))
            .limit(NEIGHBOURS)
            .toList();
    List<RealPhrase> phrases = near.get(random.nextInt(near.size())).phrases();
    return Optional.of(phrases.get(random.nextInt(phrases.size())));
  }

  private static List<RealPhrase> compose(CorpusSong song, long seed, IdeaComposer composer) {
    SongBrief brief = brief(song, seed);
    SongPlan plan = new Planner().plan(brief, new Targeter().targets(brief));
    List<RealPhrase> phrases = new ArrayList<>();
    for (Idea idea : plan.ideas()) {
      boolean sung = SectionRole.find(idea.role()).filter(SUNG::contains).isPresent();
      if (idea.melodic() && sung) {
        for (Candidate candidate : composer.compose(plan, idea.id()).candidates()) {
          Passage whole =
              new Passage(
                  candidate.melody(),
                  candidate.chords(),
                  Key.parse(plan.key()),
                  song.meter(),
                  idea.bars());
          for (int bar = 0; bar + PhraseEncoding.BARS <= idea.bars(); bar += PhraseEncoding.BARS) {
            RealPhrases.four(whole, bar)
                .ifPresent(four -> phrases.add(new RealPhrase(song.id(), four)));
          }
        }
      }
    }
    return phrases;
  }

  private static SongBrief brief(CorpusSong song, long seed) {
    double seconds = Ticks.toSeconds((long) song.bars() * song.meter().barTicks(), song.tempoBpm());
    return new SongBrief(
        "a song",
        seed,
        Attribute.chosen("A Song"),
        Attribute.chosen(song.tempoBpm() <= BALLAD_BPM ? "ballad" : "pop"),
        Attribute.chosen(List.of()),
        Attribute.chosen(0.0),
        Attribute.chosen(0.0),
        Attribute.chosen(song.tempoBpm()),
        Attribute.chosen(song.key().toString()),
        Attribute.chosen(song.meter().toString()),
        Attribute.chosen(Math.max(SHORTEST_SECONDS, Math.min(LONGEST_SECONDS, seconds))),
        Attribute.chosen(new FormWish("", List.of(), List.of(), false, List.of())),
        Attribute.chosen(new InstrumentWish(List.of(), List.of(), "")),
        Attribute.chosen("instrumental"),
        Attribute.chosen(""),
        Attribute.chosen("standard"),
        Attribute.chosen("rich"),
        Delivery.STREAMING);
  }
}
