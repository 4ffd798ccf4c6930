package org.sply85.ingest.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.DeliveryTarget;
import org.sply85.contracts.song.FormWish;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.contracts.song.PartStyle;
import org.sply85.contracts.song.Source;
import org.sply85.ingest.domain.PromptClassifier.Judgement;
import org.sply85.ingest.domain.PromptClassifier.Question;
import org.sply85.ingest.domain.PromptReading.Refused;
import org.sply85.lexicon.LyricText;
import org.sply85.music.Key;
import org.sply85.music.Mode;
import org.sply85.style.StyleBasics;

/**
 * What a checked request says, attribute by attribute: the option if there is one, else the words
 * of the prompt. What it says nothing about is empty.
 *
 * <p>Names after "in the style of", "like" or "by" are hidden from every rule: no artist's songs
 * are a model, and a band's name is no mood.
 */
final class Understanding {
  private static final Pattern NAMED_ARTIST =
      Pattern.compile(
          "\\b(?:in the (?:style|manner|vein|spirit) of|sounds? like|sounding like|similar to"
              + "|reminiscent of|inspired by|influenced by|(?:song|track|something"
              + "|music) (?:like|by)"
              + "|[àa] la)\\s+(?:the )?([\\p{L}\\p{N}.&'-]+(?:\\s+(?:the |of |and |& )?"
              + "[\\p{L}\\p{N}.&'-]+){0,4})");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.&'-]+");

  // How sure a judgement must be where no rule speaks; less so of the beat, which changes little.
  private static final double SURE = 0.8;
  private static final double LIKELY = 0.5;
  private static final Map<String, Double> BEATS =
      Map.of("peaceful", -0.5, "moderate", 0.0, "strong", 0.6);
  private static final double DANCING = 0.4; // arousal

  private final PromptSubmitted request;
  private final PromptClassifier classifier;
  private final Map<Question, Judgement> judged;
  private final PromptText all;
  private final Optional<TopicWords.Topic> topic;
  private final PromptText text;
  private final Mood mood;
  private final Set<StyleBasics> unwantedStyles;

  Understanding(PromptSubmitted request, PromptClassifier classifier) {
    this.request = request;
    this.classifier = classifier;
    PromptText prompt = PromptText.of(UserText.clean(request.prompt()));
    this.all = prompt.without(artists(prompt));
    this.topic = TopicWords.read(all);
    this.text = all.without(topic.map(TopicWords.Topic::span).stream().toList());
    this.judged = classifier.judge(TempoWords.withoutFalseTempi(text).folded());
    this.mood = readMood();
    this.unwantedStyles = StyleWords.unwanted(text, classifier);
  }

  private static List<Span> artists(PromptText prompt) {
    List<Span> spans = new ArrayList<>();
    Matcher m = NAMED_ARTIST.matcher(prompt.folded());
    while (m.find()) {
      Matcher word = WORD.matcher(prompt.folded()).region(m.start(1), m.end(1));
      int end = m.start(1);
      while (word.find() && isName(prompt, word)) {
        end = word.end();
      }
      Span name = new Span(m.start(1), end);
      if (StyleWords.named(prompt.words(name)).isEmpty()) {
        spans.add(name);
      }
    }
    return spans;
  }

  private static boolean isName(PromptText prompt, Matcher word) {
    return prompt.capital(word.start()) || word.group().matches("the|of|and|&|\\d+");
  }

  private Mood readMood() {
    List<Span> notMoods = new ArrayList<>();
    InstrumentWords.mentions(text).forEach(f -> notMoods.add(f.span()));
    StyleWords.mentions(text).forEach(f -> notMoods.add(f.span()));
    PromptText topicAlone = PromptText.of(topic.map(t -> t.words().value()).orElse(""));
    Mood read = MoodWords.read(text.without(notMoods), topicAlone);
    return read.known() ? read : judgedMood();
  }

  /** The mood of words that no lexicon has. */
  private Mood judgedMood() {
    Optional<Judgement> valence = judged(Question.VALENCE).filter(j -> j.probability() >= SURE);
    Optional<Judgement> arousal = judged(Question.AROUSAL).filter(j -> j.probability() >= SURE);
    if (valence.isEmpty() || arousal.isEmpty()) {
      return Mood.NONE;
    }
    return new Mood(
        List.of(),
        Double.parseDouble(valence.get().label()),
        Double.parseDouble(arousal.get().label()),
        Source.INFERRED,
        text.words(valence.get().evidence()));
  }

