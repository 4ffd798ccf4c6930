package org.sply85.lexicon.verse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class WordModelTest {
  private static final List<String> ONE = List.of("the", "rain", "falls", "down");
  private static final List<String> TWO = List.of("the", "night", "falls", "down");

  private static WordModel small() {
    WordCounter counter = new WordCounter();
    for (int i = 0; i < 3; i++) {
      counter.add(ONE);
      counter.add(TWO);
    }
    return counter.model(List.of(ONE, TWO));
  }

  @Test
  void wordsAreForeseenFromTheEndOfALine() {
    WordModel model = small();
    int falls = model.id("falls").orElseThrow();
    int down = model.id("down").orElseThrow();
    List<String> before = new ArrayList<>();
    for (int id : model.before(falls, down)) {
      before.add(model.word(id));
    }
    assertThat(before).containsExactlyInAnyOrder("night", "rain");
    assertThat(model.before(WordModel.EDGE, WordModel.EDGE)).containsExactly(down);
  }

  @Test
  void probabilitiesOfAllWordsSumToOne() {
    WordModel model = small();
    int falls = model.id("falls").orElseThrow();
    int down = model.id("down").orElseThrow();
    double sum = 0;
    for (int word = 0; word < model.size(); word++) {
      sum += Math.exp(model.logProbability(word, falls, down));
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
  }

  @Test
  void realLinesAreMoreFluentThanShuffledOnes() {
    WordModel model = WordModel.standard();
    List<String> real = List.of("the", "wind", "is", "in", "the", "trees");
    List<String> shuffled = List.of("trees", "the", "in", "is", "wind", "the");
    assertThat(model.fluency(real)).isGreaterThan(model.fluency(shuffled));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    WordModel model = small();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WordCounter.write(model, bytes);
    WordModel read =
        WordModelFile.read(
            new DataInputStream(
                new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    assertThat(read.logProbability(ONE)).isCloseTo(model.logProbability(ONE), within(1e-6));
  }

  @Test
  void wordsOfOneFieldAreNearerThanOthers() {
    WordVectors vectors = WordVectors.standard();
    double near = WordVectors.cosine(vectors.of("rain").get(), vectors.of("wind").get());
    double far = WordVectors.cosine(vectors.of("rain").get(), vectors.of("money").get());
    assertThat(near).isGreaterThan(far);
  }
}
