package org.sply85.arranger.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sply85.arranger.domain.Arrangement;
import org.sply85.arranger.domain.LyricSheet;
import org.sply85.contracts.song.LyricPlan;
import org.sply85.contracts.song.SongPlan;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.LyricText;
import org.sply85.lexicon.Rhyme;
import org.sply85.lexicon.Word;

/**
 * {@code arrangement.json}: what was chosen and how it was joined.
 *
 * @param choices which candidate each section took
 * @param links what joins each section to the next
 * @param band who proposed what the chairs play
 * @param lyrics what the words are like; left out if there are none
 */
record ArrangementNotes(
    List<Arrangement.Choice> choices,
    List<Arrangement.Link> links,
    List<Arrangement.BandChoice> band,
    @JsonInclude(JsonInclude.Include.NON_NULL) Words lyrics) {
  /**
   * The words of a song.
   *
   * @param theme name of the word field; empty for the user's own words
   * @param pointOfView I, you or we
   * @param rhymes the planned schemes by role
   * @param lines how many are sung
   * @param rhymesPlanned pairs of lines that shall rhyme
   * @param rhymesKept pairs of them that do
   * @param remarks sentences on the user's words: what is left out, what may offend
   */
  record Words(
      String theme,
      String pointOfView,
      Map<String, String> rhymes,
      int lines,
      int rhymesPlanned,
      int rhymesKept,
      List<String> remarks) {}

  static ArrangementNotes of(Arrangement arrangement, SongPlan plan) {
    return new ArrangementNotes(
        arrangement.choices(),
        arrangement.links(),
        arrangement.band(),
        arrangement.lyrics().map(sheet -> words(sheet, plan)).orElse(null));
  }

  private static Words words(LyricSheet sheet, SongPlan song) {
    LyricPlan plan = song.lyrics();
    Map<String, Word> ends = new HashMap<>();
    int planned = 0;
    int kept = 0;
    for (LyricSheet.Line line : sheet.lines()) {
      if (line.rhyme().equals("X") || line.rhyme().equals("T")) {
        continue;
      }
      Word end = Lexicon.english().pronounce(line.words().get(line.words().size() - 1).text());
      Word before = ends.remove(line.section() + line.rhyme());
      if (before == null) {
        ends.put(line.section() + line.rhyme(), end);
      } else {
        planned++;
        kept += Rhyme.between(before, end).heard() ? 1 : 0;
      }
    }
    boolean own = !plan.own().isEmpty();
    return new Words(
        own ? "" : plan.theme(),
        plan.pointOfView(),
        own ? Map.of() : plan.rhymes(),
        sheet.lines().size(),
        planned,
        kept,
        LyricText.remarks(song.brief().lyrics()));
  }
}
