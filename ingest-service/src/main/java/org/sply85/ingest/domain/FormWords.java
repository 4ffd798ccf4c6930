package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.FormWish;

/** Reads what is asked of the form: "start with the chorus", "no bridge", "verse chorus verse". */
final class FormWords {
  private static final Map<String, String> ROLES = roles();
  private static final String SECTION =
      "("
          + String.join("|", ROLES.keySet().stream().sorted(longestFirst()).toList())
          + ")(?:e?s)?\\b(?! effect| pedal)";
  private static final Pattern SECTIONS = Pattern.compile("\\b" + SECTION);
  private static final Pattern STARTS =
      Pattern.compile(
          "\\b(?:start|begin|open|kick)(?:s|ning|ing)?(?: off)?(?: it)?"
              + "(?: (?:with|on|straight|right|directly|in|into|from|at|the|an?|it|immediately))*"
              + "(?: (?!with)[\\p{L}]+)? "
              + SECTION);
  private static final Pattern FIRST =
      Pattern.compile("\\b" + SECTION + "[\\s-](?:first|comes first|upfront|up front)\\b");
  private static final Pattern WITHOUT =
      Pattern.compile(
          "\\b(?:no|without|skip|omit|drop|lose|leave out|avoid)(?: any| an?| the| having)*"
              + "(?: (?!long|short|big)[\\p{L}]+)??[\\s-]+"
              + SECTION
              + "(?:(?:,| or| and| nor)+(?: an?| the| no)* "
              + SECTION
              + ")?");
  private static final Pattern REQUIRED =
      Pattern.compile(
          "\\b(?:with|include|including|includes|has|have|having|add|featuring|features"
              + "|contains|and"
              + "|then|plus|want)(?: an?| the| one)?(?: [\\p{L}-]+){0,3}?[\\s-]"
              + SECTION);
  private static final Pattern KEY_CHANGE =
      Pattern.compile(
          "\\b(?:key[\\s-]changes?|chang(?:e|es|ing) (?:the )?keys?|modulat(?:e|es|ion|ing)\\w*"
              + "|(?:lifts?|raises?) (?:up )?(?:the |a )?key|up a (?:key|semitone"
              + "|half[\\s-]step))\\b");
  private static final Pattern LETTERS = Pattern.compile("\\b(?:a{1,2}b[abc]{1,5})\\b");
  private static final Pattern STEP =
      Pattern.compile(
          "[\\s,;:>|/+-]*(?:\\d\\b|->|then|and(?: then)?|followed by|an?|the|another|final|last"
              + "|[\\s,;:>|/+-])*");
  private static final Pattern DOUBLED = Pattern.compile("\\b(?:double|2x|two)[\\s-]+$");
  private static final Pattern TWICE = Pattern.compile("^\\s*(?:x\\s?2|twice|\\(x2\\))");
  private static final Pattern SOLO =
      Pattern.compile("\\b(?!(?:no|for|the|with|and)\\b)[\\p{L}]{3,} solo\\b");

  private FormWords() {}

