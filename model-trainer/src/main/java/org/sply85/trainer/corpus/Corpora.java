package org.sply85.trainer.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The corpora, each song once.
 *
 * @param pop909 pop songs with melody, chords and phrases
 * @param leadSheets older popular songs with their printed chords
 * @param hymns hymns, carols and parlour songs with derived chords
 * @param billboard chords of hits, section by section
 * @param harmonix sections of hits
 * @param prompts templates of prompts; none if the folder has none
 */
public record Corpora(
    List<CorpusSong> pop909,
    List<CorpusSong> leadSheets,
    List<CorpusSong> hymns,
    List<ChordSheet> billboard,
    List<FormSheet> harmonix,
    List<PromptTemplate> prompts) {
  /** Reads them from a folder laid out as its README says. */
  public static Corpora read(Path folder) {
    Path sheets = folder.resolve("lead_sheets");
    List<CorpusSong> hymns =
        Stream.of("openhymnal", "bloomfield")
            .flatMap(f -> LeadSheetReader.read(sheets.resolve(f + ".jsonl.gz")).stream())
            .toList();
    return new Corpora(
        Duplicates.removed(Pop909Reader.read(folder.resolve("pop909/pop909.jsonl.gz"))),
        Duplicates.removed(LeadSheetReader.read(sheets.resolve("openewld.jsonl.gz"))),
        Duplicates.removed(hymns),
        BillboardReader.read(folder.resolve("sections/billboard.jsonl.gz")),
        HarmonixReader.read(folder.resolve("sections/harmonix.jsonl.gz")),
        PromptTemplate.read(folder.resolve("prompts/musecoco_templates.jsonl.gz")));
  }

  /** The songs on one side of the split. */
  public Corpora side(Split split) {
    return new Corpora(
        kept(pop909, CorpusSong::id, split),
        kept(leadSheets, CorpusSong::id, split),
        kept(hymns, CorpusSong::id, split),
        kept(billboard, ChordSheet::id, split),
        kept(harmonix, FormSheet::id, split),
        kept(prompts, PromptTemplate::text, split));
  }

  private static <T> List<T> kept(List<T> songs, Function<T, String> id, Split split) {
    return songs.stream().filter(s -> Split.of(id.apply(s)) == split).toList();
  }
}
