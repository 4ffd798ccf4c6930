package org.sply85.arranger.sound;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sply85.arranger.config.ArrangerConfig;
import org.sply85.arranger.domain.Sounding;
import org.sply85.arranger.domain.StemPlayer;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.audio.soundbank.SoundbankSearch;
import org.sply85.music.Score;
import org.sply85.music.Track;

/**
 * Plays stems on a General MIDI soundbank: the one that is set, else the one the system has, else
 * the JDK's own; tracks with words are sung by the {@link VocalStage}, and what the style computes
 * is played by the {@link SynthStage}. A bank that is set but can not be read stops the service at
 * its start.
 */
@Startup
@Singleton
public final class SoundbankStems implements StemPlayer {
  private static final Logger LOG = Logger.getLogger(SoundbankStems.class);

  private final Soundbank bank;
  private final SoundbankPlayer player;
  private final VocalStage stage;
  private final SynthStage synths;

  SoundbankStems(ArrangerConfig config, VocalStage stage) {
    this.stage = stage;
    this.bank = open(config.soundfont().or(() -> SoundbankSearch.ofThisMachine().find()));
    this.player = new SoundbankPlayer(bank);
    this.synths = new SynthStage(player);
    LOG.infof("the band plays on %s", bank.name());
  }

  private static Soundbank open(Optional<Path> file) {
    if (file.isEmpty()) {
      return Soundbank.emergency();
    }
    try {
      return Soundbank.open(file.get());
    } catch (IOException e) {
      throw new UncheckedIOException("the soundbank can not be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public String soundbank() {
    return bank.name();
  }

  @Override
  public void play(Score score, Track track, Sounding sounding, Path flac) {
    Tags tags = Tags.of(score.title() + " - " + track.name(), Tags.SOFTWARE, "");
    try {
      FlacFile.write24(sound(score, track, sounding), flac, tags);
    } catch (IOException e) {
      throw new UncheckedIOException("stem '%s' can not be written".formatted(track.name()), e);
    }
  }

  private AudioBuffer sound(Score score, Track track, Sounding sounding) {
    if (!track.syllables().isEmpty()) {
      return stage.sing(score, track, sounding.vocals());
    }
    return synths.play(score, track, sounding.style()).orElseGet(() -> player.play(score, track));
  }
}
