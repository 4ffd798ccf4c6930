package org.sply85.ingest.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/**
 * Reads the style. Of several names the first that stands for the whole song wins: a name that only
 * colours an instrument ("trap drums") or the song ("with a touch of jazz") counts less.
 */
final class StyleWords {
  // Names that are as often plain adjectives or nouns.
  private static final Set<String> WEAK =
      Set.of(
          "acoustic",
          "alternative",
          "ambient",
          "classical",
          "club",
          "electronic",
          "epic",
          "festival",
          "garage",
          "hardcore",
          "irish",
          "jungle",
          "lounge",
          "lullaby",
          "shuffle",
          "soundtrack",
          "swing",
          "trailer",
          "campfire",
          "urbano",
          "electro",
          "country",
          "house");
  private static final Pattern COLOURS_WHAT_FOLLOWS =
      Pattern.compile(
          "^[\\s-]*(?:(?:style|inspired|influenced|infused|tinged|flavou?red|like)[\\s-]+)?"
              + "(?:influence|touch|element|flavou?r|tinge|hint|undertone|inspired|infused|tinged"
              + "|influenced|drum|beat|bass|guitar|piano|organ|string|horn|brass|synth|sax|key"
              + "|percussion|hat|groove|riff|chord|lick|harmon|vocal|choir|violin|trumpet|flute)");
  private static final Pattern COLOURED =
      Pattern.compile(
          "\\b(?:with|plus|and|touch|hint|bit|dash|elements?|influences?|flavou?rs?|shades?"
              + "|traces?)"
              + "(?: of| from| some| an?)*\\s+$");
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:does not|do not|doesn't|not|no|defies|defy|deviates? from|diverges? from|unlike"
              + "|departs? from|break(?:s|ing)?(?: away)? from|contrary to|differs? from|different from"
              + "|(?:deviating|diverging|departing|straying|strays?|far) from|defying|lacks?"
              + "|lacking)\\b[^,.;]{0,48}$|\\bthan(?: an?| the| most| your usual)? $");
  // "Stands out from the typical sound of jazz", "not rooted in the traditions of any jazz genre".
  private static final Pattern UNLIKE =
      Pattern.compile(
          "(?:\\b(?:(?:apart|stands? out|standing out|distinguish\\w*|departure|deviation|divergence"
              + "|free) from|(?:outside(?: of)?|beyond|pushe?s?|pushing|transcends?|bends?|bending"
              + "|challeng\\w+) the (?:[\\p{L}-]+ ){0,3}?(?:boundaries|conventions|limits|norms)"
              + "|(?:outside(?: of)?|beyond) (?:boundaries|conventions)|atypical|non-?conforming"
              + "|fall\\w* short of|(?:cannot|can't|difficult to|hard to)(?: be)?(?: easily)? classif\\w+)"
              + "|(?:\\b(?:not|cannot)|n't)\\b[^,.;]{0,80}\\b(?:any|typical|usual|classic|traditional"
              + "|conventions?|traditions?|features?|characteristics?|patterns?|standards?"
              + "|specific|essence))\\b[^,.;]{0,60}$");
  private static final Pattern DESPITE = Pattern.compile("\\bdespite\\b[^,.;]{0,50}$");
  private static final Pattern BUT_UNLIKE =
      Pattern.compile(
          "^[^.;]{0,70}\\b(?:deviat\\w+|not|stands? out|atypical|depart\\w*|diverges?)\\b");
  private static final Pattern AFFIRMED =
      Pattern.compile(
          "\\b(?:exemplif\\w+|embod\\w+|reflect\\w+|rooted in|steeped in|captur\\w+|true to"
              + "|in the style of|the essence of)\\b[^,.;]{0,40}$");
  private static final Pattern DENIED_AFTER =
      Pattern.compile(
          "^(?:[\\s-]+(?:styles?|genres?|music|musical|songs?|tracks?|sounds?|pieces?"
              + "|traditions?|conventions?|elements?|in|this|the|of|\\p{L}+ly)){0,4}[\\s-]+(?:(?:does"
              + "|do|did)(?: not|n't) (?:define|represent|reflect|embody|describe|fit|match|apply"
              + "|characteri[sz]e|belong|conform|dominate|influence)"
              + "|(?:is|are)(?: not|n't) (?:embodied|firmly|heavily|fully|strictly|entirely|the|its|what|wanted|allowed|typical|representative"
              + "|reflected|present|used|welcome|an? )"
              + "|-defying|deviat\\w+ from|def(?:y|ies) |depart\\w* from|diverg\\w+ from|stray\\w* from"
              + "|break\\w*(?: away)? from|differ\\w* from)");
  // Names of styles that are none here: "our first dance", "a house party", "in my country".
  private static final Pattern NO_STYLE =
      Pattern.compile(
          "\\b(?:first|last|father[\\s-]daughter|mother[\\s-]son) dances?\\b"
              + "|\\b(?:to|can|could|will|we|people|let's|lets|gonna|you) dance\\b"
              + "|\\bdance (?:to|with (?:me|you|her|him)|the night|till|until|all night|around)\\b"
              + "|\\b(?:my|our|your|the|this|full|open|tree|haunted|old|new|empty) house\\b"
              + "|\\bhouse ?(?:warming|wife|plant|party)\\b|\\b(?:my|our|your|the|this) country\\b"
              + "|\\b(?:heart and|my|your|lost|poor) souls?\\b|\\bgarage sale\\b|\\bfolks\\b");
  private static final Pattern SONG_FOLLOWS =
      Pattern.compile("^[\\s-]*(?:song|track|tune|music|style|genre|piece|instrumental|anthem)\\b");

  // How sure a judgement must be where no rule speaks, and to overrule one.
  private static final double ALONE = 0.97;
  private static final double AGAINST = 0.99;

  private static final Phrases<StyleBasics> NAMES = new Phrases<>(names(), true);
  private static final Phrases<StyleBasics> HINTS = new Phrases<>(hints(), true);

  private StyleWords() {}

  private static Map<String, StyleBasics> names() {
    Map<String, StyleBasics> names = new LinkedHashMap<>();
    for (StyleBasics style : StyleBook.standard().styles()) {
      style.aliases().forEach(alias -> names.put(alias, style));
      names.put(style.name(), style);
    }
    return names;
  }

  private static Map<String, StyleBasics> hints() {
    Map<String, String> hints = new LinkedHashMap<>();
    hints.put(
        "synthwave",
        "80s,1980s,eighties,neon,arcade,retro-futuristic,cyberpunk"
            + ",8-bit,8 bit,chiptune,chip tune");
    hints.put("lo-fi", "study,studying,homework,vinyl crackle,coffee shop,rainy day");
    hints.put(
        "cinematic",
        "orchestra,film,movie,battle,dragon,documentary,video game,fantasy"
            + ",western,nocturne,sonata,concerto,fugue,minuet,etude,string quartet,chamber music");
    hints.put("hip-hop", "808,808s,rapper,rapping,freestyle,mc");
    hints.put(
        "folk",
        "banjo,cowboy,mandolin,campfire,ukulele,fiddle,bagpipe,tin whistle,medieval"
            + ",tavern,pirate,viking");
    hints.put("pop", "corporate,commercial,advert,jingle,radio,kids song,children's song");
    hints.put("dance", "nightclub,dj,dancefloor,dance floor,workout,gym,running");
    hints.put("funk", "70s,1970s,seventies,slap bass,wah-wah,clavinet");
    hints.put("rock", "distorted guitar,power chord,headbanging,stadium,electric guitar riff");
    hints.put("ballad", "wedding,first dance,funeral,bedtime");
    hints.put(
        "jazz",
        "elevator,1920s,1930s,roaring twenties,saxophone solo,walking bass,cocktail,speakeasy,vibraphone,muted trumpet");
    hints.put("reggae", "offbeat guitar,jamaica,jamaican,rasta");
    hints.put("latin", "conga,timbale,bongo,cuban,brazilian,spanish guitar,havana");
    hints.put("blues", "harmonica,slide guitar,12-bar,twelve-bar");
    Map<String, StyleBasics> styles = new LinkedHashMap<>();
    hints.forEach(
        (style, words) -> {
          for (String word : words.split(",")) {
            styles.put(word, StyleBook.standard().style(style));
          }
        });
    return styles;
  }

  /** Where style names stand in the prompt. */
  static List<Phrases.Found<StyleBasics>> mentions(PromptText text) {
    return NAMES.in(text.without(NO_STYLE));
  }

  /** The style that the words name. */
  static Optional<Attribute<StyleBasics>> stated(PromptText text, PromptClassifier classifier) {
    List<Phrases.Found<StyleBasics>> found = mentions(text);
    found.removeIf(f -> denied(text, f, classifier));
    return found.stream()
        .max(
            Comparator.comparingInt((Phrases.Found<StyleBasics> f) -> weight(text, f))
                .thenComparing(f -> -f.span().start()))
        .map(f -> Attribute.stated(f.meaning(), text.words(f.span())));
  }

  /** Where styles are named and no rule rules them out. */
  static List<Phrases.Found<StyleBasics>> wanted(PromptText text) {
    return mentions(text).stream()
        .filter(f -> !ruledOut(text.before(f.span().start()), text.after(f.span().end())))
        .toList();
  }

  /** The styles that the words rule out: "anything but jazz". */
  static Set<StyleBasics> unwanted(PromptText text, PromptClassifier classifier) {
    Set<StyleBasics> unwanted = new LinkedHashSet<>();
    for (Phrases.Found<StyleBasics> found : mentions(text)) {
      if (denied(text, found, classifier)) {
        unwanted.add(found.meaning());
      }
    }
    return unwanted;
  }

  private static boolean denied(
      PromptText text, Phrases.Found<StyleBasics> found, PromptClassifier classifier) {
    var judged = classifier.role(text.folded(), PromptClassifier.Kind.STYLE, found.span());
    String before = text.before(found.span().start());
    return ruledOut(before, text.after(found.span().end()))
        ? !judged.says("wanted", AGAINST)
        : judged.says("unwanted", ALONE) && !AFFIRMED.matcher(before).find();
  }

  private static boolean ruledOut(String before, String after) {
    return DENIED.matcher(before).find()
        || UNLIKE.matcher(before).find()
        || DENIED_AFTER.matcher(after).find()
        || DESPITE.matcher(before).find() && BUT_UNLIKE.matcher(after).find();
  }

  /** The style that the words hint at, like "80s" or "banjo". */
  static Optional<Attribute<StyleBasics>> inferred(PromptText text) {
    return HINTS.in(text).stream()
        .filter(f -> !Negation.before(text, f.span().start()))
        .findFirst()
        .map(f -> Attribute.inferred(f.meaning(), text.words(f.span())));
  }

  /** The style of that name or alias. */
  static Optional<StyleBasics> named(String name) {
    PromptText text = PromptText.of(name.strip());
    return NAMES.in(text).stream()
        .filter(f -> f.span().start() == 0 && f.span().end() == name.strip().length())
        .map(Phrases.Found::meaning)
        .findFirst();
  }

  private static int weight(PromptText text, Phrases.Found<StyleBasics> found) {
    String after = text.after(found.span().end());
    if (COLOURS_WHAT_FOLLOWS.matcher(after).find()
        || PartStyleWords.namedAfter(text, found.span())
        || COLOURED.matcher(text.before(found.span().start())).find()) {
      return 0;
    }
    String name = text.folded().substring(found.span().start(), found.span().end());
    return (WEAK.contains(name) ? 1 : 3) + (SONG_FOLLOWS.matcher(after).find() ? 1 : 0);
  }
}
