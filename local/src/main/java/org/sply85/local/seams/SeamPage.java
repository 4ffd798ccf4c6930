package org.sply85.local.seams;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sply85.audio.seam.SeamFigure;
import org.sply85.mastering.domain.SeamCard;

/** The page about made songs' seams, in Markdown. */
final class SeamPage {
  private SeamPage() {}

  /** One song in a line. */
  static String line(SongSeams song) {
    return String.format(
        Locale.ROOT,
        "%s (%s): %d seams, %d pass; mean score %.2f, without devices %.2f",
        song.id(),
        song.style(),
        song.joined().size(),
        song.joined().stream().filter(SeamCard::passes).count(),
        mean(song.joined()),
        mean(song.bare()));
  }

  /** All songs in a line. */
  static String verdict(List<SongSeams> songs) {
    List<SeamCard> joined = all(songs, SongSeams::joined);
    List<SeamCard> bare = all(songs, SongSeams::bare);
    return String.format(
        Locale.ROOT,
        "%d of %d seams (%.0f %%) above the 25th percentile of real ones, mean score %.2f;"
            + " without link devices %.0f %%, mean score %.2f",
        passing(joined),
        joined.size(),
        100.0 * passing(joined) / Math.max(1, joined.size()),
        mean(joined),
        100.0 * passing(bare) / Math.max(1, bare.size()),
        mean(bare));
  }

  /** The whole page. */
  static String of(List<SongSeams> songs, String duration) {
    return "# Seams of made songs\n\n"
        + String.format(
            Locale.ROOT,
            "%d songs of %s, by `sply85 evaluate --seams %d --seam-length %s`.%n%n%s.%n%n",
            songs.size(),
            duration,
            songs.size(),
            duration,
            verdict(songs))
        + "| figure | share of real seams that are worse | without devices |\n|---|---|---|\n"
        + Stream.of(SeamFigure.values()).map(f -> figure(f, songs)).collect(Collectors.joining())
        + "\n| song | style | seam | devices | score | without | weakest figure |\n"
        + "|---|---|---|---|---|---|---|\n"
        + songs.stream().map(SeamPage::rows).collect(Collectors.joining());
  }

  private static String figure(SeamFigure figure, List<SongSeams> songs) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f |%n",
        figure,
        share(figure, all(songs, SongSeams::joined)),
        share(figure, all(songs, SongSeams::bare)));
  }

  private static double share(SeamFigure figure, List<SeamCard> seams) {
    return seams.stream()
        .filter(s -> s.figures().containsKey(figure))
        .mapToDouble(s -> s.figures().get(figure).share())
        .average()
        .orElse(0);
  }

  private static String rows(SongSeams song) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < song.joined().size(); i++) {
      SeamCard seam = song.joined().get(i);
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s - %s | %s | %.2f%s | %.2f | %s |%n",
              song.id(),
              song.style(),
              seam.from(),
              seam.to(),
              String.join(", ", song.devices().get(i)),
              seam.score(),
              seam.passes() ? "" : " !",
              song.bare().get(i).score(),
              weakest(seam)));
    }
    return rows.toString();
  }

  private static String weakest(SeamCard seam) {
    return seam.figures().entrySet().stream()
        .min(Map.Entry.comparingByValue((a, b) -> Double.compare(a.share(), b.share())))
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "%s %.2f (%.3f)",
                    e.getKey(),
                    e.getValue().value(),
                    e.getValue().share()))
        .orElse("");
  }

  private static long passing(List<SeamCard> seams) {
    return seams.stream().filter(SeamCard::passes).count();
  }

  private static double mean(List<SeamCard> seams) {
    return seams.stream().mapToDouble(SeamCard::score).average().orElse(0);
  }

  private static List<SeamCard> all(
      List<SongSeams> songs, Function<SongSeams, List<SeamCard>> which) {
    return songs.stream().flatMap(s -> which.apply(s).stream()).toList();
  }
}
