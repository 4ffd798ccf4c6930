package org.sply85.ingest.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.song.DeliveryTarget;
import org.sply85.ingest.domain.PromptReading.Refused;
import org.sply85.lexicon.LyricText;
import org.sply85.music.Key;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/** Checks a request's options: each in its range, none against another. */
final class RequestCheck {
  static final int PROMPT_LIMIT = 2_000;
  static final int TITLE_LIMIT = 120;
  static final int LYRICS_LIMIT = 20_000;
  static final int MOST_SYLLABLES = 1_200;
  static final Pattern CLOCK = Pattern.compile("\\s*(\\d{1,2}):([0-5]\\d)\\s*");

  private static final int LONGEST_OPTION = 64;

  private RequestCheck() {}

  /** The first fault of the request, in the order of its fields. */
  static Optional<Refused> fault(PromptSubmitted request) {
    return Stream.<Supplier<Optional<Refused>>>of(
            () -> prompt(request.prompt()),
            () -> range("bpm", request.bpm(), Limits.SLOWEST, Limits.FASTEST),
            () -> key(request.key()),
            () -> meter(request.meter()),
            () -> duration(request.duration()),
            () -> style(request.style()),
            () -> voice(request.voice(), request.instrumental()),
            () -> title(request.title()),
            () -> language(request.language()),
            () -> lyrics(request),
            () -> range("loudnessLufs", request.loudnessLufs(), -36, -6),
            () -> range("truePeakDbtp", request.truePeakDbtp(), -9, 0),
            () -> target(request.target()))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Refused> prompt(String prompt) {
    return prompt == null
        ? refused("prompt", "prompt must be given")
        : UserText.fault("prompt", prompt, PROMPT_LIMIT);
  }

  private static Optional<Refused> title(String title) {
    return title == null ? Optional.empty() : UserText.fault("title", title, TITLE_LIMIT);
  }

  private static Optional<Refused> language(String language) {
    return language == null
            || language.strip().toLowerCase(Locale.ROOT).matches("en(?:[-_]\\w+)?|english")
        ? Optional.empty()
        : refused(
            "language",
            "language must be en, the only one that is sung, was " + UserText.quoted(language));
  }

  private static Optional<Refused> lyrics(PromptSubmitted request) {
    String lyrics = request.lyrics();
    if (lyrics == null) {
      return Optional.empty();
    }
    if (Boolean.TRUE.equals(request.instrumental())) {
      return refused("lyrics", "lyrics must be absent when instrumental is true");
    }
    if (lyrics.codePointCount(0, lyrics.length()) > LYRICS_LIMIT) {
      return refused(
          "lyrics",
          "lyrics must have at most %,d characters, had %,d"
              .formatted(LYRICS_LIMIT, lyrics.codePointCount(0, lyrics.length())));
    }
    return LyricText.fault(lyrics)
        .or(() -> tooLong(LyricText.parse(lyrics)))
        .map(reason -> new Refused("lyrics", "lyrics can not be sung: " + reason));
  }

  private static Optional<String> tooLong(List<LyricText.Stanza> stanzas) {
    int syllables = stanzas.stream().mapToInt(LyricText.Stanza::syllables).sum();
    return syllables <= MOST_SYLLABLES
        ? Optional.empty()
        : Optional.of(
            "they must have at most %,d syllables, a song of ten minutes, had %,d"
                .formatted(MOST_SYLLABLES, syllables));
  }

  private static Optional<Refused> range(String field, Double value, double low, double high) {
    return value == null ? Optional.empty() : Limits.fault(field, value, low, high);
  }

  private static Optional<Refused> key(String key) {
    if (key == null || (key.length() <= LONGEST_OPTION && isKey(key))) {
      return Optional.empty();
    }
    return refused(
        "key",
        "key must be a note name A..G with # or b and major or minor, like 'F# minor', was "
            + UserText.quoted(key));
  }

  private static boolean isKey(String key) {
    try {
      Key.parse(key);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<Refused> meter(String meter) {
    if (meter == null || (meter.length() <= LONGEST_OPTION && Meters.madeIn(meter).isPresent())) {
      return Optional.empty();
    }
    return refused("meter", Meters.expectation() + ", was " + UserText.quoted(meter));
  }

  private static Optional<Refused> duration(String duration) {
    if (duration == null) {
      return Optional.empty();
    }
    Matcher m = CLOCK.matcher(duration);
    if (duration.length() > LONGEST_OPTION || !m.matches()) {
      return refused(
          "duration", "duration must look like '2:30', was " + UserText.quoted(duration));
    }
    return Limits.durationFault(DurationWords.clock(m.group(1), m.group(2)), duration.strip());
  }

  private static Optional<Refused> style(String style) {
    if (style == null
        || (style.length() <= LONGEST_OPTION && StyleWords.named(style).isPresent())) {
      return Optional.empty();
    }
    List<String> known = StyleBook.standard().styles().stream().map(StyleBasics::name).toList();
    return refused(
        "style", "style must be one of %s, was %s".formatted(known, UserText.quoted(style)));
  }

  private static Optional<Refused> voice(String voice, Boolean instrumental) {
    if (voice == null) {
      return Optional.empty();
    }
    if (voice.length() > LONGEST_OPTION
        || !VoiceWords.SINGING.contains(voice.strip().toLowerCase(Locale.ROOT))) {
      return refused(
          "voice",
          "voice must be one of %s, was %s".formatted(VoiceWords.SINGING, UserText.quoted(voice)));
    }
    return Boolean.TRUE.equals(instrumental)
        ? refused("voice", "voice must be absent when instrumental is true, was '" + voice + "'")
        : Optional.empty();
  }

  private static Optional<Refused> target(String target) {
    return target == null
            || (target.length() <= LONGEST_OPTION && DeliveryTarget.named(target).isPresent())
        ? Optional.empty()
        : refused(
            "target",
            "target must be one of %s, was %s"
                .formatted(DeliveryTarget.names(), UserText.quoted(target)));
  }

  private static Optional<Refused> refused(String field, String reason) {
    return Optional.of(new Refused(field, reason));
  }
}
