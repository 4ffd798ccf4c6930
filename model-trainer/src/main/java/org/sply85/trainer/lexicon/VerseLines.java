package org.sply85.trainer.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Offensive;
import org.sply85.lexicon.Reading;
import org.sply85.lexicon.TextReader;
import org.sply85.trainer.corpus.JsonLines;
import org.sply85.trainer.corpus.Split;

/**
 * The lines of songs and poems in the public domain that a song of today could sing: without words
 * that are out of use, offensive, or not in CMUdict, and without worship.
 */
final class VerseLines {
  private static final List<String> FILES =
      List.of("lyrics/english_pd_verses.jsonl.gz", "lyrics/pd_poems.jsonl.gz");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 14; // words

  private static final Set<String> OUT_OF_USE =
      Set.of(
          ("thee thou thy thine thyself ye hath doth dost hast art wilt shalt canst didst wert wast"
                  + " ere oft o'er e'er ne'er 'tis 'twas 'twere 'twill tis twas th' lo nay yea aye yon"
                  + " yonder hither thither whither hence thence whence unto amid amidst whilst twixt"
                  + " betwixt methinks quoth forsooth alas behold beheld bosom maiden maid swain lad"
                  + " lass lassie bonny bonnie fain vain save steed bough nymph muse whom shall whose"
                  + " doom wherefore therein thereof upon o mine morn eve slain smite smote spake bade"
                  + " dwell dwells dwelt wrought begone fairest fair nigh ill naught nought aught"
                  + " ought hail array beauteous wondrous twain tho' thro' tho thro lord god lord's"
                  + " god's jesus christ saviour savior lamb holy ghost sin sins sinner praise praises"
                  + " hosanna hallelujah alleluia amen bethlehem israel zion jehovah almighty heavenly"
                  + " hymn angels angel cross grace mercy salvation redeemer redeemed gospel kingdom"
                  + " king kings throne reign spirit trinity worship divine eternal blood virgin wrath"
                  + " satan hell devil church saint saints soul souls father son faith pray prayer"
                  + " prayers bless blessed blest heaven heaven's slave slaves ole de dat dis gwine"
                  + " thus yet lest albeit forth")
              .split(" "));

  private static final Pattern ELIDED = Pattern.compile(".*(?:'d|'st|[^s]'n|e'en|th'|-.*)");

  /**
   * A text.
   *
   * @param id decides on which side of the split it is
   * @param lines words, lower case
   */
  record Text(String id, List<List<String>> lines) {
    Split side() {
      return Split.of(id);
    }
  }

  private VerseLines() {}

  static List<Text> read(Path corpus) {
    List<Text> texts = new ArrayList<>();
    for (String file : FILES) {
      texts.addAll(JsonLines.read(corpus.resolve(file), VerseLines::text));
    }
    return texts;
  }

  private static Text text(JsonNode json) {
    List<List<String>> lines = new ArrayList<>();
    collect(json.hasNonNull("lines") ? json.get("lines") : json.path("stanzas"), lines);
    return new Text(json.path("id").asText(), lines);
  }

  private static void collect(JsonNode node, List<List<String>> lines) {
    if (node.isTextual()) {
      List<String> words = words(node.asText());
      if (fit(words)) {
        lines.add(words);
      }
    } else {
      node.forEach(child -> collect(child, lines));
    }
  }

  private static List<String> words(String line) {
    return TextReader.read(line) instanceof Reading.Read read
        ? read.words().stream()
            .map(w -> w.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
            .toList()
        : List.of();
  }

  private static boolean fit(List<String> words) {
    return words.size() >= SHORTEST
        && words.size() <= LONGEST
        && words.stream().allMatch(VerseLines::inUse);
  }

  private static boolean inUse(String word) {
    Matcher elided = ELIDED.matcher(word);
    boolean contraction = word.matches("(?:i|you|he|she|we|they)'d|rock-?'n");
    return !OUT_OF_USE.contains(word)
        && (!elided.matches() || contraction)
        && word.matches("[a-z'-]*[a-z][a-z'-]*")
        && Lexicon.english().knows(word)
        && !Offensive.is(word);
  }
}
