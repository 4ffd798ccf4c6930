package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
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
              + "|\\b"
              + MAIN
              + " (?:instrument|sound)\\b[^,.;]{0,70}?(?:\\bis|:))(?: an?| the)?\\s*$");

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
    return NAMES.in(text);
  }

  /** What was asked of the band, if anything. */
  static Optional<Attribute<InstrumentWish>> stated(PromptText text, PromptClassifier classifier) {
    InstrumentWords words = new InstrumentWords(text, classifier);
    List<Phrases.Found<Instrument>> list = new ArrayList<>();
    for (Phrases.Found<Instrument> found : NAMES.in(text)) {
      if (!list.isEmpty() && !words.sameList(list, found)) {
        words.take(list);
        list.clear();
      }
      list.add(found);
    }
    words.take(list);
    return words.wish();
  }

  private boolean sameList(List<Phrases.Found<Instrument>> list, Phrases.Found<Instrument> next) {
    int end = list.get(list.size() - 1).span().end();
    String gap = text.folded().substring(end, next.span().start());
    boolean comma = gap.contains(",");
    boolean plainNo = PLAIN_NO.matcher(text.before(list.get(0).span().start())).find() && comma;
    // "no drums, piano and strings" forbids the drums alone; "no drums, piano or strings" all.
    return LIST_GAP.matcher(gap).matches()
        && (!plainNo || text.after(next.span().start()).matches("[^.;]*\\b(?:or|nor|are|is)\\b.*"));
  }

  private void take(List<Phrases.Found<Instrument>> list) {
    if (list.isEmpty()) {
      return;
    }
    boolean denied =
        DENIED_BEFORE.matcher(text.before(list.get(0).span().start())).find()
            || DENIED_AFTER.matcher(text.after(list.get(list.size() - 1).span().end())).find();
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
    boolean denied = byRule ? !judged.says("wanted", CERTAIN) : judged.says("unwanted", AGAINST);
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

  private Optional<Attribute<InstrumentWish>> wish() {
    wanted.removeAll(unwanted);
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      return Optional.empty();
    }
    String leader = lead.isEmpty() ? judgedLead : lead;
    InstrumentWish wish = new InstrumentWish(List.copyOf(wanted), List.copyOf(unwanted), leader);
    return Optional.of(Attribute.stated(wish, evidence.toString()));
  }
}
