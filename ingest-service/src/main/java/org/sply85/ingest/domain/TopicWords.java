package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;

/**
 * Reads what the song is about. The topic is the user's own words: from "about" (or "for my ...",
 * "tells the story of ...") up to the end of the sentence or to where the talk turns to music.
 */
final class TopicWords {
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:\\b(?:about|abot|abuot|aobut|abbout|on the (?:theme|topic|subject) of|(?:(?:tells?|telling) )?(?:the|a|,) story of"
              + "|(?:dedicated|dedication|ode|tribute|homage) to|celebrat(?:es|ing)"
              + "|(?:lyrics|words) (?:on|describing)|(?:theme|topic|subject)(?: is|:))"
              + "(?: (?:how|what it is like to|the story of|the feeling of))?"
              + "|\\b(?:song|track|tune|ballad|anthem|lullaby|piece|one) for(?= (?:my|our|his|her"
              + "|the|mom|mum|dad|grandma|grandpa|mother|father|a friend)\\b))\\s+");
  private static final Pattern KIND =
      Pattern.compile(
          "\\b(love|break[\\s-]?up|heartbreak|birthday|christmas|wedding|holiday|summer|winter"
              + "|goodbye|farewell|protest|drinking|graduation|anniversary|valentine'?s?(?: day)?"
              + "|friendship|road[\\s-]?trip|halloween|new year'?s?|easter|football|fight|work"
              + "|travel(?:l?ing)?|sailor|war|peace|freedom)[\\s-]"
              + "(?:\\p{L}+ )?(?:song|tune|anthem|ballad|track|hymn|jingle)s?\\b");
  private static final Pattern NOT_A_TOPIC =
      Pattern.compile(
          "^(?:"
              + NumberWords.PATTERN
              + "|~)(?:ish)?[\\s-]*(?:bpm|beats|min|sec|m\\b|:|%|bars?|and a half|to \\d|-\\s?\\d)");
  private static final String ABOUT_MUSIC =
      "(?:[\\p{L}#]+[\\s-]+){0,2}?(?:\\d+\\s*-?(?:bpm|beats|min|sec|bars)|\\d/\\d|bpm|tempo|vocals?"
          + "|singers?"
          + "|singing|voices?|sung|female|male|choir|duet|instrumental|chorus|verse|bridge|intro"
          + "|outro|solo|hook|drop|waltz|groove|beats?\\b|rhythm|melody|bassline|key\\b|key change"
          + "|major\\b|minor\\b|style|genre|vibe|vibes|feel\\b|mood|drums?|instruments?|upbeat"
          + "|mid-?tempo|slow\\b|fast\\b|stadium|sing-?along|lufs)";
  private static final Pattern TURNS =
      Pattern.compile(
          "(?:\\s*[,:(]|\\s+-)?\\s*\\b(?:with|without|in|at|featuring|using|played|sung|for|and"
              + "|no|but|set to|made|performed|over|around|by|as|that|which|it)\\b\\s+"
              + "(?:the |an? |some |very |in |be )*"
              + ABOUT_MUSIC);
  private static final Pattern COMMA_TURNS =
      Pattern.compile("(?:\\s*[,(]|\\s+-)\\s*(?:the |an? |some |very |and |but )*" + ABOUT_MUSIC);
  private static final Pattern CONNECTS =
      Pattern.compile(
          "(?:,|\\s-|\\(|\\b(?:with|without|featuring|using|no|in the style of|played on|in|as))"
              + "(?: and| an?| the| some| of| \\p{L}+){0,3}\\s*$");
  private static final String TIME =
      "(?:\\d{1,2}:[0-5]\\d\\b|"
          + NumberWords.PATTERN
          + "(?:[\\s-]and[\\s-]a[\\s-]half)?[\\s-]*(?:minutes?|mins?|seconds?|secs?)\\b)";
  private static final String NEARLY =
      "(?:about |around |roughly |approx\\S* |exactly |only |just |max |lasting |for |in |~\\s?)*";
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:\\s*[,(/|]|\\s-)\\s*"
              + NEARLY
              + TIME
              + "|\\s+"
              + NEARLY
              + TIME
              + "(?=\\s*(?:long\\b|in (?:length|duration|total)\\b))");
  private static final Pattern BEATS =
      Pattern.compile(
          "(?:\\s*[,(]|\\s-|\\s)\\s*(?:(?:at|around|about|with|an?|tempo|of|and|in|the)\\s+|~)*"
              + "(?:"
              + NumberWords.PATTERN
              + "\\s*(?:-|to)\\s*)?"
              + NumberWords.PATTERN
              + "(?:[\\s-]*ish)?[\\s-]*(?:bpm|beats per min)");
  // The name of the note is a capital letter, or "about life in a town" would end at "in a".
  private static final Pattern TONIC =
      Pattern.compile(
          "\\s+in\\s+([a-g])(?:#|b|[\\s-](?:sharp|flat))?m?(?=\\s*(?:$|[,.;!?)]|(?:at|with)\\b))");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\s*[,(]|\\s-)?\\s+(?:(?:and|it|that|which|should|must|to)\\s+)*"
              + "(?:start|begin|open|end|finish|kick)\\w*\\s+(?:off\\s+|out\\s+)?"
              + "(?:with|on|in|right|straight)\\s+(?:[\\p{L}-]+\\s+){0,3}?"
              + "(?:chorus|verse|bridge|intro|solo|hook|drop|refrain|outro|pre-?chorus)");
  private static final Pattern ENDS = Pattern.compile("[.;!?\\n\\r|)\"]|:(?!\\d)|\\s-\\s");
  private static final int LONGEST_WORDS = 14;

  private TopicWords() {}

  /** A topic and where it stands. */
  record Topic(Attribute<String> words, Span span) {}

  /** The topic, if anything was said. */
  static Optional<Topic> read(PromptText text) {
    Matcher about = ABOUT.matcher(text.folded());
    while (about.find()) {
      Span span = new Span(about.end(), end(text, about.end()));
      String topic = text.words(span);
      boolean number = NOT_A_TOPIC.matcher(text.folded().substring(about.end())).find();
      if (!number && topic.codePoints().anyMatch(Character::isLetter)) {
        String evidence = text.words(new Span(about.start(), span.end()));
        return Optional.of(new Topic(Attribute.stated(topic, evidence), span));
      }
    }
    return text.find(KIND)
        .map(
            m ->
                new Topic(
                    Attribute.stated(text.words(new Span(m.start(1), m.end(1))), text.words(m)),
                    new Span(m.start(1), m.end(1))));
  }

  private static int end(PromptText text, int start) {
    int most = Math.min(sentenceEnd(text, start), wordsEnd(text, start));
    int end = most;
    for (Pattern turn : List.of(TURNS, COMMA_TURNS, LENGTH, BEATS, FORM)) {
      Matcher m = turn.matcher(text.folded()).region(start, most);
      if (m.find() && m.start() > start) {
        end = Math.min(end, m.start());
      }
    }
    Matcher tonic = TONIC.matcher(text.folded()).region(start, most);
    if (tonic.find() && tonic.start() < end && text.capital(tonic.start(1))) {
      end = tonic.start();
    }
    for (Span music : musicTalk(text)) {
      Matcher connects =
          CONNECTS
              .matcher(text.folded())
              .region(start, Math.max(start, Math.min(end, music.start())));
      if (music.start() > start && music.start() < end && connects.find()) {
        end = Math.max(start, connects.start());
      }
    }
    return end;
  }

  /** Where instruments and styles are named. */
  private static List<Span> musicTalk(PromptText text) {
    List<Span> spans = new ArrayList<>();
    InstrumentWords.mentions(text).forEach(f -> spans.add(f.span()));
    StyleWords.mentions(text).forEach(f -> spans.add(f.span()));
    return spans;
  }

  private static int sentenceEnd(PromptText text, int start) {
    Matcher m = ENDS.matcher(text.folded());
    return m.find(start) ? m.start() : text.folded().length();
  }

  private static int wordsEnd(PromptText text, int start) {
    return text.tokens().stream()
        .filter(t -> t.span().start() >= start)
        .limit(LONGEST_WORDS)
        .mapToInt(t -> t.span().end())
        .max()
        .orElse(start);
  }
}