  private Optional<Judgement> judged(Question question) {
    return Optional.ofNullable(judged.get(question));
  }

  /** A stated number or meter that no song can be made with. */
  Optional<Refused> fault() {
    return bpm()
        .flatMap(bpm -> Limits.fault("bpm", bpm.value(), Limits.SLOWEST, Limits.FASTEST))
        .or(() -> statedMeter().filter(m -> Meters.madeIn(m.value()).isEmpty()).map(this::refuse))
        .or(() -> statedDuration().flatMap(d -> Limits.durationFault(d.value(), d.evidence())));
  }

  private Refused refuse(Attribute<String> meter) {
    return new Refused("meter", "%s, was '%s'".formatted(Meters.expectation(), meter.value()));
  }

  /** The prompt's words, in normal form C. */
  String prompt() {
    return UserText.clean(request.prompt());
  }

  Mood mood() {
    return mood;
  }

  Optional<Attribute<StyleBasics>> style() {
    return option(request.style())
        .flatMap(style -> StyleWords.named(style).map(s -> Attribute.stated(s, style)))
        .or(() -> StyleWords.stated(text, classifier))
        .or(() -> StyleWords.inferred(text))
        .filter(style -> !unwantedStyles().contains(style.value()))
        .or(this::judgedStyle);
  }

  private Optional<Attribute<StyleBasics>> judgedStyle() {
    return judged(Question.STYLE)
        .filter(j -> j.probability() >= SURE)
        .flatMap(
            j ->
                StyleWords.named(j.label())
                    .map(style -> Attribute.inferred(style, text.words(j.evidence()))))
        .filter(style -> !unwantedStyles().contains(style.value()));
  }

  /** Parts of the band that shall play as other styles than the song's do. */
  Optional<Attribute<List<PartStyle>>> partStyles(StyleBasics song) {
    return PartStyleWords.stated(text, song);
  }

  /** Styles that the song must not be made in. */
  Set<StyleBasics> unwantedStyles() {
    return unwantedStyles;
  }

  /** How excited the beat is, -1..1, if the words speak of the beat or of dancing. */
  Optional<Attribute<Double>> beat() {
    return judged(Question.RHYTHM)
        .filter(j -> j.probability() >= LIKELY)
        .map(j -> Attribute.inferred(BEATS.get(j.label()), text.words(j.evidence())))
        .or(
            () ->
                dance()
                    .filter(dance -> dance.value().equals("yes"))
                    .map(dance -> Attribute.inferred(DANCING, dance.evidence())));
  }

  /** Whether one can dance to it, yes or no, if the words speak of that. */
  Optional<Attribute<String>> dance() {
    return DanceWords.inferred(text)
        .or(
            () ->
                judged(Question.DANCE)
                    .filter(j -> j.probability() >= LIKELY)
                    .map(j -> Attribute.inferred(j.label(), text.words(j.evidence()))));
  }

  Optional<Attribute<Double>> bpm() {
    return Optional.ofNullable(request.bpm())
        .map(bpm -> Attribute.stated(bpm, "bpm " + bpm))
        .or(() -> TempoWords.stated(text));
  }

  Optional<Attribute<TempoBand>> tempoBand() {
    return TempoWords.inferred(text, judged(Question.TEMPO));
  }

  Optional<Attribute<Key>> key() {
    return option(request.key())
        .map(key -> Attribute.stated(Key.parse(key), key))
        .or(() -> KeyWords.stated(text));
  }

  Optional<Attribute<Mode>> mode() {
    return KeyWords.mode(text);
  }

  /** The meter that the song is made in. */
  Optional<Attribute<String>> meter() {
    return statedMeter()
        .map(m -> Attribute.stated(Meters.madeIn(m.value()).orElseThrow(), m.evidence()));
  }

  private Optional<Attribute<String>> statedMeter() {
    return option(request.meter())
        .map(meter -> Attribute.stated(meter, meter))
        .or(() -> MeterWords.stated(text));
  }

