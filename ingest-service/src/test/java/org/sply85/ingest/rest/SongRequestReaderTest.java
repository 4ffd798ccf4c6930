package org.sply85.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SongRequestReaderTest {
  @Test
  void readsWhatIsGivenAndLeavesTheRestAbsent() throws IOException {
    SongRequest request = read("{\"prompt\": \"a waltz\", \"bpm\": 96, \"seed\": 7}");
    assertThat(request.prompt()).isEqualTo("a waltz");
    assertThat(request.bpm()).isEqualTo(96.0);
    assertThat(request.seed()).isEqualTo(7L);
    assertThat(request.key()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'bpm': '96'} | bpm | bpm must be a number",
        "{'bpm': true} | bpm | bpm must be a number",
        "{'seed': 1.5} | seed | seed must be a whole number",
        "{'instrumental': 'yes'} | instrumental | instrumental must be true or false",
        "{'key': 5} | key | key must be a text",
        "{'prompt': ['a']} | prompt | prompt must be a text",
        "{'prompt': {'a': 1}} | prompt | prompt must be a text"
      },
      quoteCharacter = '#')
  void namesTheFieldOfTheWrongType(String body, String field, String reason) {
    Problem problem = refusal(body.replace('\'', '"'));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.reason()).isEqualTo(reason);
  }

  @Test
  void namesTheFieldThatDoesNotExist() {
    Problem problem = refusal("{\"prompt\": \"a waltz\", \"tempo\": 96}");
    assertThat(problem.field()).isEqualTo("tempo");
    assertThat(problem.reason()).contains("bpm", "prompt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{",
        "{\"prompt\": \"a\"} {}",
        "{\"prompt\": \"a\", \"prompt\": \"b\"}",
        "{\"bpm\": NaN}",
        "{\"bpm\": 1" + "00000000000000000000000000000000000000000000000000000000000000000}"
      })
  void refusesWhatIsNoRequest(String body) {
    assertThat(refusal(body).status()).isEqualTo(400);
  }

  @Test
  void refusesDeepNesting() {
    assertThat(refusal("{\"x\":" + "[".repeat(10_000)).status()).isEqualTo(400);
  }

  @Test
  void stopsReadingABodyThatIsTooLarge() throws IOException {
    CountingStream endless = new CountingStream();
    ProblemException refusal =
        catchThrowableOfType(ProblemException.class, () -> SongRequestReader.read(endless));
    assertThat(refusal.problem().status()).isEqualTo(413);
    assertThat(endless.count).isLessThanOrEqualTo(2L * SongRequestReader.LARGEST_BODY_BYTES);
  }

  private static SongRequest read(String body) throws IOException {
    return SongRequestReader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Problem refusal(String body) {
    return catchThrowableOfType(ProblemException.class, () -> read(body)).problem();
  }

  private static final class CountingStream extends InputStream {
    private long count;

    @Override
    public int read() {
      count++;
      return ' ';
    }
  }
}
