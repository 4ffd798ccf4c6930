package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Seeds;
import org.sply85.music.TrackRole;
import org.sply85.style.BandBook;
import org.sply85.style.BandPart;
import org.sply85.style.BandStyle;
import org.sply85.style.Instrument;
import org.sply85.style.InstrumentBook;
import org.sply85.style.Playing;

/**
 * Seats the band: the style's chairs with one of their usual instruments, the wanted instruments in
 * the first role that has a chair for them or else in a guest's chair, the unwanted nowhere.
 */
final class Casting {
  private static final BandBook BANDS = BandBook.standard();
  private static final List<Integer> ANY_LEAD = List.of(73, 0, 11, 65, 40, 24, 80, 68, 71, 22);
  private static final List<Integer> ANY_CHORDS = List.of(0, 25, 4, 16, 46, 11, 89, 48, 61);
  private static final Set<String> PLUCKED = Set.of("guitar", "plucked");
  private static final int MOST_CHAIRS = 12;

  private final SongPlan plan;
  private final BandStyle style;
  private final Wishes wishes;

  Casting(SongPlan plan, BandStyle style) {
    this.plan = plan;
    this.style = style;
    this.wishes = new Wishes(plan.brief());
  }

  /** The band; the same for the same plan. */
  Band seat() {
    Chair lead = lead();
    List<Chair> chairs = new ArrayList<>();
    Set<Integer> taken = new TreeSet<>(Set.of(lead.program()));
    for (BandPart part : style.parts()) {
      Optional<Integer> program = usual(fresh(part.programs(), taken), part.name());
      program.ifPresent(p -> chairs.add(chair(part, p, false)));
      program.ifPresent(taken::add);
    }
    for (Instrument wanted : wishes.wanted()) {
      if (!wanted.percussion() && !wishes.means(wanted, lead.program())) {
        invite(wanted, chairs);
      }
    }
    if (chairs.stream().noneMatch(c -> Layering.harmonic(c.part().role()))) {
      first(ANY_CHORDS)
          .ifPresent(p -> chairs.add(chair(BANDS.guest(TrackRole.CHORDS).orElseThrow(), p, false)));
    }
    letOneCarry(chairs);
    Optional<Chair> harmony =
        usual(fresh(style.harmony(), taken), "harmony")
            .map(p -> melodic(TrackRole.HARMONY, p, false));
    return new Band(
        lead,
        harmony,
        chairs,
        new KitChoice(style, wishes, plan.seed()).kit(),
        new KitChoice(style, wishes, plan.seed()).percussion());
  }

  // One of the chairs that can carry the chords does so from the start, one that was wished for
  // before the others; those join where the song opens up.
  private void letOneCarry(List<Chair> chairs) {
    List<Chair> able = chairs.stream().filter(c -> style.carriers().contains(c.name())).toList();
    List<Chair> wished = able.stream().filter(Chair::wished).toList();
    List<Chair> drawn = wished.isEmpty() ? able : wished;
    if (drawn.isEmpty()) {
      return;
    }
    SplittableRandom random = Seeds.random(plan.seed(), "cast", "carrier");
    Chair carrier = drawn.get(random.nextInt(drawn.size()));
    for (Chair chair : able) {
      double from =
          chair.equals(carrier) ? 0 : chair.wished() ? chair.part().from() : style.carriersJoin();
      chairs.set(chairs.indexOf(chair), chair.joining(from));
    }
  }

  private Chair lead() {
    Optional<Instrument> asked =
        wishes
            .lead()
            .or(
                () ->
                    wishes.wanted().stream()
                        .filter(i -> !i.percussion() && i.roles().get(0) == TrackRole.LEAD)
                        .findFirst());
    if (asked.isPresent()) {
      Instrument instrument = asked.get();
      return new Chair(
          part(TrackRole.LEAD, instrument.lowest(), instrument.highest()),
          instrument.program(),
          title(instrument),
          true);
    }
    List<Integer> fitting = style.lead().stream().filter(this::reachesTheMelody).toList();
    int program =
        usual(fitting, "lead")
            .or(() -> usual(style.lead(), "lead"))
            .or(() -> first(ANY_LEAD))
            .orElse(73);
    return melodic(TrackRole.LEAD, program, false);
  }