  /** The length in seconds, stated or meant by a word. */
  Optional<Attribute<Double>> duration() {
    return statedDuration().or(() -> DurationWords.inferred(text));
  }

  private Optional<Attribute<Double>> statedDuration() {
    return option(request.duration())
        .flatMap(
            duration -> {
              Matcher m = RequestCheck.CLOCK.matcher(duration);
              return m.matches()
                  ? Optional.of(
                      Attribute.stated(DurationWords.clock(m.group(1), m.group(2)), duration))
                  : Optional.empty();
            })
        .or(() -> DurationWords.stated(text));
  }

  Optional<Attribute<Double>> bars() {
    return DurationWords.bars(text);
  }

  Optional<Attribute<FormWish>> form() {
    Optional<Attribute<FormWish>> stated = FormWords.stated(text);
    return ownWords().isEmpty()
        ? stated
        : Optional.of(OwnWords.form(ownWords(), stated.map(Attribute::value)));
  }

  /** The user's own words; empty if they shall be written. */
  String lyrics() {
    return request.lyrics() == null ? "" : Normalizer.normalize(request.lyrics(), Form.NFC);
  }

  /** The sections of the user's own words. */
  List<LyricText.Stanza> ownWords() {
    return lyrics().isEmpty() ? List.of() : LyricText.parse(lyrics());
  }

  /** What was asked of the band. A choir that sings the song is no instrument. */
  Optional<Attribute<InstrumentWish>> instruments() {
    boolean choirSings = voice().filter(v -> v.value().equals("choir")).isPresent();
    return InstrumentWords.stated(text, classifier)
        .map(a -> choirSings ? withoutChoir(a) : a)
        .filter(a -> !a.value().wanted().isEmpty() || !a.value().unwanted().isEmpty());
  }

  private static Attribute<InstrumentWish> withoutChoir(Attribute<InstrumentWish> band) {
    InstrumentWish wish = band.value();
    List<String> wanted = wish.wanted().stream().filter(name -> !name.equals("choir")).toList();
    String lead = wish.lead().equals("choir") ? "" : wish.lead();
    return Attribute.stated(new InstrumentWish(wanted, wish.unwanted(), lead), band.evidence());
  }

  /** Who sings; {@link VoiceWords#ANY} when the song is sung by whomever. */
  Optional<Attribute<String>> voice() {
    Optional<Attribute<String>> chosen =
        option(request.voice()).map(v -> Attribute.stated(v.toLowerCase(Locale.ROOT), v));
    if (chosen.isPresent() || request.instrumental() == null) {
      return chosen.or(() -> VoiceWords.stated(text));
    }
    if (request.instrumental()) {
      return Optional.of(Attribute.stated(VoiceWords.INSTRUMENTAL, "instrumental true"));
    }
    return VoiceWords.stated(text)
        .filter(v -> !v.value().equals(VoiceWords.INSTRUMENTAL))
        .or(() -> Optional.of(Attribute.stated(VoiceWords.ANY, "instrumental false")));
  }

  Optional<Attribute<String>> topic() {
    return topic.map(TopicWords.Topic::words);
  }

  Optional<Attribute<String>> energyShape() {
    return EnergyWords.stated(text);
  }

  Optional<Attribute<String>> harmony() {
    return HarmonyWords.stated(text);
  }

  Optional<Attribute<String>> title() {
    return option(request.title())
        .map(title -> Attribute.stated(UserText.clean(title), title.strip()))
        .or(() -> TitleMaker.stated(all));
  }

  Delivery delivery() {
    Delivery usual =
        option(request.target())
            .flatMap(DeliveryTarget::named)
            .orElse(DeliveryTarget.STREAMING)
            .delivery();
    return new Delivery(
        Optional.ofNullable(request.loudnessLufs()).orElse(usual.integratedLufs()),
        Optional.ofNullable(request.truePeakDbtp()).orElse(usual.truePeakDbtp()),
        Boolean.TRUE.equals(request.mixedStems()));
  }

  private static Optional<String> option(String value) {
    return Optional.ofNullable(value).map(String::strip);
  }
}
