package org.sply85.arranger.domain;

import org.junit.jupiter.api.Test;

class LookTest {
  public static void main(String[] a) {
    new LookTest().look();
  }

  @Test
  void look() {
    for (String style : System.getProperty("styles", "pop").split(",")) {
      Songs songs = Songs.of(style, System.getProperty("meter", "4/4"), Long.getLong("seed", 3));
      long t = System.nanoTime();
      Arrangement a = songs.arranged();
      System.out.println(style + " ms " + (System.nanoTime() - t) / 1e6);
      System.out.println(a.links());
      a.written().tracks().forEach(x -> System.out.println(x.name() + " " + x.notes().size()));
      String only = System.getProperty("only", "");
      if (!only.equals("none"))
        a.written().sections().stream()
            .filter(s -> only.isEmpty() || only.contains(s.label()))
            .forEach(s -> System.out.println(SongPrinter.print(a.written(), s)));
    }
  }
}
