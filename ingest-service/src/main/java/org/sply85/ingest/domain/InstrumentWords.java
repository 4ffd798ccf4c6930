package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.ingest.domain.PromptClassifier.Judgement;
import org.sply85.music.TrackRole;
import org.sply85.style.Instrument;
import org.sply85.style.InstrumentBook;

/**
 * Reads which instruments shall play, which must not, and which plays the melody. Instruments in
 * one list ("without piano, guitar or drums") share what is said of the list.
 */
final class InstrumentWords {
  private static final String FILLER =
      "(?:any|the|an?|from the (?:piece|song|track|music)|accompan\\w+|use|using|uses|used|of"
          + "|incorporat\\w+|includ\\w+|involv\\w+|featur\\w+|have"
          + "|has|contain\\w*|add|want|need|put|in|utili[sz]\\w+|employ\\w*|rely\\w*|on|hear|make"
          + "|with|be|to|like|much|additional|other|sounds?|presence|also|too|real|live|kind|sort"
          + "|by|such as|play\\w*|music from|find\\w*|inclusion|integrat\\w+|requir\\w+|need\\w*"
          + "|showcas\\w+|present\\w*|notabl[ey]|in this (?:song|piece|track|music)|is|are"
          + "|certain|depend\\w*|addition|involvement|deliberately|intentionally)";
  private static final Pattern DENIED_BEFORE =
      Pattern.compile(
          "(?:\\b(?:no|without|sans|minus|exclud(?:e|es|ed|ing)|omit(?:s|ted|ting)?|omission"
              + "|exclusion"
              + "|lacks?|lacking|absences?|absent|devoid|void|clear|forego(?:es)?|forgo(?:es)?"
              + "|eschew(?:s|ing)?|free|avoid(?:s|ing)?|except|skip"
              + "|drop|leav(?:e|es|ing) out|never|not|nor|neither|instead|rather than|hold)\\b|n't)"
              + "(?:\\s+(?:of|from|for|"
              + FILLER
              + "))*(?:\\s+(?!just\\b|only\\b|but\\b|more\\b|vocals?\\b"
              + "|singing\\b)[\\p{L}-]+)?\\s*$");
  private static final Pattern DENIED_AFTER =
      Pattern.compile(
          "^\\s*(?:-free\\b|(?:is|are|was|were|be|being|should be|must be|has been|have been|do"
              + "|does|should|must|will)?\\s*(?:\\w+ly\\s+|conspicuously\\s+)?"
              + "(?:not|never|absent|excluded|omitted|missing|left out|avoided|lacking)\\b"
              + "|(?:is|are|do|does|should|must|wo|ca)n't\\b|in sight\\b)");
  private static final Pattern PLAIN_NO =
      Pattern.compile(
          "(?<!\\b(?:are|is|has|have|features|featuring|uses|contains) )\\bno\\b[^,]*$");
  private static final Pattern PLAIN_WITHOUT =
      Pattern.compile("\\bwithout\\b(?: any| an?| the)?[^,]*$");
  private static final Pattern NO_BEAT =
      Pattern.compile("\\b(?:(?:no|without(?: any| an?)?) (?:beats?|drum\\w*|groove)|beatless)\\b");
  private static final Pattern ONLY_BEFORE =
      Pattern.compile(
          "\\b(?:(?<!not )only|solo|nothing but|solely|exclusively)\\s+"
              + "(?:for )?(?:an?|the|some)?\\s*$");
  private static final Pattern ONLY_AFTER =
      Pattern.compile(
          "^\\s+(?:only(?!\\s+\\p{L})|alone(?!\\s+\\p{L})|(?:and|or) nothing else|(?:is|are) all)");
  private static final Pattern NO_ACCOMPANIMENT =
      Pattern.compile("\\b(?:(?:no|without(?: any)?) (?:accompaniment|backing)|unaccompanied)\\b");
  // "Good vibes" and "drum and bass" name no instruments.
  private static final Pattern NO_INSTRUMENT =
      Pattern.compile(
          "(?<!\\bwith |\\band |, |& |\\bon |\\bthe |\\bplus |\\bno |^)vibes\\b"
              + "|\\bdrum(?:s)? ?(?:and|&|n|'n'|n') ?bass\\b");
  private static final Pattern LIST_GAP =
      Pattern.compile(
          "\\s*(?:,|&|/|\\+|,?\\s*(?:and|or|nor)\\b)?\\s*(?:(?:any|the|an?|some)\\s+)?");
  private static final String MAIN =
      "(?:lead|leading|main|primary|predominant|principal|most (?:significant|prominent))";
  private static final Pattern LEAD_AFTER =
      Pattern.compile(
          "^(?:[\\s-](?:led|driven)\\b"
              + "|\\s(?:lead|theme|tune|topline|melod(?:y|ies))\\b(?! guitar| synth)"
              + "|\\s(?:(?:that|which|to|is|are|will|should) )?(?:plays?|playing|played"
              + "|carr(?:y|ies)"
              + "|carrying|takes?|taking|leads?|leading|provid(?:es|ing))\\b(?: \\w+){0,4}?"
              + " (?:melod(?:y|ies)|lead|theme|tune|cent(?:er|re) stage)\\b"
              + "|\\s(?:as|is|serves as|serving as|being|on|for)(?: the| a)* "
              + "(?:(?:\\w+ )?melod(?:y|ies|ic)|"
              + MAIN
              + ")\\b|\\s(?:in|for) the melody\\b|'s melody\\b)");
  private static final Pattern LEAD_BEFORE =
      Pattern.compile(
          "(?:\\b(?:lead|leading|led by)"
              + "|\\b(?:melody|melodies|melody track)\\b[^,.;]{0,70}?\\b(?:by|on"
              + "|with|using"
              + "|of|features)(?: the use of| the (?:distinct\\w* )?sound of)?"
              + "|\\bin (?:this|the) melody(?: track)?,"
              + "|\\bmelody(?: track)?, (?:distinguished|characteri[sz]ed|dominated|carried) by"
              + "(?: the (?:distinct\\w* )?sound of)?"
              + "|\\b"
              + MAIN
              + " (?:instrument|sound)\\b[^,.;]{0,70}?(?:\\bis|:))(?: an?| the)?\\s*$");

