package org.sply85.ingest.domain;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.song.SongBrief;
import org.sply85.ingest.domain.PromptClassifier.Kind;
import org.sply85.ingest.domain.PromptClassifier.Question;
import org.sply85.music.Key;

/**
 * A template with its slots filled, and what it states. It counts for an attribute only if it has
 * the attribute's slot, or, for the tempo words, a word of speed.
 */
final class StatedPrompt {
  private static final Map<String, List<String>> FILLS =
      Map.of(
          "KEY",
          List.of(
              "C major", "A minor", "F# minor", "Bb major", "E-flat minor", "D minor", "G major"),
          "TIME_SIGNATURE",
          List.of("4/4", "3/4", "6/8", "2/4"),
          "TM1",
          List.of("30", "45", "90", "120", "180"),
          "NUM_BARS",
          List.of("16", "24", "32", "64"),
          "INSTRUMENTS",
          List.of(
              "piano", "violin and cello", "guitar, bass and drums", "flute, harp, and strings"),
          "INSTRUMENT",
          List.of("trumpet", "clarinet"),
          "GENRE",
          List.of("jazz", "rock", "folk", "blues", "hip hop"),
          "EMOTION",
          List.of("happiness", "sadness", "anger"),
          "RANGE",
          List.of("2", "3"));
  private static final String SPEED =
      "(?s).*\\b(?:tempo|pace|paced|speed|rate|fast|slow|slowly|quick\\w*|moderate)\\b.*";

  // Many templates state two tempi ("a rapid tempo ... played slowly"); plain ones state one.
  private static final Map<String, String> WORD_LISTS =
      Map.of(
          "fast",
              "(?is).*\\b(?:fast|quick|rapid|swift|brisk|speedy|high|upbeat|lively|energetic).*",
          "slow",
              "(?is).*\\b(?:slow|leisurely|sluggish|low|relax|gentl|unhurried|laid|calm|sooth).*",
          "moderate", "(?is).*(?:moderate|medium|middle|mid-|balanced|neither|not too|steady).*");

  private final String text;
  private final Set<String> codes;
  private final Map<String, String> slots = new HashMap<>();
  private final Map<PromptClassifier, Optional<Understood>> readings = new IdentityHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  /**
   * Fills a template.
   *
   * @param number of the template, on which the fills depend
   */
  StatedPrompt(String template, Set<String> codes, int number) {
    this.codes = codes;
    Random random = new Random(85 + number);
    String filled = template;
    for (String slot : FILLS.keySet().stream().sorted().toList()) {
      List<String> values = FILLS.get(slot);
      String value = values.get(random.nextInt(values.size()));
      if (filled.contains("[" + slot + "]")) {
        slots.put(slot, value);
        filled = filled.replace("[" + slot + "]", value);
      }
    }
    this.text = filled;
    slotFacts();
    band();
    lead();
    words();
  }

  String text() {
    return text;
  }

  Map<String, Fact> facts() {
    return facts;
  }

  private record Understood(SongBrief brief, Understanding said) {
    String tempo() {
      return said.tempoBand().map(band -> TempoWords.label(band.value())).orElse("");
    }
  }

  private Optional<Understood> reading(PromptClassifier classifier) {
    PromptSubmitted request = Prompts.request(text);
    return new PromptReader(classifier).read(Prompts.SONG, request)
            instanceof PromptReading.Understood read
        ? Optional.of(new Understood(read.brief(), new Understanding(request, classifier)))
        : Optional.empty();
  }

  /** Something stated, and how to find out whether a reader got it. */
  final class Fact {
    private final Predicate<Understood> inBrief;
    private final Function<PromptClassifier, Optional<Boolean>> byNet;

    private Fact(
        Predicate<Understood> inBrief, Function<PromptClassifier, Optional<Boolean>> byNet) {
      this.inBrief = inBrief;
      this.byNet = byNet;
    }

    /** Whether rules and classifier together got it. */
    boolean understood(PromptClassifier classifier) {
      return readings
          .computeIfAbsent(classifier, StatedPrompt.this::reading)
          .filter(inBrief)
          .isPresent();
    }

    /** Whether the classifier alone got it; empty if it is not asked. */
    Optional<Boolean> judged(PromptClassifier net) {
      return byNet.apply(net);
    }
  }

  private void state(String attribute, Predicate<Understood> inBrief) {
    facts.put(attribute, new Fact(inBrief, net -> Optional.empty()));
  }

  private void state(
      String attribute, Predicate<Understood> inBrief, Predicate<PromptClassifier> byNet) {
    facts.put(attribute, new Fact(inBrief, net -> Optional.of(byNet.test(net))));
  }

  private void slotFacts() {
    slot("KEY").ifPresent(key -> state("key", b -> b.brief().key().value().equals(respelled(key))));
    slot("TIME_SIGNATURE")
        .flatMap(Meters::madeIn)
        .ifPresent(meter -> state("meter", b -> b.brief().meter().value().equals(meter)));
    Optional<String> seconds = slot("TM1");
    seconds.ifPresent(
        s -> state("duration", b -> b.brief().durationSeconds().value() == Double.parseDouble(s)));
    if (seconds.isEmpty()) {
      slot("NUM_BARS")
          .ifPresent(n -> state("bars", b -> b.brief().durationSeconds().evidence().contains(n)));
    }
  }