  private boolean reachesTheMelody(int program) {
    BandPart part = melodic(TrackRole.LEAD, program, false).part();
    return new LeadRegister(plan).reachedBy(part.low(), part.high());
  }

  // Colours that no other chair has, if the part knows any.
  private List<Integer> fresh(List<Integer> programs, Set<Integer> taken) {
    List<Integer> fresh =
        programs.stream().filter(p -> !taken.contains(p) && wishes.allows(p)).toList();
    return fresh.isEmpty() ? programs : fresh;
  }

  // The first of the usual programs half of the time, else any of them.
  private Optional<Integer> usual(List<Integer> programs, String name) {
    List<Integer> allowed = programs.stream().filter(wishes::allows).toList();
    if (allowed.isEmpty()) {
      return Optional.empty();
    }
    SplittableRandom random = Seeds.random(plan.seed(), "cast", name);
    boolean first = random.nextBoolean();
    return Optional.of(allowed.get(first ? 0 : random.nextInt(allowed.size())));
  }

  private Optional<Integer> first(List<Integer> programs) {
    return programs.stream().filter(wishes::allows).findFirst();
  }

  private void invite(Instrument wanted, List<Chair> chairs) {
    for (int i = 0; i < chairs.size(); i++) {
      Chair chair = chairs.get(i);
      if (wishes.means(wanted, chair.program())) {
        chairs.set(i, new Chair(chair.part(), chair.program(), chair.title(), true));
        return;
      }
    }
    for (TrackRole role : wanted.roles()) {
      Optional<Chair> free =
          chairs.stream()
              .filter(c -> c.part().role() == role && !c.wished() && suits(c.part(), wanted))
              .min(Comparator.comparing(c -> strums(c.part()) != plucked(wanted)));
      if (free.isPresent()) {
        chairs.set(chairs.indexOf(free.get()), guest(free.get().part(), wanted));
        return;
      }
    }
    wanted.roles().stream()
        .flatMap(role -> BANDS.guest(role).stream())
        .findFirst()
        .or(() -> BANDS.guest(TrackRole.COUNTER))
        .filter(part -> chairs.size() < MOST_CHAIRS)
        .ifPresent(
            part -> chairs.add(guest(part.named(part.name() + "-" + wanted.name()), wanted)));
  }

  private static boolean suits(BandPart part, Instrument instrument) {
    return (!strums(part) || plucked(instrument)) && part.playing() != Playing.EFFECT;
  }

  private static boolean strums(BandPart part) {
    return part.playing() == Playing.STRUM;
  }

  private static boolean plucked(Instrument instrument) {
    return PLUCKED.contains(instrument.family());
  }

  private static Chair guest(BandPart part, Instrument instrument) {
    int low = part.low();
    int high = part.high();
    while (low < instrument.lowest() && high + 12 <= instrument.highest()) {
      low += 12;
      high += 12;
    }
    while (high > instrument.highest() && low - 12 >= instrument.lowest()) {
      low -= 12;
      high -= 12;
    }
    return new Chair(part.within(low, high), instrument.program(), title(instrument), true);
  }

  private static Chair chair(BandPart part, int program, boolean wished) {
    return new Chair(part, program, BANDS.program(program).title(), wished);
  }

  private static Chair melodic(TrackRole role, int program, boolean wished) {
    String name = BANDS.program(program).as();
    Optional<Instrument> instrument = InstrumentBook.standard().find(name);
    int low = instrument.map(Instrument::lowest).orElse(55);
    int high = instrument.map(Instrument::highest).orElse(84);
    return chair(part(role, low, high), program, wished);
  }

  private static BandPart part(TrackRole role, int low, int high) {
    boolean harmony = role == TrackRole.HARMONY;
    return new BandPart(
        role,
        harmony ? "harmony" : "lead",
        List.of(),
        0,
        1.0,
        List.of(),
        List.of(),
        low,
        high,
        Playing.COUNTER,
        "close",
        harmony ? 72 : 90,
        1.0,
        harmony ? 0.2 : 0,
        false,
        Map.of(),
        Map.of());
  }

  private static String title(Instrument instrument) {
    StringBuilder title = new StringBuilder();
    for (String word : instrument.name().split(" ")) {
      title.append(title.isEmpty() ? "" : " ");
      title.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return title.toString();
  }
}
