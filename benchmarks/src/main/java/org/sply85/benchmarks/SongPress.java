package org.sply85.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sply85.arranger.sound.SynthStage;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.audio.soundbank.SoundbankSearch;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Proposers;
import org.sply85.composer.model.Device;
import org.sply85.composer.model.ServedPack;
import org.sply85.contracts.song.Delivery;
import org.sply85.local.evaluate.MadeSong;
import org.sply85.local.evaluate.SongMaker;
import org.sply85.mastering.domain.MixJob;
import org.sply85.music.Score;
import org.sply85.music.Track;
import org.sply85.pack.ModelPack;
import org.sply85.statistics.SongTables;

/**
 * Makes instrumental songs with their sound, step by step as the line does: the same domain code on
 * two threads, without broker and store.
 */
final class SongPress implements AutoCloseable {
  private static final int THREADS = 2;

  private final ServedPack models = new ServedPack(ModelPack.standard(), Device.CPU, 1);
  private final SongMaker maker =
      new SongMaker(new IdeaComposer(Proposers.withModels(SongTables.standard(), models))::compose);
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Soundbank bank;
  private final SoundbankPlayer player;
  private final SynthStage synths;

  /** A press with the soundbank of this machine. */
  SongPress() throws IOException {
    this(bankOfThisMachine());
  }

  SongPress(Soundbank bank) {
    this.bank = bank;
    this.player = new SoundbankPlayer(bank);
    this.synths = new SynthStage(player);
  }

  private static Soundbank bankOfThisMachine() throws IOException {
    Optional<Path> found = SoundbankSearch.ofThisMachine().find();
    return found.isPresent() ? Soundbank.open(found.get()) : Soundbank.emergency();
  }

  String bankName() {
    return bank.name();
  }

  /**
   * The notes of a song.
   *
   * @param duration like {@code "3:00"}
   */
  MadeSong compose(String prompt, long seed, String duration) {
    return maker.make(prompt, SongMaker.request(prompt, prompt, seed, null, null, null, duration));
  }

  /** Plays all tracks of a song into a folder, two at a time. */
  List<MixJob.StemFile> play(MadeSong song, Path folder) {
    Score performed = song.arrangement().performed();
    List<CompletableFuture<MixJob.StemFile>> playing = new ArrayList<>();
    for (Track track : performed.tracks()) {
      Path file = folder.resolve("stem-%d.flac".formatted(playing.size()));
      playing.add(CompletableFuture.supplyAsync(() -> play(song, track, file), threads));
    }
    return playing.stream().map(CompletableFuture::join).toList();
  }

  private MixJob.StemFile play(MadeSong song, Track track, Path file) {
    Score performed = song.arrangement().performed();
    String style = song.plan().style();
    try {
      AudioBuffer sound =
          synths.play(performed, track, style).orElseGet(() -> player.play(performed, track));
      FlacFile.write24(sound, file, Tags.of(track.name(), "", ""));
      return new MixJob.StemFile(track.name(), track.role(), file);
    } catch (IOException e) {
      throw new UncheckedIOException("stem '%s' can not be written".formatted(track.name()), e);
    }
  }

  /** Length of a song with its tail. */
  static double seconds(MadeSong song) {
    int frames = SoundbankPlayer.frames(song.arrangement().performed());
    return frames / (double) SoundbankPlayer.SAMPLE_RATE;
  }

  /** What the mastering service gets of a song. */
  static MixJob job(MadeSong song, List<MixJob.StemFile> stems, Delivery delivery) {
    return new MixJob(song.plan(), song.arrangement().written(), stems, delivery);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    models.close();
  }
}
