package org.sply85.contracts.song;

import java.util.List;

/**
 * A prompt, understood. Every attribute says where it comes from.
 *
 * @param prompt the user's words, NFC
 * @param seed every random choice of the song derives from it
 * @param title the song's title
 * @param style a name from the style book: pop, ballad, rock, dance, hip-hop, lo-fi, jazz, folk,
 *     ...
 * @param moods words like happy, sad, dreamy; may be empty
 * @param valence -1 sad .. 1 happy
 * @param arousal -1 calm .. 1 excited
 * @param tempoBpm quarter notes per minute, 40..220
 * @param key like {@code "F# minor"}
 * @param meter like {@code "4/4"}
 * @param durationSeconds wanted length, 20..600
 * @param form what was asked of the form
 * @param instruments what was asked of the band
 * @param voice instrumental, female, male, duet or choir
 * @param topic what the song is about; empty if nothing was said
 * @param energyShape standard, builds, calm or anthem
 * @param harmony plain: few chords that come round as in chart hits; rich: more of them, changing
 *     about twice a bar as in ballads; plain if absent
 * @param delivery what the master must measure
 * @param lyrics the user's own words; empty if absent
 * @param partStyles parts of the band that play as another style does; none if absent
 */
public record SongBrief(
    String prompt,
    long seed,
    Attribute<String> title,
    Attribute<String> style,
    Attribute<List<String>> moods,
    Attribute<Double> valence,
    Attribute<Double> arousal,
    Attribute<Double> tempoBpm,
    Attribute<String> key,
    Attribute<String> meter,
    Attribute<Double> durationSeconds,
    Attribute<FormWish> form,
    Attribute<InstrumentWish> instruments,
    Attribute<String> voice,
    Attribute<String> topic,
    Attribute<String> energyShape,
    Attribute<String> harmony,
    Delivery delivery,
    String lyrics,
    Attribute<List<PartStyle>> partStyles) {
  public SongBrief {
    harmony = harmony == null ? Attribute.chosen("plain") : harmony; // older briefs say nothing
    lyrics = lyrics == null ? "" : lyrics;
    partStyles = partStyles == null ? Attribute.chosen(List.of()) : partStyles;
  }

  /** A brief that leaves the words open, and all parts to the song's style. */
  public SongBrief(
      String prompt,
      long seed,
      Attribute<String> title,
      Attribute<String> style,
      Attribute<List<String>> moods,
      Attribute<Double> valence,
      Attribute<Double> arousal,
      Attribute<Double> tempoBpm,
      Attribute<String> key,
      Attribute<String> meter,
      Attribute<Double> durationSeconds,
      Attribute<FormWish> form,
      Attribute<InstrumentWish> instruments,
      Attribute<String> voice,
      Attribute<String> topic,
      Attribute<String> energyShape,
      Attribute<String> harmony,
      Delivery delivery) {
    this(
        prompt,
        seed,
        title,
        style,
        moods,
        valence,
        arousal,
        tempoBpm,
        key,
        meter,
        durationSeconds,
        form,
        instruments,
        voice,
        topic,
        energyShape,
        harmony,
        delivery,
        "",
        null);
  }

  /** The style that a part of the band plays in, see {@link PartStyle}. */
  public String styleOf(String part) {
    return partStyles.value().stream()
        .filter(p -> p.part().equals(part))
        .map(PartStyle::style)
        .findFirst()
        .orElse(style.value());
  }
}
