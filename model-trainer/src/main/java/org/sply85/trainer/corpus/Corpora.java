package org.sply85.trainer.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
  /** Files of the corpora, from their folder. */
  public static final String POP909_FILE = "pop909/pop909.jsonl.gz";

  public static final String LEAD_SHEETS_FILE = "lead_sheets/openewld.jsonl.gz";
  public static final String HYMNAL_FILE = "lead_sheets/openhymnal.jsonl.gz";
  public static final String BLOOMFIELD_FILE = "lead_sheets/bloomfield.jsonl.gz";
  public static final String BILLBOARD_FILE = "sections/billboard.jsonl.gz";
  public static final String HARMONIX_FILE = "sections/harmonix.jsonl.gz";
  public static final String PROMPTS_FILE = "prompts/musecoco_templates.jsonl.gz";

  /** Reads them from a folder laid out as its README says. */
  public static Corpora read(Path folder) {
    return read(folder, file -> true);
  }

  /** Reads the files that are wanted; other corpora are empty. */
  public static Corpora read(Path folder, Predicate<String> wanted) {
    Files files = new Files(folder, wanted);
    List<CorpusSong> hymns =
        Stream.of(HYMNAL_FILE, BLOOMFIELD_FILE)
            .flatMap(f -> files.read(f, LeadSheetReader::read).stream())
            .toList();
    return new Corpora(
        Duplicates.removed(files.read(POP909_FILE, Pop909Reader::read)),
        Duplicates.removed(files.read(LEAD_SHEETS_FILE, LeadSheetReader::read)),
        Duplicates.removed(hymns),
        files.read(BILLBOARD_FILE, BillboardReader::read),
        files.read(HARMONIX_FILE, HarmonixReader::read),
        files.read(PROMPTS_FILE, PromptTemplate::read));
  }

  /** Files of a folder, of which some are wanted. */
  private record Files(Path folder, Predicate<String> wanted) {
    <T> List<T> read(String file, Function<Path, List<T>> reader) {
      return wanted.test(file) ? reader.apply(folder.resolve(file)) : List.of();
    }
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
