package org.sply85.feature.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.features.Analysis;
import org.sply85.features.LabelledSpan;

/** An analysis as one JSON object; times in seconds to the millisecond. */
public final class AnalysisJson {
  private AnalysisJson() {}

  /** The object. */
  public static String of(Analysis song) throws JsonProcessingException {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("seconds", round(song.seconds()));
    out.put("tempoBpm", round(song.tempoBpm()));
    out.put("tempoCurve", each(song.tempoCurve(), t -> entry("time", t.time(), "bpm", t.bpm())));
    out.put("beats", round(song.grid().beats()));
    out.put("downbeats", round(song.grid().downbeats()));
    out.put("meter", song.meter());
    out.put("key", song.key());
    out.put("tuningCents", round(song.tuningCents()));
    out.put("chords", each(song.chords(), AnalysisJson::span));
    out.put("sections", each(song.sections(), AnalysisJson::span));
    out.put("melody", each(song.melody(), p -> entry("time", p.time(), "hz", p.hz())));
    out.put("onsets", round(song.onsets()));
    out.put("vocals", each(song.vocals(), AnalysisJson::singing));
    song.loudness().ifPresent(loudness -> out.put("loudness", loudness(loudness)));
    out.put(
        "instruments", each(song.instruments(), i -> named(i.name(), "share", round(i.share()))));
    return new ObjectMapper().writeValueAsString(out);
  }

  private static <T> List<Object> each(List<T> items, java.util.function.Function<T, Object> as) {
    return items.stream().map(as).toList();
  }

  private static Map<String, Object> entry(String a, double x, String b, double y) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(a, round(x));
    out.put(b, round(y));
    return out;
  }

  private static Map<String, Object> named(String name, String key, Object value) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", name);
    out.put(key, value);
    return out;
  }

  private static Map<String, Object> span(LabelledSpan span) {
    Map<String, Object> out = entry("start", span.start(), "end", span.end());
    out.put("label", span.label());
    return out;
  }

  private static Map<String, Object> singing(Analysis.Singing singing) {
    Map<String, Object> out = entry("start", singing.start(), "end", singing.end());
    out.put("register", singing.register());
    return out;
  }

  private static Map<String, Object> loudness(Analysis.Loudness loudness) {
    Map<String, Object> out = new LinkedHashMap<>();
    loudness.integratedLufs().ifPresent(lufs -> out.put("integratedLufs", round(lufs)));
    out.put("rangeLu", round(loudness.rangeLu()));
    out.put("shortTermLufs", round(loudness.curve()));
    return out;
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static double[] round(double[] values) {
    return Arrays.stream(values).map(AnalysisJson::round).toArray();
  }
}
