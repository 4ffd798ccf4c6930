package org.sply85.local.cli;

import org.sply85.contracts.Artifacts;
import org.sply85.contracts.Topics;
import org.sply85.local.runtime.LineSettings;
import org.sply85.local.runtime.LocalLine;

/** What {@code up} says when all runs. */
final class Welcome {
  private static final String TEXT =
      """
      sply85 %1$s is up; its data lie in %2$s. Ctrl-C stops it.

        REST     http://127.0.0.1:%3$d/songs   (health: /q/health, metrics: /q/metrics)
        Kafka    %4$s
        S3       %5$s   bucket %6$s, access key %7$s, secret key %8$s

      Publish a prompt, with a UUID of your own as its key:
        ID=$(uuidgen)
        echo '{"prompt": "a calm piano ballad about rain"}' | kcat -P -b %4$s -t %9$s -k "$ID"
      or:
        curl -i http://127.0.0.1:%3$d/songs -H 'Content-Type: application/json' \\
          -d '{"prompt": "a calm piano ballad about rain"}'

      Watch it:
        ./sply85 watch "$ID" --kafka %4$s
        curl -N "http://127.0.0.1:%3$d/songs/$ID/events"
        kcat -C -b %4$s -t %10$s -f '%%k %%s\\n'

      Fetch it:
        curl -O "http://127.0.0.1:%3$d/songs/$ID/files/song.mp3"
      """;

  private Welcome() {}

  static String text(LineSettings settings, LocalLine line) {
    return TEXT.formatted(
        Version.number(),
        settings.data(),
        settings.httpPort().orElseThrow(),
        line.bootstrapServers(),
        line.storeEndpoint(),
        Artifacts.BUCKET,
        line.keys().accessKey(),
        line.keys().secretKey(),
        Topics.PROMPT_SUBMITTED,
        Topics.SONG_PROGRESS);
  }
}