  private static String respelled(String key) {
    return Key.parse(key.replace("-flat", "b")).toString();
  }

  private void band() {
    List<String> band =
        slot("INSTRUMENTS").map(names -> List.of(names.split(",? and |, (?:and )?"))).orElse(null);
    if (band == null) {
      return;
    }
    if (codes.contains("I1_1")) {
      state(
          "instruments wanted",
          b -> b.brief().instruments().value().wanted().containsAll(band),
          net ->
              band.stream()
                  .allMatch(name -> role(net, Kind.INSTRUMENT, name).matches("wanted|lead")));
    }
    if (codes.contains("I1_0")) {
      state(
          "instruments unwanted",
          b -> b.brief().instruments().value().unwanted().containsAll(band),
          net ->
              band.stream().allMatch(name -> role(net, Kind.INSTRUMENT, name).equals("unwanted")));
    }
  }

  private String role(PromptClassifier net, Kind kind, String name) {
    int at = text.indexOf(name);
    return net.role(text, kind, new Span(at, at + name.length())).label();
  }

  private void lead() {
    slot("INSTRUMENT")
        .ifPresent(
            lead -> {
              if (codes.contains("I4_1")) {
                state(
                    "lead",
                    b -> b.brief().instruments().value().lead().equals(lead),
                    net -> role(net, Kind.INSTRUMENT, lead).equals("lead"));
              } else if (codes.contains("I4_0")) {
                state(
                    "not lead",
                    b -> !b.brief().instruments().value().lead().equals(lead),
                    net -> !role(net, Kind.INSTRUMENT, lead).equals("lead"));
              }
            });
  }

  private void words() {
    slot("GENRE")
        .ifPresent(
            genre -> {
              String style = genre.replace(' ', '-');
              boolean wanted = codes.contains("S4_1");
              if (wanted || codes.contains("S4_0")) {
                state(
                    wanted ? "style" : "not style",
                    b -> b.brief().style().value().equals(style) == wanted,
                    net -> role(net, Kind.STYLE, genre).equals(wanted ? "wanted" : "unwanted"));
              }
            });
    if (codes.contains("EM1_1")) {
      slot("EMOTION")
          .ifPresent(
              emotion -> {
                boolean happy = emotion.equals("happiness");
                state(
                    "emotion",
                    b -> b.brief().valence().value() > 0 == happy,
                    net -> !said(net, Question.VALENCE).matches(happy ? "-.*|" : "0.[48]|"));
              });
    }
    tempo();
    beat();
  }

  private void tempo() {
    Map<String, String> tempi = Map.of("T1_0", "fast", "T1_1", "slow", "T1_2", "moderate");
    tempi.forEach(
        (code, tempo) -> {
          if (codes.contains(code) && text.matches(SPEED)) {
            Predicate<Understood> found = b -> b.tempo().equals(tempo);
            Predicate<PromptClassifier> byNet = net -> said(net, Question.TEMPO).equals(tempo);
            state("tempo " + tempo, found, byNet);
            if (WORD_LISTS.values().stream().filter(text::matches).count() == 1
                && text.matches(WORD_LISTS.get(tempo))) {
              state("tempo " + tempo + ", plain", found, byNet);
            }
          }
        });
    List<String> ofSpeed = List.of("T1_0", "T1_1", "T1_2", "R3_0", "R3_1", "R3_2", "R1_0", "R1_1");
    if (codes.stream().noneMatch(ofSpeed::contains) && !text.matches(SPEED)) {
      state("tempo unstated", b -> b.tempo().isEmpty(), net -> said(net, Question.TEMPO).isEmpty());
    }
  }

  private void beat() {
    Map<String, String> beats = Map.of("R3_0", "peaceful", "R3_1", "strong", "R3_2", "moderate");
    Map<String, Double> arousal = Map.of("peaceful", -0.5, "strong", 0.6, "moderate", 0.0);
    beats.forEach(
        (code, beat) -> {
          if (codes.contains(code)) {
            state(
                "rhythm " + beat,
                b -> b.said().beat().filter(a -> a.value().equals(arousal.get(beat))).isPresent(),
                net -> said(net, Question.RHYTHM).equals(beat));
          }
        });
    Map.of("R1_0", "no", "R1_1", "yes")
        .forEach(
            (code, dance) -> {
              if (codes.contains(code)) {
                state(
                    "danceable " + dance,
                    b -> b.said().dance().filter(a -> a.value().equals(dance)).isPresent(),
                    net -> said(net, Question.DANCE).equals(dance));
              }
            });
  }

  private String said(PromptClassifier net, Question question) {
    var judgement = net.judge(text).get(question);
    return judgement == null ? "" : judgement.label();
  }

  private Optional<String> slot(String name) {
    return Optional.ofNullable(slots.get(name));
  }
}
