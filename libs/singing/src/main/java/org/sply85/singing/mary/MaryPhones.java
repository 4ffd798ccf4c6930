package org.sply85.singing.mary;

import java.util.EnumMap;
import java.util.Map;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Stress;

/** Mary's names, a kind of SAMPA, of the sounds. */
final class MaryPhones {
  private static final Map<Phone, String> NAMES = new EnumMap<>(Phone.class);

  static {
    String[] pairs =
        ("AA A AE { AH V AO O AW aU AY AI B b CH tS D d DH D EH E ER r= EY EI F f G g HH h IH I "
                + "IY i JH dZ K k L l M m N n NG N OW @U OY OI P p R r S s SH S T t TH T UH U "
                + "UW u V v W w Y j Z z ZH Z")
            .split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      NAMES.put(Phone.valueOf(pairs[i]), pairs[i + 1]);
    }
  }

  private MaryPhones() {}

  /** The sound's name; an unstressed AH is a schwa. */
  static String name(Phone phone, Stress stress) {
    return phone == Phone.AH && stress == Stress.NONE ? "@" : NAMES.get(phone);
  }
}
