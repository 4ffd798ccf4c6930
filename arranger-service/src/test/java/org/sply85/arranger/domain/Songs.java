package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.contracts.song.MelodyTargets;
import org.sply85.contracts.song.Motif;
import org.sply85.contracts.song.PartStyle;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.SongTargets;
import org.sply85.contracts.song.Target;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Quality;

/** A plausible song to arrange: common loops, and melodies of steps and chord tones with rests. */
record Songs(SongPlan plan, List<IdeaCandidates> ideas) {
  private static final List<String> FORM =
      List.of(
          "intro 4 .25",
          "verse 8 .35",
          "prechorus 4 .5",
          "chorus 8 .7",
          "verse 8 .45",
          "prechorus 4 .58",
          "chorus 8 .8",
          "bridge 8 .5",
          "solo 4 .6",
          "chorus 8 1",
          "outro 4 .35");
  // Scale degrees of the roots.
  private static final Map<String, int[]> LOOPS =
      Map.of(
          "intro", new int[] {1, 5, 6, 4},
          "verse", new int[] {1, 5, 6, 4},
          "prechorus", new int[] {4, 6, 2, 5},
          "chorus", new int[] {6, 4, 1, 5},
          "hook", new int[] {6, 4, 1, 5},
          "break", new int[] {1, 5, 1, 5},
          "bridge", new int[] {4, 4, 2, 5},
          "solo", new int[] {1, 5, 6, 4},
          "outro", new int[] {4, 1, 4, 1});

  /** The song in a style, of a seed, without any wishes. */
  static Songs of(String style, String meter, long seed) {
    return of(style, meter, seed, new InstrumentWish(List.of(), List.of(), ""));
  }

  static Songs of(String style, String meter, long seed, InstrumentWish wish) {
    Key key = new Key((int) Math.floorMod(seed * 5, 12L), seed % 3 == 1 ? Mode.MINOR : Mode.MAJOR);
    List<Idea> ideas = new ArrayList<>();
    List<IdeaCandidates> candidates = new ArrayList<>();
    List<PlannedSection> sections = new ArrayList<>();
    int bar = 0;
    for (String line : FORM) {
      String[] words = line.split(" ");
      String role = words[0];
      int bars = Integer.parseInt(words[1]);
      double energy = Double.parseDouble(words[2]);
      int occurrence = 1 + (int) sections.stream().filter(s -> s.role().equals(role)).count();
      if (occurrence == 1) {
        Idea idea =
            new Idea(role, role, bars, energy, melodic(role), "loop", List.of(), 1, 0, List.of());
        ideas.add(idea);
        candidates.add(candidates(idea, key, Meter.parse(meter), seed));
      }
      String variation = occurrence == 1 ? "exact" : occurrence == 2 ? "newTail" : "lift";
      sections.add(
          new PlannedSection(
              role + " " + occurrence,
              role,
              role,
              occurrence,
              bar,
              bars,
              energy,
              occurrence == 3 ? 2 : 0,
              variation));
      bar += bars;
    }
    SongPlan plan =
        new SongPlan(
            brief(style, key, meter, seed, wish),
            targets(),
            seed,
            "A Song",
            style,
            key.toString(),
            meter,
            100,
            57,
            76,
            motifs(),
            ideas,
            sections);
    return new Songs(plan, candidates);
  }

  /** The song with other candidates for one idea. */
  Songs withIdea(String idea, long seed) {
    Key key = Key.parse(plan.key());
    Meter meter = Meter.parse(plan.meter());
    List<IdeaCandidates> changed =
        ideas.stream()
            .map(i -> i.idea().equals(idea) ? candidates(plan.idea(idea), key, meter, seed) : i)
            .toList();
    return new Songs(plan, changed);
  }

  /** The song with only the best candidate of every idea. */
  Songs decided() {
    return new Songs(
        plan,
        ideas.stream()
            .map(i -> new IdeaCandidates(i.idea(), 1, i.candidates().subList(0, 1)))
            .toList());
  }

  /** The song with parts of the band in other styles. */
  Songs with(List<PartStyle> parts) {
    SongBrief b = plan.brief();
    SongBrief mixed =
        new SongBrief(
            b.prompt(),
            b.seed(),
            b.title(),
            b.style(),
            b.moods(),
            b.valence(),
            b.arousal(),
            b.tempoBpm(),
            b.key(),
            b.meter(),
            b.durationSeconds(),
            b.form(),
            b.instruments(),
            b.voice(),
            b.topic(),
            b.energyShape(),
            b.harmony(),
            b.delivery(),
            b.lyrics(),
            Attribute.stated(parts, "mix"));
    return new Songs(
        new SongPlan(
            mixed,
            plan.targets(),
            plan.seed(),
            plan.title(),
            plan.style(),
            plan.key(),
            plan.meter(),
            plan.tempoBpm(),
            plan.lowestPitch(),
            plan.highestPitch(),
            plan.motifs(),
            plan.ideas(),
            plan.sections()),
        ideas);
  }

