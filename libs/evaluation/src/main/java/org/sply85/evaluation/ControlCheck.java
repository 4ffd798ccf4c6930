package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Track;
import org.sply85.style.BandBook;
import org.sply85.style.DrumSound;
import org.sply85.style.Instrument;
import org.sply85.style.InstrumentBook;

/**
 * Reads from a song's MIDI file alone whether it is what was asked for. An attribute that was not
 * asked for is not judged.
 *
 * <ul>
 *   <li>key signature, and the key that is heard ({@link KeyFinder}) and its mode
 *   <li>tempo within 2 %, meter, length within 5 %
 *   <li>wanted instruments sound in at least half of the sections, unwanted ones never
 *   <li>sections: the first, those wanted and unwanted, or the whole order
 * </ul>
 */
public final class ControlCheck {
  /** The check that wanted instruments are heard. */
  public static final String WITH = "instruments with";

  /** The check that unwanted instruments are not heard. */
  public static final String WITHOUT = "instruments without";

  private static final double TEMPO_TOLERANCE = 0.02;
  private static final double LENGTH_TOLERANCE = 0.05;
  private static final InstrumentBook BOOK = InstrumentBook.standard();

  private final Asked asked;
  private final Score heard;
  private final Map<String, Boolean> kept = new TreeMap<>();

  private ControlCheck(Asked asked, Score heard) {
    this.asked = asked;
    this.heard = heard;
  }

  /** Whether each attribute that was asked for was kept, by name. */
  public static Map<String, Boolean> of(Asked asked, Score heard) {
    ControlCheck check = new ControlCheck(asked, heard);
    check.key();
    asked
        .bpm()
        .ifPresent(b -> check.near("tempo", heard.tempos().get(0).bpm(), b, TEMPO_TOLERANCE));
    asked.meter().ifPresent(m -> check.kept.put("meter", heard.meter().equals(m)));
    double seconds = heard.secondsAt(heard.lengthTicks());
    asked.seconds().ifPresent(s -> check.near("length", seconds, s, LENGTH_TOLERANCE));
    check.instruments();
    check.sections();
    return check.kept;
  }

  private void near(String name, double was, double wanted, double tolerance) {
    kept.put(name, Math.abs(was / wanted - 1) <= tolerance);
  }

  private void key() {
    if (asked.key().isPresent()) {
      Key wanted = Key.parse(asked.key().get());
      Key found = KeyFinder.of(pitched());
      kept.put("key signature", Key.parse(heard.keys().get(0).key()).equals(wanted));
      kept.put("key heard", found.equals(wanted));
      kept.put("mode heard", found.mode() == wanted.mode());
    }
  }

  /** The pitched notes up to where the song first changes its key. */
  private List<Note> pitched() {
    int end = heard.keys().size() > 1 ? heard.keys().get(1).tick() : Integer.MAX_VALUE;
    return heard.tracks().stream()
        .filter(t -> !t.drums())
        .flatMap(t -> t.notes().stream())
        .filter(n -> n.tick() < end)
        .toList();
  }

  private void instruments() {
    for (String name : asked.with()) {
      Instrument wanted = BOOK.find(name).orElseThrow();
      long sections = heard.sections().stream().filter(s -> sounds(wanted, s)).count();
      keptSoFar(WITH, 2 * sections >= heard.sections().size());
    }
    for (String name : asked.without()) {
      Instrument unwanted = BOOK.find(name).orElseThrow();
      keptSoFar(WITHOUT, heard.sections().stream().noneMatch(s -> sounds(unwanted, s)));
    }
  }

  private void keptSoFar(String name, boolean now) {
    kept.merge(name, now, Boolean::logicalAnd);
  }

  private boolean sounds(Instrument wish, SectionMark section) {
    int end = section.tick() + section.bars() * Meter.parse(heard.meter()).barTicks();
    return heard.tracks().stream()
        .anyMatch(
            track ->
                track.notes().stream()
                    .anyMatch(
                        n ->
                            n.tick() >= section.tick() && n.tick() < end && means(wish, track, n)));
  }

  private static boolean means(Instrument wish, Track track, Note note) {
    if (track.drums()) {
      return wish.percussion() && struck(wish, note.pitch());
    }
    if (wish.percussion()) {
      return false;
    }
    if (track.program() == wish.program()) {
      return true;
    }
    String played;
    try {
      played = BandBook.standard().program(track.program()).as();
    } catch (IllegalArgumentException unknownToTheBands) {
      return false;
    }
    return !played.isEmpty() && BOOK.means(wish.name(), played);
  }

  /** Whether the MIDI percussion note is what was named. */
  private static boolean struck(Instrument wish, int pitch) {
    boolean hand =
        pitch == DrumSound.CLAP.note()
            || pitch >= DrumSound.TAMBOURINE.note() && pitch != DrumSound.SPLASH.note();
    if (wish.family().equals("drums")) {
      return !hand;
    }
    return wish.name().equals("percussion")
        ? hand
        : hand && pitch >= wish.lowest() && pitch <= wish.highest();
  }

  private void sections() {
    List<String> roles = new ArrayList<>();
    heard.sections().forEach(s -> roles.add(s.role().replace("-", "")));
    asked.startWith().ifPresent(r -> keptSoFar("sections", roles.get(0).equals(r)));
    asked.section().forEach(r -> keptSoFar("sections", roles.contains(r)));
    asked.noSection().forEach(r -> keptSoFar("sections", !roles.contains(r)));
    if (!asked.sections().isEmpty()) {
      keptSoFar("sections", roles.equals(asked.sections()));
    }
  }
}