  private static final String LIST_OR = "[^.;]*\\b(?:or|nor|are|is)\\b.*";
  private static final String LIST_AND_OR = "[^.;]*\\b(?:and|or|nor|are|is)\\b.*";

  // How sure a judgement must be where no rule speaks, and to overrule one.
  private static final double ALONE = 0.96;
  private static final double AGAINST = 0.97;
  private static final double CERTAIN = 0.995; // a denial is seldom read by mistake

  private static final Pattern SOLO = Pattern.compile("^\\s+solos?\\b");
  private static final Phrases<Instrument> NAMES = new Phrases<>(names(), true);

  private final PromptText text;
  private final PromptClassifier classifier;
  private final Set<String> wanted = new LinkedHashSet<>();
  private final Set<String> unwanted = new LinkedHashSet<>();
  private final StringJoiner evidence = new StringJoiner(", ");
  private boolean parted; // from a denied list by a comma
  private boolean only; // what is wanted and nothing else
  private String lead = ""; // by rule
  private String judgedLead = ""; // counts where no rule finds one

  private InstrumentWords(PromptText text, PromptClassifier classifier) {
    this.text = text;
    this.classifier = classifier;
  }

  private static Map<String, Instrument> names() {
    Map<String, Instrument> names = new LinkedHashMap<>();
    for (Instrument instrument : InstrumentBook.standard().instruments()) {
      names.put(instrument.name(), instrument);
      instrument.aliases().forEach(alias -> names.put(alias, instrument));
    }
    names.put("drumless", InstrumentBook.standard().instrument("drums"));
    return names;
  }

  /** Where instruments stand in the prompt. */
  static List<Phrases.Found<Instrument>> mentions(PromptText text) {
    return NAMES.in(text.without(NO_INSTRUMENT));
  }

  /** What was asked of the band, if anything. */
  static Optional<Attribute<InstrumentWish>> stated(PromptText text, PromptClassifier classifier) {
    InstrumentWords words = new InstrumentWords(text, classifier);
    List<Phrases.Found<Instrument>> list = new ArrayList<>();
    for (Phrases.Found<Instrument> found : mentions(text)) {
      if (!list.isEmpty() && !words.sameList(list, found)) {
        words.take(list);
        words.parted = words.parts(list, found);
        list.clear();
      }
      list.add(found);
    }
    words.take(list);
    words.takeBeat();
    words.only |= text.find(NO_ACCOMPANIMENT).isPresent();
    return words.wish();
  }

