package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sply85.composer.domain.harmony.Colours;
import org.sply85.composer.domain.harmony.Function;
import org.sply85.composer.domain.harmony.LoopChooser;
import org.sply85.composer.domain.harmony.Numeral;
import org.sply85.composer.domain.scope.Aims;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongTargets;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Seeds;
import org.sply85.style.ChordLoop;
import org.sply85.style.ComposingStyle;

/**
 * Plans what each role of section shares: its chord loop and its phrases. The verse, the chorus and
 * what contrasts with them choose loops of their own; what frames them borrows one of theirs.
 */
final class IdeaPlanner {
  private static final List<String> LOOP_ORDER =
      List.of("verse", "chorus", "prechorus", "bridge", "hook", "intro", "solo", "break", "outro");
  private static final double SHARED_LOOP = 0.35;
  private static final double INTRO_MELODY = 0.2;
  private static final double OUTRO_MELODY = 0.25;
  private static final double SHORTEST_CHORD_SECONDS = 1.0;
  private static final double LONGEST_CHORD_SECONDS = 4.2;
  private static final int USUAL_LOOP_BARS = 4;

  private final SongBrief brief;
  private final SongTargets targets;
  private final ComposingStyle style;
  private final Key key;
  private final Meter meter;
  private final double barSeconds;
  private final Map<String, ChordLoop> loops = new TreeMap<>();

  IdeaPlanner(SongBrief brief, SongTargets targets, ComposingStyle style, double barSeconds) {
    this.brief = brief;
    this.targets = targets;
    this.style = style;
    this.key = Key.parse(brief.key().value());
    this.meter = Meter.parse(brief.meter().value());
    this.barSeconds = barSeconds;
  }

  /** One idea for each role, in the order in which the roles first come. */
  List<Idea> ideas(List<PlannedSection> sections) {
    Map<String, PlannedSection> first = new LinkedHashMap<>();
    sections.forEach(s -> first.putIfAbsent(s.role(), s));
    for (String role : LOOP_ORDER) {
      if (first.containsKey(role)) {
        loops.put(role, loop(role));
      }
    }
    List<Idea> ideas = new ArrayList<>();
    first.values().forEach(section -> ideas.add(idea(section, sections)));
    return ideas;
  }

  private ChordLoop loop(String role) {
    SplittableRandom random = Seeds.random(brief.seed(), "plan", "loop", role);
    LoopChooser chooser = new LoopChooser(brief.style().value(), key, brief.valence().value());
    ChordLoop verse = loops.get("verse");
    ChordLoop chorus = loops.getOrDefault("chorus", verse);
    boolean refrainOnly = verse == null;
    return switch (role) {
      case "verse" -> chooser.choose(role, Set.of(), random);
      case "chorus" ->
          !refrainOnly && Draw.chance(SHARED_LOOP, random)
              ? verse
              : chooser.choose(role, names(), random);
      case "prechorus", "bridge" -> chooser.choose(role, names(), random);
      default -> {
        boolean likeVerse = role.equals("break") || (role.equals("intro") && random.nextBoolean());
        ChordLoop borrowed = likeVerse && verse != null ? verse : chorus;
        yield borrowed != null ? borrowed : chooser.choose(role, Set.of(), random);
      }
    };
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    loops.values().forEach(loop -> names.add(loop.name()));
    return names;
  }

  private Idea idea(PlannedSection section, List<PlannedSection> sections) {
    String role = section.role();
    SplittableRandom random = Seeds.random(brief.seed(), "plan", "idea", role);
    int bars =
        sections.stream()
            .filter(s -> s.role().equals(role))
            .mapToInt(PlannedSection::bars)
            .max()
            .orElseThrow();
    ChordLoop loop = loops.get(role);
    double barsPerChord = barsPerChord(loop, role, bars);
    List<Chord> chords = chords(loop, role, bars, barsPerChord);
    boolean melodic = melodic(role, random);
    return new Idea(
        role,
        role,
        bars,
        section.energy(),
        melodic,
        loop.name(),
        chords.stream().map(c -> c.label(key)).toList(),
        barsPerChord,
        new Aims(targets, role).registerOffset(),
        melodic ? phrases(role, bars, chords.size() * barsPerChord, random) : List.of());
  }

  private boolean melodic(String role, SplittableRandom random) {
    return switch (role) {
      case "intro" -> Draw.chance(INTRO_MELODY, random);
      case "outro" -> Draw.chance(OUTRO_MELODY, random);
      case "break" -> false;
      default -> true;
    };
  }

  /** By the style's habit, but no chord flits by or stands for too long, and loops fit the bars. */
  private double barsPerChord(ChordLoop loop, String role, int bars) {
    SplittableRandom random = Seeds.random(brief.seed(), "plan", "pace", loop.name());
    Map<Double, Double> weights = new TreeMap<>();
    int chords = loop.numerals().size();
    for (Map.Entry<Double, Double> usual : style.barsPerChordIn(role).entrySet()) {
      double length = usual.getKey();
      double seconds = length * barSeconds;
      double fit = chords * length <= bars ? bars % (chords * length) == 0 ? 1 : 0.3 : 0.05;
      fit *= chords * length == USUAL_LOOP_BARS ? 3 : 1;
      boolean slow = seconds > LONGEST_CHORD_SECONDS && length > 0.5 && chords > 2;
      boolean fast = seconds < SHORTEST_CHORD_SECONDS;
      weights.put(length, usual.getValue() * fit * (slow || fast ? 0.05 : 1));
    }
    boolean halves = meter.barTicks() / meter.beatTicks() % 2 == 0;
    if (!halves) {
      weights.remove(0.5);
    } else if (chords == 8 || barSeconds > LONGEST_CHORD_SECONDS - 1) {
      weights.merge(0.5, barSeconds / 2 > SHORTEST_CHORD_SECONDS ? 4.0 : 0.1, Double::sum);
    }
    if (chords == 2 && barSeconds < 2) {
      weights.merge(2.0, 4.0, Double::sum);
    }
    return chords > 8 ? 1 : Draw.of(weights, random);
  }

  private List<Chord> chords(ChordLoop loop, String role, int bars, double barsPerChord) {
    List<Chord> plain = loop.numerals().stream().map(n -> Numeral.parse(n, key)).toList();
    SplittableRandom random = Seeds.random(brief.seed(), "plan", "colour", loop.name());
    List<Chord> chords = new ArrayList<>(new Colours(style, key).dress(plain, random));
    boolean leadsOn = role.equals("prechorus") || role.equals("bridge");
    if (leadsOn) {
      int needed = (int) Math.max(1, Math.round(bars / barsPerChord));
      List<Chord> whole = new ArrayList<>();
      for (int i = 0; i < needed; i++) {
        whole.add(chords.get(i % chords.size()));
      }
      if (!Function.dominant(whole.get(needed - 1), key)) {
        Chord dominant = Function.dominantTriad(key);
        whole.set(needed - 1, new Colours(style, key).dress(List.of(dominant), random).get(0));
      }
      return whole;
    }
    return chords;
  }

  private List<PlannedPhrase> phrases(
      String role, int bars, double loopBars, SplittableRandom random) {
    boolean closed = !role.equals("prechorus") && !role.equals("bridge") && !role.equals("intro");
    String motif =
        switch (role) {
          case "verse", "prechorus", "bridge" -> role;
          default -> "chorus";
        };
    return new PhrasePlanner(barSeconds)
        .phrases(
            new PhrasePlanner.Layout(
                role, bars, style.phraseFormsIn(role), loopBars, closed, motif),
            random);
  }
}
