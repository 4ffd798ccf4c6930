package org.sply85.contracts.event;

import java.util.List;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;

/**
 * The song is linked, orchestrated and played.
 *
 * @param songId the song's id
 * @param plan the song's plan
 * @param score {@code score.json}: the written {@link org.sply85.music.Score}
 * @param midi {@code song.mid}: the performed score
 * @param musicXml {@code song.musicxml}: the written score
 * @param arrangement {@code arrangement.json}: what was chosen and why
 * @param stems one for each track
 * @param soundbank name of the soundbank that played
 * @param pack the models that composed it; absent in events of older versions = none is named
 * @param timing seconds spent so far
 * @param lyrics {@code lyrics.txt}, {@code song.lrc} and {@code lyrics.json} of a sung song; empty
 *     if absent
 */
public record SongArranged(
    UUID songId,
    FileRef plan,
    FileRef score,
    FileRef midi,
    FileRef musicXml,
    FileRef arrangement,
    List<Stem> stems,
    String soundbank,
    PackRef pack,
    Timing timing,
    List<FileRef> lyrics)
    implements SongEvent {
  public SongArranged {
    stems = List.copyOf(stems);
    pack = PackRef.orNone(pack);
    lyrics = lyrics == null ? List.of() : List.copyOf(lyrics);
  }

  /** A song without words. */
  public SongArranged(
      UUID songId,
      FileRef plan,
      FileRef score,
      FileRef midi,
      FileRef musicXml,
      FileRef arrangement,
      List<Stem> stems,
      String soundbank,
      PackRef pack,
      Timing timing) {
    this(
        songId,
        plan,
        score,
        midi,
        musicXml,
        arrangement,
        stems,
        soundbank,
        pack,
        timing,
        List.of());
  }
}