  private boolean sameList(List<Phrases.Found<Instrument>> list, Phrases.Found<Instrument> next) {
    int end = list.get(list.size() - 1).span().end();
    String gap = text.folded().substring(end, next.span().start());
    return LIST_GAP.matcher(gap).matches() && !parts(list, next);
  }

  /** Whether a denial ends with the list: what follows its comma is wanted. */
  private boolean parts(List<Phrases.Found<Instrument>> list, Phrases.Found<Instrument> next) {
    int end = list.get(list.size() - 1).span().end();
    boolean comma = text.folded().substring(end, next.span().start()).contains(",");
    String before = text.before(list.get(0).span().start());
    String after = text.after(next.span().start());
    // "no drums, piano and strings" forbids the drums alone; "no drums, piano or strings" all.
    return comma
        && (PLAIN_NO.matcher(before).find() && !after.matches(LIST_OR)
            || PLAIN_WITHOUT.matcher(before).find() && !after.matches(LIST_AND_OR));
  }

  private void take(List<Phrases.Found<Instrument>> list) {
    if (list.isEmpty()) {
      return;
    }
    String before = text.before(list.get(0).span().start());
    String after = text.after(list.get(list.size() - 1).span().end());
    boolean denied = DENIED_BEFORE.matcher(before).find() || DENIED_AFTER.matcher(after).find();
    only |= !denied && (ONLY_BEFORE.matcher(before).find() || ONLY_AFTER.matcher(after).find());
    for (Phrases.Found<Instrument> found : list) {
      if (denied && SOLO.matcher(text.after(found.span().end())).find()) {
        continue; // "no guitar solo" is about the form
      }
      take(
          found,
          denied,
          classifier.role(text.folded(), PromptClassifier.Kind.INSTRUMENT, found.span()));
    }
  }

  private void take(Phrases.Found<Instrument> found, boolean byRule, Judgement judged) {
    boolean denied =
        byRule
            ? !judged.says("wanted", CERTAIN)
            : judged.says("unwanted", parted ? CERTAIN : AGAINST);
    String words = text.words(found.span());
    if (denied && judged.says("other", AGAINST)) {
      return; // "the melody is not played by a flute" does not forbid the flute
    }
    String name = found.meaning().name();
    (denied || words.equalsIgnoreCase("drumless") ? unwanted : wanted).add(name);
    evidence.add((denied ? "no " : "") + words);
    if (!denied && found.meaning().plays(TrackRole.LEAD)) {
      if (lead.isEmpty() && leads(found) && !judged.says("other", AGAINST)) {
        lead = name;
      } else if (judgedLead.isEmpty() && judged.says("lead", ALONE)) {
        judgedLead = name;
      }
    }
  }

  private boolean leads(Phrases.Found<Instrument> found) {
    return LEAD_AFTER.matcher(text.after(found.span().end())).find()
        || LEAD_BEFORE.matcher(text.before(found.span().start())).find();
  }

  private void takeBeat() {
    Matcher beat = NO_BEAT.matcher(text.folded());
    if (beat.find() && unwanted.add("drums") && !evidence.toString().contains("drum")) {
      evidence.add(text.words(beat));
    }
  }

  /** All but what is wanted; what was wanted by its own name plays even if its kind must not. */
  private void forbidOthers() {
    InstrumentBook.standard().instruments().stream()
        .filter(i -> i.kindOf().isEmpty() && !wanted.contains(i.name()))
        .forEach(i -> unwanted.add(i.name()));
    evidence.add("nothing else");
  }

  private Optional<Attribute<InstrumentWish>> wish() {
    wanted.removeAll(unwanted);
    if (only && !wanted.isEmpty()) {
      forbidOthers();
    }
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      return Optional.empty();
    }
    String leader = lead.isEmpty() ? judgedLead : lead;
    InstrumentWish wish = new InstrumentWish(List.copyOf(wanted), List.copyOf(unwanted), leader);
    return Optional.of(Attribute.stated(wish, evidence.toString()));
  }
}
