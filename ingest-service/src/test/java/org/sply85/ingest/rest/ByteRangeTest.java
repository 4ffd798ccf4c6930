package org.sply85.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of RFC 9110 section 14.1.2, for a file of 10,000 bytes. */
class ByteRangeTest {
  private static final long SIZE = 10_000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-499,0,499",
    "bytes=500-999,500,999",
    "bytes=-500,9500,9999",
    "bytes=9500-,9500,9999",
    "bytes=0-0,0,0",
    "bytes=9999-20000,9999,9999",
    "bytes=-20000,0,9999"
  })
  void readsASinglePart(String header, long first, long last) {
    assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=5-2", "bytes=a-b"})
  void ignoresWhatItDoesNotUnderstand(String header) {
    assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(0, 9999));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0"})
  void hasNoAnswerBeyondTheEnd(String header) {
    assertThat(ByteRange.of(header, SIZE)).isEmpty();
  }

  @Test
  void saysWhichPartItIs() {
    assertThat(new ByteRange(0, 499).contentRange(SIZE)).isEqualTo("bytes 0-499/10000");
    assertThat(new ByteRange(0, 499).isPartOf(SIZE)).isTrue();
  }
}
