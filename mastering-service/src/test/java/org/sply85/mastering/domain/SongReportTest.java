package org.sply85.mastering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sply85.audio.seam.SeamFigure;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.Loudness;
import org.sply85.contracts.event.Timing;
import org.sply85.contracts.song.Delivery;
import org.sply85.music.TrackRole;
import org.sply85.originality.Verdict;

class SongReportTest {
  private final Songs song = Songs.band("pop", Delivery.STREAMING);
  private final MasteredFiles files =
      new MasteredFiles(
          Path.of("song.wav"),
          Path.of("song.flac"),
          Path.of("song.mp3"),
          Path.of("song.opus"),
          Path.of("song.svg"),
          8.5,
          new Loudness(-14, -1.1, 6),
          new QualityCard(0, 0.1, 1, 14, 2, 0),
          List.of(
              new SeamCard(
                  "verse 1",
                  "chorus 1",
                  4,
                  Map.of(SeamFigure.HOLE, new SeamCard.Figure(2.5, 0.75)),
                  0.6)),
          List.of(new TrackLevel("Lead (Flute)", TrackRole.LEAD, -23.5, 3.5)),
          Optional.empty());
  private final SongReport report =
      SongReport.of(
          song.plan(),
          song.score(),
          files,
          new SongReport.Provenance(
              Map.of("links", List.of(Map.of("devices", List.of("fill", "crash")))),
              "FluidR3",
              new PackRef("base", "unknown", "ab".repeat(32)),
              Timing.NONE.plus(Stage.MASTER, 2.5),
              Map.of("sply85", "0.1.0")));

  @Test
  void saysWhenSectionsBeginInTheMaster() {
    assertThat(report.sections())
        .containsExactly(
            new SongReport.Section("verse 1", "verse", 0, 2, 0.4),
            new SongReport.Section("chorus 1", "chorus", 4, 2, 0.8));
  }

  @Test
  void saysWhatEachTrackDid() {
    assertThat(report.tracks()).hasSize(4);
    assertThat(report.tracks().get(0))
        .isEqualTo(new SongReport.TrackLine("Lead (Flute)", TrackRole.LEAD, 0, 2, 3.5, -23.5));
    assertThat(report.tracks().get(3).measuredLufs()).isEqualTo(TrackLevel.SILENCE_LUFS);
  }

  @Test
  void saysHowSectionsAreJoinedAndHowWell() {
    assertThat(report.transitions())
        .containsExactly(
            new Transition(
                "verse 1 - chorus 1",
                4,
                List.of("fill", "crash"),
                Map.of(SeamFigure.HOLE, new SeamCard.Figure(2.5, 0.75)),
                0.6,
                true));
  }

  @Test
  void namesAllVersions() {
    assertThat(report.versions())
        .containsEntry("sply85", "0.1.0")
        .containsEntry("soundbank", "FluidR3")
        .containsEntry("tables", "tables-1")
        .containsKey("java");
  }

  @Test
  void saysThatTwoNotesAreNobodysMelody() {
    assertThat(report.originality().verdict()).isEqualTo(Verdict.ORIGINAL);
    assertThat(report.originality().longestRun()).isZero();
    assertThat(report.originality().humanP95()).isPositive();
  }

  @Test
  void becomesJson() throws Exception {
    JsonNode json = new ObjectMapper().valueToTree(report);
    assertThat(json.at("/seed").asLong()).isEqualTo(42);
    assertThat(json.at("/prompt").asText()).isEqualTo("a small song");
    assertThat(json.at("/loudness/integratedLufs").asDouble()).isEqualTo(-14);
    assertThat(json.at("/quality/crestFactorDb").asDouble()).isEqualTo(14);
    assertThat(json.at("/transitions/0/figures/HOLE/share").asDouble()).isEqualTo(0.75);
    assertThat(json.at("/originality/verdict").asText()).isEqualTo("ORIGINAL");
    assertThat(json.at("/originality/brokenVetoes").isArray()).isTrue();
    assertThat(json.at("/arrangement/links/0/devices/0").asText()).isEqualTo("fill");
    assertThat(json.toString()).doesNotContain("NaN").doesNotContain("Infinity");
  }
}
