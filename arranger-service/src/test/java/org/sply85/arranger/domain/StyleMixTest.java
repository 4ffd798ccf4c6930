package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.song.PartStyle;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.BandBook;
import org.sply85.style.BandPart;

class StyleMixTest {
  private static Score written(String style, PartStyle... parts) {
    return Songs.of(style, "4/4", 5).with(List.of(parts)).arranged().written();
  }

  private static Track drums(Score score) {
    return score.track(TrackRole.DRUMS).orElseThrow();
  }

  // Places of off-beat sixteenths within their pair, as performed.
  private static double offBeats(Track track, int pair) {
    return track.notes().stream()
        .mapToDouble(n -> (double) (n.tick() % pair) / pair)
        .filter(p -> p > 0.4 && p < 0.7)
        .average()
        .orElse(0.5);
  }

  @Test
  void beatsAJazzTuneAsTrapDoes() {
    Score jazz = written("jazz");
    Score mixed = written("jazz", new PartStyle("drums", "hip-hop"));

    assertThat(drums(mixed).program()).isIn(BandBook.standard().band("hip-hop").kits());
    assertThat(rides(drums(jazz))).isGreaterThan(20);
    assertThat(rides(drums(mixed))).isLessThan(rides(drums(jazz)) / 4);
    assertThat(others(mixed)).isEqualTo(others(jazz));
  }

  private static long rides(Track drums) {
    return drums.notes().stream().filter(n -> n.pitch() == 51).count();
  }

  private static List<String> others(Score score) {
    return score.tracks().stream().filter(t -> !t.drums()).map(Track::name).toList();
  }

  @Test
  void playsAFolkSongOnTheBassOfHouse() {
    Score mixed = written("folk", new PartStyle("bass", "dance"));
    List<BandPart> house =
        BandBook.standard().band("dance").parts().stream()
            .filter(p -> p.role() == TrackRole.BASS)
            .toList();
    Track bass = mixed.track(TrackRole.BASS).orElseThrow();

    assertThat(house.get(0).programs()).contains(bass.program());
    assertThat(onsets(bass)).isNotEqualTo(onsets(written("folk").track(TrackRole.BASS).get()));
  }

  private static Set<Integer> onsets(Track track) {
    return track.notes().stream().map(Note::tick).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void letsEachPartSwingAsItsStyleDoes() {
    Songs song = Songs.of("jazz", "4/4", 5).with(List.of(new PartStyle("drums", "dance")));
    Score performed = song.arranged().performed();

    assertThat(offBeats(drums(performed), Ticks.PER_QUARTER)).isBetween(0.47, 0.53);
    assertThat(offBeats(performed.track(TrackRole.CHORDS).get(), Ticks.PER_QUARTER))
        .isGreaterThan(0.58);
  }

  @Test
  void playsAsBeforeWithoutAMix() {
    Songs song = Songs.of("rock", "4/4", 3);

    assertThat(song.with(List.of()).arranged()).isEqualTo(song.arranged());
  }

  @Test
  void refusesStylesAndPartsThatNobodyKnows() {
    Songs song = Songs.of("rock", "4/4", 3);

    assertThatThrownBy(() -> song.with(List.of(new PartStyle("drums", "polka"))).arranged())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("polka");
    assertThatThrownBy(() -> song.with(List.of(new PartStyle("kazoo", "jazz"))).arranged())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kazoo");
  }
}
