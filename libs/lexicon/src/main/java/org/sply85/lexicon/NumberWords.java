package org.sply85.lexicon;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Numbers as one says them. */
final class NumberWords {
  private static final String[] UNITS =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "- ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  private static final String[] ORDINALS =
      ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
          .split(" ");
  private static final String[] THOUSANDS = {"", "thousand", "million", "billion", "trillion"};
  private static final int MOST_DIGITS = 15;

  private NumberWords() {}

  /** A number of digits alone: a year where it looks like one, digit by digit where it is long. */
  static List<String> number(String digits) {
    if (digits.length() > MOST_DIGITS || digits.length() > 1 && digits.startsWith("0")) {
      return digits.chars().mapToObj(d -> UNITS[d - '0']).toList();
    }
    long value = new BigInteger(digits).longValueExact();
    return digits.length() == 4 && value >= 1100 && value < 2100 && value / 10 != 200
        ? year((int) value)
        : cardinal(value);
  }

  /** 1999: nineteen ninety-nine; 1905: nineteen oh five. */
  static List<String> year(int year) {
    int rest = year % 100;
    List<String> words = new ArrayList<>(cardinal(year / 100));
    if (rest == 0) {
      words.add("hundred");
      return words;
    }
    if (rest < 10) {
      words.add("oh");
    }
    words.addAll(cardinal(rest));
    return words;
  }

  static List<String> cardinal(long value) {
    if (value < 20) {
      return List.of(UNITS[(int) value]);
    }
    List<String> words = new ArrayList<>();
    if (value < 100) {
      words.add(TENS[(int) (value / 10)]);
      addRest(words, value % 10);
    } else if (value < 1000) {
      words.add(UNITS[(int) (value / 100)]);
      words.add("hundred");
      addRest(words, value % 100);
    } else {
      int power = (Long.toString(value).length() - 1) / 3;
      long unit = (long) StrictMath.pow(1000, power);
      words.addAll(cardinal(value / unit));
      words.add(THOUSANDS[power]);
      addRest(words, value % unit);
    }
    return words;
  }

  private static void addRest(List<String> words, long rest) {
    if (rest > 0) {
      words.addAll(cardinal(rest));
    }
  }

  /** 21st: twenty first. */
  static List<String> ordinal(long value) {
    List<String> words = new ArrayList<>(cardinal(value));
    String last = words.remove(words.size() - 1);
    int unit = List.of(UNITS).indexOf(last);
    if (unit >= 0) {
      words.add(ORDINALS[unit]);
    } else {
      words.add(last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th");
    }
    return words;
  }

  /** The nineties, in the eighties: 90s. */
  static List<String> decade(long value) {
    List<String> words = new ArrayList<>(number(Long.toString(value)));
    String last = words.remove(words.size() - 1);
    words.add(last.endsWith("y") ? last.substring(0, last.length() - 1) + "ies" : last + "s");
    return words;
  }
}
