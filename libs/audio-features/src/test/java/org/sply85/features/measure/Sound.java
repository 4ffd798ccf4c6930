package org.sply85.features.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sply85.features.harmony.ChordFinder;
import org.sply85.features.rhythm.FrameCues;
import org.sply85.features.spectral.SpectralFeatures;

/** A rendered song and its truth. */
record Sound(CorpusSong song, Truth truth, SpectralFeatures features, boolean whole) {
  FrameCues cues(ChordFinder chords) {
    return new FrameCues(features, chords.changes(features.constantQ()));
  }

  interface Use {
    void take(Sound sound);
  }

  /** Takes every song of the folder's sounds in turn, its first seconds alone. */
  static void each(Path corpus, Path folder, double seconds, int most, Use use) throws IOException {
    Map<String, CorpusSong> songs = new HashMap<>();
    CorpusSong.read(corpus, "0123456789").forEach(s -> songs.put(s.id(), s));
    List<Path> files = new ArrayList<>();
    try (var list = Files.list(folder)) {
      list.sorted().forEach(files::add);
    }
    for (Path file : files.subList(0, Math.min(most, files.size()))) {
      CorpusSong song = songs.get(file.getFileName().toString().replace(".f32", ""));
      float[] all = ParityTool.floats(Files.readAllBytes(file));
      float[] part = Arrays.copyOf(all, (int) Math.min(all.length, seconds * RenderTool.RATE));
      double length = part.length / (double) RenderTool.RATE;
      use.take(
          new Sound(
              song, Truth.of(song, length), new SpectralFeatures(part), part.length == all.length));
    }
  }
}
