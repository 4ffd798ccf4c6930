package org.sply85.local.seams;

import java.util.List;
import org.sply85.mastering.domain.SeamCard;

/**
 * The seams of a made song.
 *
 * @param id of its prompt
 * @param style what it is made in
 * @param duration the length that was asked for, like {@code "1:00"}
 * @param devices what joins the sections, seam by seam
 * @param joined the seams as made
 * @param bare the same seams without link devices
 */
record SongSeams(
    String id,
    String style,
    String duration,
    List<List<String>> devices,
    List<SeamCard> joined,
    List<SeamCard> bare) {
  SongSeams {
    devices = List.copyOf(devices);
    joined = List.copyOf(joined);
    bare = List.copyOf(bare);
  }
}