  private static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("intro", "intro");
    roles.put("introduction", "intro");
    roles.put("verse", "verse");
    roles.put("pre-chorus", "prechorus");
    roles.put("pre chorus", "prechorus");
    roles.put("prechorus", "prechorus");
    roles.put("chorus", "chorus");
    roles.put("refrain", "chorus");
    roles.put("drop", "chorus");
    roles.put("post-chorus", "hook");
    roles.put("hook", "hook");
    roles.put("bridge", "bridge");
    roles.put("middle eight", "bridge");
    roles.put("middle 8", "bridge");
    roles.put("solo", "solo");
    roles.put("break", "break");
    roles.put("breakdown", "break");
    roles.put("interlude", "break");
    roles.put("outro", "outro");
    roles.put("ending", "outro");
    roles.put("coda", "outro");
    return roles;
  }

  private static Comparator<String> longestFirst() {
    return Comparator.comparingInt(String::length).reversed();
  }

  /** What was asked of the form, if anything. */
  static Optional<Attribute<FormWish>> stated(PromptText text) {
    StringJoiner evidence = new StringJoiner(", ");
    List<String> sections = sections(text, evidence);
    Optional<Matcher> start = find(text, STARTS).or(() -> find(text, FIRST));
    start.ifPresent(m -> evidence.add(text.words(m)));
    Set<String> without = new LinkedHashSet<>();
    Matcher omitted = WITHOUT.matcher(text.folded());
    while (omitted.find()) {
      without.add(ROLES.get(omitted.group(1)));
      Optional.ofNullable(omitted.group(2)).map(ROLES::get).ifPresent(without::add);
      evidence.add(text.words(omitted));
    }
    Set<String> required = required(text, without, evidence);
    Optional<Matcher> keyChange = text.find(KEY_CHANGE);
    keyChange.ifPresent(m -> evidence.add(text.words(m)));
    FormWish wish =
        new FormWish(
            start.map(m -> ROLES.get(m.group(1))).orElse(""),
            List.copyOf(without),
            sections.isEmpty() ? List.copyOf(required) : List.of(),
            keyChange.isPresent(),
            sections);
    return evidence.length() == 0
        ? Optional.empty()
        : Optional.of(Attribute.stated(wish, evidence.toString()));
  }

  private static Optional<Matcher> find(PromptText text, Pattern pattern) {
    return Optional.of(pattern.matcher(text.folded())).filter(Matcher::find);
  }

  private static Set<String> required(PromptText text, Set<String> without, StringJoiner evidence) {
    Set<String> required = new LinkedHashSet<>();
    Matcher m = REQUIRED.matcher(text.without(STARTS).folded());
    while (m.find()) {
      String role = ROLES.get(m.group(1));
      if (!without.contains(role) && !Negation.before(text, m.start(1)) && required.add(role)) {
        evidence.add(text.words(m));
      }
    }
    Matcher solo = SOLO.matcher(text.folded());
    if (solo.find() && !without.contains("solo") && required.add("solo")) {
      evidence.add(text.words(solo));
    }
    return required;
  }

  /**
   * The longest run of section names, if it is long enough to be a form; else letters like AABA.
   */
  private static List<String> sections(PromptText text, StringJoiner evidence) {
    Run run = new Run(text);
    SECTIONS.matcher(text.folded()).results().forEach(run::take);
    List<String> longest = run.longest();
    boolean repeats = Set.copyOf(longest).size() < longest.size();
    if (longest.size() > 3 || longest.size() == 3 && repeats) {
      evidence.add(text.words(run.span()));
      return longest;
    }
    return letters(text, evidence);
  }

  private static List<String> letters(PromptText text, StringJoiner evidence) {
    Matcher m = LETTERS.matcher(text.folded());
    if (!m.find()) {
      return List.of();
    }
    evidence.add(text.words(m));
    // In AABA the B is the bridge; with a C, or ABAB, the B is the chorus.
    boolean song = m.group().contains("c") || !m.group().startsWith("aa");
    return m.group()
        .chars()
        .mapToObj(c -> c == 'a' ? "verse" : c == 'b' && song ? "chorus" : "bridge")
        .toList();
  }

  /** Collects section names that follow each other with nothing but separators between. */
  private static final class Run {
    private final PromptText text;
    private List<String> best = List.of();
    private Span bestSpan = new Span(0, 0);
    private List<String> current = new ArrayList<>();
    private int start;
    private int end;

    Run(PromptText text) {
      this.text = text;
    }

    void take(MatchResult m) {
      String folded = text.folded();
      String gap = current.isEmpty() ? "" : folded.substring(end, m.start());
      boolean doubled =
          DOUBLED.matcher(gap).find() || TWICE.matcher(folded.substring(m.end())).find();
      String plainGap = TWICE.matcher(DOUBLED.matcher(gap).replaceFirst(" ")).replaceFirst(" ");
      if (current.isEmpty() || !STEP.matcher(plainGap).matches()) {
        current = new ArrayList<>();
        start = m.start();
      }
      current.add(ROLES.get(m.group(1)));
      if (doubled) {
        current.add(ROLES.get(m.group(1)));
      }
      end = m.end();
      if (current.size() > best.size()) {
        best = List.copyOf(current);
        bestSpan = new Span(start, end);
      }
    }

    List<String> longest() {
      return best;
    }

    Span span() {
      return bestSpan;
    }
  }
}
