package org.sply85.singing.mary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import marytts.exceptions.MaryConfigurationException;
import marytts.features.FeatureDefinition;
import marytts.features.FeatureProcessorManager;
import marytts.features.FeatureVector;
import marytts.features.TargetFeatureComputer;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.HMMData;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSPStream;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSUttModel;
import marytts.modules.phonemiser.AllophoneSet;
import marytts.unitselection.select.Target;
import org.sply85.singing.Articulation;
import org.sply85.singing.SpectrumGrid;
import org.sply85.singing.SpokenLine;
import org.sply85.singing.SpokenLine.SpokenPhone;
import org.sply85.singing.SungSyllable;
import org.sply85.singing.VoiceEngine;

/**
 * The female voice "cmu-slt-hsmm" of MaryTTS 5.2.1: hidden Markov models of the vocal tract, asked
 * directly for durations and mel-cepstra, without text analysis and without their own sound.
 *
 * <ol>
 *   <li>The line becomes Mary's tree of tokens, syllables and phones ({@link MaryTree}).
 *   <li>The voice's decision trees give each phone's five states a duration and Gaussians.
 *   <li>The most likely trajectory with global variance is their mel-cepstrum every 5 ms.
 *   <li>{@link MelCepstrum} turns it to log spectra on the {@link SpectrumGrid}.
 * </ol>
 *
 * <p>Zen et al., "A hidden semi-Markov model-based speech synthesis system", 2007; Toda and Tokuda,
 * "A speech parameter generation algorithm considering global variance", 2007.
 */
public final class MaryVoice implements VoiceEngine {
  private static final String NAME = "cmu-slt-hsmm";
  private static final String ALLOPHONES = "/marytts/language/en_US/lexicon/allophones.en_US.xml";
  // The models' cepstra are of samples in 16 bits.
  private static final double FULL_SCALE = 32768;

  // Held, so that its level is kept: the engine tells of every iteration.
  private static final Logger ENGINE_LOG = Logger.getLogger("marytts");

  private final HMMData voice;
  private final TargetFeatureComputer features;
  private final MelCepstrum cepstrum;

  /**
   * Loads the voice from the class path, which takes about half a second.
   *
   * @throws IllegalStateException if it can not be loaded
   */
  public MaryVoice() {
    ENGINE_LOG.setLevel(Level.WARNING);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(MaryVoice.class.getClassLoader()); // where it finds its services
    try (InputStream allophones = MaryVoice.class.getResourceAsStream(ALLOPHONES)) {
      AllophoneSet.getAllophoneSet(allophones, "en_US");
      voice = new HMMData();
      voice.initHMMData(NAME);
      voice.setUseAcousticModels(false);
      FeatureProcessorManager processors = new FeatureProcessorManager(Locale.US);
      features =
          new TargetFeatureComputer(processors, voice.getFeatureDefinition().getFeatureNames());
    } catch (IOException | MaryConfigurationException e) {
      throw new IllegalStateException("the voice " + NAME + " can not be loaded", e);
    } finally {
      thread.setContextClassLoader(before);
    }
    cepstrum = new MelCepstrum(voice.getAlpha(), voice.getRate());
  }

  @Override
  public String name() {
    return "MaryTTS 5.2.1 " + NAME;
  }

  @Override
  public SpokenLine speak(List<SungSyllable> syllables) {
    MaryTree tree = MaryTree.of(syllables);
    HTSPStream parameters;
    int[] frames = new int[tree.segments().size()];
    synchronized (this) { // Mary's features are computed in shared objects
      parameters = generate(tree, frames);
    }
    return new SpokenLine(phones(tree, frames), cepstrum.logPower(parameters, FULL_SCALE));
  }

  /** Mel-cepstra of the line; sets how many frames each segment lasts. */
  private HTSPStream generate(MaryTree tree, int[] frames) {
    CartTreeSet trees = voice.getCartTreeSet();
    HTSUttModel line = new HTSUttModel();
    int total = 0;
    int voiced = 0;
    double rounding = 0;
    for (int i = 0; i < frames.length; i++) {
      HTSModel model = new HTSModel(trees.getNumStates());
      model.setPhoneName(tree.segments().get(i).name());
      model.setGvSwitch(tree.segments().get(i).sound() != Articulation.SILENCE);
      rounding = search(tree.segments().get(i), model, i == 0, rounding);
      line.addUttModel(model);
      boolean sounds = tree.segments().get(i).sound().voiced();
      for (int state = 0; state < trees.getNumStates(); state++) {
        model.setVoiced(state, sounds);
        frames[i] += model.getDur(state);
      }
      model.setTotalDur(frames[i]);
      total += frames[i];
      voiced += sounds ? frames[i] : 0;
    }
    line.setTotalFrame(total);
    line.setLf0Frame(voiced);
    line.setNumModel(frames.length);
    HTSParameterGeneration generation = new HTSParameterGeneration();
    try {
      generation.htsMaximumLikelihoodParameterGeneration(line, voice);
    } catch (Exception e) { // declared so by the engine
      throw new IllegalStateException("the voice can not speak " + tree, e);
    }
    return generation.getMcepPst();
  }

  private double search(MaryTree.Segment segment, HTSModel model, boolean first, double rounding) {
    Target target = new Target(segment.name(), segment.element());
    FeatureVector vector = features.computeFeatureVector(target);
    target.setFeatureVector(vector);
    CartTreeSet trees = voice.getCartTreeSet();
    FeatureDefinition definition = voice.getFeatureDefinition();
    try {
      double left = trees.searchDurInCartTree(model, vector, voice, first, false, rounding);
      trees.searchLf0InCartTree(model, vector, definition, voice.getUV());
      trees.searchMgcInCartTree(model, vector, definition);
      trees.searchStrInCartTree(model, vector, definition);
      return left;
    } catch (Exception e) { // declared so by the engine
      throw new IllegalStateException("the voice has no model of " + segment.name(), e);
    }
  }

  private static List<SpokenPhone> phones(MaryTree tree, int[] frames) {
    List<SpokenPhone> phones = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < frames.length; i++) {
      double from = at * SpokenLine.FRAME_SECONDS;
      at += frames[i];
      Articulation sound = tree.segments().get(i).sound();
      phones.add(new SpokenPhone(sound, from, at * SpokenLine.FRAME_SECONDS));
    }
    return phones;
  }
}