  Arrangement arranged() {
    return new Arranger().arrange(plan, ideas);
  }

  private static boolean melodic(String role) {
    return !List.of("intro", "solo", "break", "outro").contains(role);
  }

  private static IdeaCandidates candidates(Idea idea, Key key, Meter meter, long seed) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      SplittableRandom random = new SplittableRandom(seed * 31 + idea.id().hashCode() + i);
      List<ChordSpan> chords = chords(idea, key, meter);
      List<Note> melody = idea.melodic() ? melody(idea, key, meter, random) : List.of();
      ScoreCard card = new ScoreCard(Map.of("theory", 0.8 - 0.05 * i), 0.8 - 0.05 * i);
      all.add(new Candidate("c" + i, "fixture", chords, melody, card));
    }
    return new IdeaCandidates(idea.id(), 16, all);
  }

  private static List<ChordSpan> chords(Idea idea, Key key, Meter meter) {
    List<ChordSpan> spans = new ArrayList<>();
    int[] loop = LOOPS.get(idea.role());
    for (int bar = 0; bar < idea.bars(); bar++) {
      spans.add(
          new ChordSpan(
              bar * meter.barTicks(), meter.barTicks(), triad(key, loop[bar % 4]).label(key)));
    }
    return spans;
  }

  private static Chord triad(Key key, int degree) {
    int root = key.degree(degree);
    int third = Math.floorMod(key.degree((degree + 1) % 7 + 1) - root, 12);
    int fifth = Math.floorMod(key.degree((degree + 3) % 7 + 1) - root, 12);
    Quality quality = fifth == 6 ? Quality.DIM : third == 3 ? Quality.MIN : Quality.MAJ;
    return new Chord(root, quality, 0);
  }

  // Two-bar phrases: eighths and quarters, a pickup now and then, a long last note and a rest.
  private static List<Note> melody(Idea idea, Key key, Meter meter, SplittableRandom random) {
    List<Note> notes = new ArrayList<>();
    int centre = idea.role().equals("chorus") ? 69 : 64;
    int pitch = Tones.nearestOfScale(key, centre);
    int bar = meter.barTicks();
    for (int phrase = 0; phrase * 2 < idea.bars(); phrase++) {
      int at = phrase * 2 * bar + (random.nextInt(2) == 0 ? -480 : 0);
      int end = phrase * 2 * bar + bar + bar / 2;
      while (at < end) {
        int duration = at + 480 >= end ? 480 : random.nextInt(3) == 0 ? 480 : 240;
        int wanted = pitch + random.nextInt(-4, 5) + (centre - pitch) / 4;
        pitch = Math.max(57, Math.min(76, Tones.nearestOfScale(key, wanted)));
        notes.add(new Note(at, duration, pitch, 84));
        at += duration;
      }
    }
    return notes;
  }

  private static List<Motif> motifs() {
    return List.of(
        new Motif(
            "chorus",
            List.of(0, 480, 720, 960, 1920),
            List.of(480, 240, 240, 720, 960),
            List.of(4, 4, 5, 4, 2)),
        new Motif(
            "verse",
            List.of(0, 240, 480, 960, 1440),
            List.of(240, 240, 480, 480, 960),
            List.of(0, 1, 2, 1, 0)));
  }

  private static SongBrief brief(
      String style, Key key, String meter, long seed, InstrumentWish wish) {
    return new SongBrief(
        "a song",
        seed,
        Attribute.chosen("A Song"),
        Attribute.chosen(style),
        Attribute.chosen(List.of()),
        Attribute.chosen(0.0),
        Attribute.chosen(0.0),
        Attribute.chosen(100.0),
        Attribute.chosen(key.toString()),
        Attribute.chosen(meter),
        Attribute.chosen(180.0),
        Attribute.chosen(new FormWish("", List.of(), List.of(), false, List.of())),
        Attribute.stated(wish, "wish"),
        Attribute.chosen("female"),
        Attribute.chosen(""),
        Attribute.chosen("standard"),
        Attribute.chosen("plain"),
        Delivery.STREAMING);
  }

  private static SongTargets targets() {
    Target any = new Target(0.5, 0, 1);
    return new SongTargets(
        "fixture", new MelodyTargets(any, any, any, any, any, any, any), List.of());
  }

  /** A plan in C major, 4/4, at 100 bpm, with these sections. */
  static SongPlan planOf(List<PlannedSection> sections) {
    SongPlan any = of("pop", "4/4", 1).plan();
    return new SongPlan(
        any.brief(),
        any.targets(),
        1,
        "T",
        "pop",
        "C major",
        "4/4",
        100,
        55,
        79,
        List.of(),
        any.ideas(),
        sections);
  }
}
