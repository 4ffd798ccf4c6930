package org.sply85.contracts.event;

import java.util.List;
import java.util.UUID;
import org.sply85.contracts.FileRef;

/**
 * The song is finished.
 *
 * @param songId the song's id
 * @param title its title
 * @param durationSeconds its length
 * @param loudness what the master measures
 * @param files song.wav, song.flac, song.mp3, song.opus, song.svg, song.mid, song.musicxml,
 *     stems/*.flac, plan.json and report.json; of sung songs also lyrics.txt, song.lrc and
 *     lyrics.json
 * @param timing seconds spent so far
 */
public record SongMastered(
    UUID songId,
    String title,
    double durationSeconds,
    Loudness loudness,
    List<FileRef> files,
    Timing timing)
    implements SongEvent {
  public SongMastered {
    files = List.copyOf(files);
  }
}
