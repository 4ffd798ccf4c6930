package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sply85.music.Mode;

/** What is shipped, against what is known of real songs. */
class SongTablesTest {
  private static final CoreChord TONIC = new CoreChord(0, ChordFamily.MAJOR);
  private static final CoreChord DOMINANT = new CoreChord(7, ChordFamily.MAJOR);

  private final SongTables tables = SongTables.standard();

  private static void assertDistribution(double[] p) {
    assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(p).min().orElseThrow()).isNotNegative();
  }

  @Test
  void saysWhereItComesFrom() {
    assertThat(tables.version()).matches("[0-9a-f]{12}");
    assertThat(tables.sources())
        .hasSize(6)
        .allSatisfy(
            s -> {
              assertThat(s.songs()).isPositive();
              assertThat(s.licence()).isNotBlank();
            });
  }

  @ParameterizedTest
  @EnumSource(SectionRole.class)
  void leadsTheDominantHomeInEveryRole(SectionRole role) {
    double[] next = tables.chords().next(new ChordContext(Mode.MAJOR, role, TONIC, DOMINANT));
    assertDistribution(next);
    assertThat(next[DOMINANT.index()]).isZero();
    assertThat(next[TONIC.index()]).isGreaterThan(0.25);
  }

  @Test
  void beginsVersesOnTheTonicAndBridgesOnTheSubdominantMoreOftenThanVersesDo() {
    // Billboard, design study: verses start on I .68, bridges on IV .32, pre-choruses end on V.
    double[] verse = tables.chords().start(Mode.MAJOR, SectionRole.VERSE);
    double[] bridge = tables.chords().start(Mode.MAJOR, SectionRole.BRIDGE);
    double[] prechorus = tables.chords().end(Mode.MAJOR, SectionRole.PRECHORUS);
    int subdominant = new CoreChord(5, ChordFamily.MAJOR).index();
    assertDistribution(verse);
    assertThat(verse[TONIC.index()]).isGreaterThan(0.5);
    assertThat(bridge[subdominant]).isGreaterThan(verse[subdominant]);
    assertThat(prechorus[DOMINANT.index()]).isEqualTo(Arrays.stream(prechorus).max().orElseThrow());
  }

  @Test
  void knowsTheLoopsThatEverybodyKnows() {
    assertThat(tables.chords().loops(Mode.MAJOR)).hasSize(60);
    assertThat(tables.chords().loops(Mode.MAJOR))
        .extracting(ChordLoop::toString)
        .contains("I | I | I | I", "I | VIm | IV | V", "I | VIm | IIm | V", "IIm | V | I | I");
    assertThat(tables.chords().loops(Mode.MINOR))
        .allSatisfy(l -> assertThat(l.songs()).isGreaterThanOrEqualTo(3));
  }

  @Test
  void changesChordsByTheHalfBarOrTheBarMostOften() {
    double[] stay = tables.chords().stay(SectionRole.CHORUS);
    assertDistribution(stay);
    assertThat(stay[1] + stay[2]).isGreaterThan(0.75);
    assertThat(2 * stay[2]).isGreaterThan(stay[1]); // in time, more music stands on whole bars
  }

  @Test
  void buildsSongsAsSongsAreBuilt() {
    FormMoves form = tables.form();
    assertDistribution(form.next(Optional.empty()));
    // 88 in 100 songs of Billboard begin with an intro; most pre-choruses lead to the chorus.
    assertThat(form.next(Optional.empty())[SectionRole.INTRO.ordinal()]).isGreaterThan(0.8);
    assertThat(form.next(Optional.of(SectionRole.PRECHORUS))[SectionRole.CHORUS.ordinal()])
        .isGreaterThan(0.75);
    assertThat(form.transitions(SectionRole.VERSE, SectionRole.CHORUS))
        .isGreaterThan(form.transitions(SectionRole.VERSE, SectionRole.VERSE));
  }

  @Test
  void startsPhrasesEarlyAboutHalfOfTheTime() {
    // POP909, design study: 46 % have a pickup, 31.5 % start on the downbeat.
    double pickups =
        (tables.form().pickupRate(RoleGroup.VERSE_LIKE)
                + tables.form().pickupRate(RoleGroup.CHORUS_LIKE))
            / 2;
    assertThat(pickups).isCloseTo(0.46, within(0.06));
    assertDistribution(tables.form().startOffsets(RoleGroup.VERSE_LIKE));
    assertThat(tables.form().startOffsets(RoleGroup.VERSE_LIKE)[-FormMoves.EARLIEST])
        .isCloseTo(0.35, within(0.08));
    assertDistribution(tables.form().contours(RoleGroup.CHORUS_LIKE));
  }

  @Test
  void soundsNotesUntilTheNextButRestsAtPhraseEnds() {
    double[] inner = tables.lengths().distribution(4, false);
    double[] end = tables.lengths().distribution(16, true);
    assertDistribution(inner);
    assertDistribution(end);
    assertThat(inner[4]).isGreaterThan(0.8);
    assertThat(end[16]).isLessThan(inner[4]);
  }

  @Test
  void singsFewerNotesInABarOfAFastSong() {
    double slow = tables.tempo().quantile(Feature.NOTES_PER_BAR, SectionRole.VERSE, 60, 0.5);
    double fast = tables.tempo().quantile(Feature.NOTES_PER_BAR, SectionRole.VERSE, 140, 0.5);
    assertThat(fast).isLessThan(slow * 0.6);
    assertThatThrownBy(
            () -> tables.tempo().quantile(Feature.LEAP_SHARE, SectionRole.VERSE, 100, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of LEAP_SHARE");
  }

  @Test
  void measuresWhatTheDesignStudyMeasured() {
    // Means over all 909 songs; ours are over the training part, with other chord labels.
    assertMean(Feature.STEP_SHARE, 0.444, 0.01);
    assertMean(Feature.REPEAT_SHARE, 0.227, 0.01);
    assertMean(Feature.LEAP_SHARE, 0.148, 0.01);
    assertMean(Feature.BIG_LEAP_SHARE, 0.038, 0.005);
    assertMean(Feature.NOTES_PER_BAR, 5.7, 0.1);
    assertMean(Feature.RANGE_SEMITONES, 15.5, 0.2);
    assertMean(Feature.GROOVE_SIMILARITY, 0.722, 0.01);
    assertMean(Feature.PITCH_ENTROPY_BAR, 1.47, 0.03);
    assertMean(Feature.CHORD_TONE_SHARE, 0.65, 0.03);
    assertMean(Feature.MELODY_CHORD_DISTANCE, 1.333, 0.02);
    assertMean(Feature.SECOND_LETTER_LIFT, 3.0, 0.3);
  }

  private void assertMean(Feature feature, double expected, double tolerance) {
    assertThat(tables.features().song(feature).mean())
        .as(feature.name())
        .isCloseTo(expected, within(tolerance));
  }

  @Test
  void fallsBackToWholeSongsWhereRolesWereNotToldApart() {
    FeatureTable features = tables.features();
    assertThat(features.find(Feature.STEP_SHARE, SectionRole.INTRO)).isEmpty();
    assertThat(features.role(SectionRole.INTRO, Feature.STEP_SHARE))
        .isSameAs(features.song(Feature.STEP_SHARE));
    assertThatThrownBy(() -> features.song(Feature.SECTION_BARS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no distribution of SECTION_BARS over whole songs");
  }
}
