package org.sply85.trainer.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.pack.DataSource;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.pack.PackRefusedException;
import org.sply85.prompt.PromptNet;
import org.sply85.prompt.PromptWeights;
import org.sply85.trainer.CorpusFolder;
import org.sply85.trainer.corpus.CorpusRefusedException;
import org.sply85.trainer.job.SmallPack;
import org.sply85.trainer.prompt.PromptNetwork;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.TrainingWatcher;

/** A training reads what its members learn from, and nothing else. */
class PackTrainingTest {
  @TempDir private Path folder;

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private Path pack() {
    return folder.resolve("pack");
  }

  private List<String> train(boolean copyrighted, List<PackMember> members) throws IOException {
    return new PackTraining(
            corpus(),
            new DataManifest(copyrighted),
            members,
            1,
            folder.resolve("checkpoints"),
            pack())
        .run("small", "abc", TrainingWatcher.SILENT, card -> {});
  }

  /** Leaves these files alone. */
  private void keepOnly(String... names) throws IOException {
    List<Path> kept = Stream.of(names).map(corpus()::resolve).toList();
    List<Path> files;
    try (Stream<Path> all = Files.walk(corpus())) {
      files = all.filter(Files::isRegularFile).filter(f -> !kept.contains(f)).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static PackMember promptNet() {
    return new PromptMember(new PromptNetwork(256, 8, 8, 24), Recipe.of(1, 32, 3e-3), 1);
  }

  private void writePrompts() {
    String[] lines =
        IntStream.range(0, 90)
            .mapToObj(i -> "{\"attrs\":[\"T1_0\"],\"template\":\"Song %d is fast.\"}".formatted(i))
            .toArray(String[]::new);
    new CorpusFolder(corpus()).write("prompts/musecoco_templates", lines);
  }

  @Test
  void thePackHasFifteenMembers() {
    assertThat(Pack.members(Preset.BASE))
        .extracting(PackMember::name)
        .hasSize(15)
        .doesNotHaveDuplicates()
        .contains("PromptNet", "MelodyTransformer", "BandGAN");
  }

  @Test
  void readsOnlyWhatItsMembersLearnFrom() throws IOException {
    SmallPack.writeCorpus(corpus());
    keepOnly("pop909/pop909.jsonl.gz");
    assertThat(train(true, SmallPack.members())).isEmpty();
    assertThat(ModelPack.open(pack()).manifest().data())
        .extracting(DataSource::name)
        .containsExactly("POP909");
  }

  @Test
  void namesTheFileThatAMemberMisses() throws IOException {
    SmallPack.writeCorpus(corpus());
    keepOnly("pop909/pop909.jsonl.gz");
    List<PackMember> members = new ArrayList<>(SmallPack.members());
    members.add(promptNet());
    assertThatThrownBy(() -> train(true, members))
        .isInstanceOf(CorpusRefusedException.class)
        .hasMessage(
            "PromptNet learns from MuseCoco templates, but the corpus file"
                + " 'prompts/musecoco_templates.jsonl.gz' is missing");
    assertThat(pack()).as("nothing is trained before").doesNotExist();
  }

  @Test
  void leavesOutWhatLearnsFromSongsUnderCopyrightAlone() throws IOException {
    new CorpusFolder(corpus());
    keepOnly();
    assertThat(train(false, SmallPack.members())).containsExactly("RhythmRNN");
  }

  @Test
  void promptNetIsAMemberLikeOthersAndThePackRefusesAChangedByteOfIt() throws IOException {
    SmallPack.writeCorpus(corpus());
    train(true, SmallPack.members());
    writePrompts();
    keepOnly("prompts/musecoco_templates.jsonl.gz");
    train(true, List.of(promptNet()));

    ModelPack pack = ModelPack.open(pack());
    assertThat(pack.manifest().data())
        .as("what stands in the pack keeps its sources")
        .extracting(DataSource::name)
        .containsExactly("POP909", "MuseCoco templates");
    ModelCard card = pack.card("PromptNet");
    assertThat(card.file()).isEqualTo("PromptNet/promptnet.bin");
    assertThat(card.figures()).containsKeys("nll", "tempo", "style");
    assertThat(card.operations()).isEmpty();
    byte[] bytes = Files.readAllBytes(pack.file("PromptNet"));
    PromptNet net = new PromptNet(PromptWeights.read(bytes));
    assertThat(net.familiarity("Song 3 is fast.")).isGreaterThan(0.7);

    bytes[bytes.length / 2] ^= 1;
    Files.write(pack.file("PromptNet"), bytes);
    assertThatThrownBy(() -> ModelPack.open(pack())).isInstanceOf(PackRefusedException.class);
    assertThatThrownBy(() -> PromptWeights.read(bytes)).hasMessageContaining("SHA-256");
  }
}
