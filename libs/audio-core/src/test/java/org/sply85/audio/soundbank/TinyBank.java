package org.sply85.audio.soundbank;

import com.sun.media.sound.ModelByteBuffer;
import com.sun.media.sound.ModelPatch;
import com.sun.media.sound.SF2GlobalRegion;
import com.sun.media.sound.SF2Instrument;
import com.sun.media.sound.SF2InstrumentRegion;
import com.sun.media.sound.SF2Layer;
import com.sun.media.sound.SF2LayerRegion;
import com.sun.media.sound.SF2Sample;
import com.sun.media.sound.SF2Soundbank;
import java.io.IOException;
import java.nio.file.Path;

/** SoundFont 2 files with one looped sine of 440 Hz for every preset. */
final class TinyBank {
  private TinyBank() {}

  /**
   * @param programs the melodic presets to write
   * @param kits the drum kits to write
   */
  static Path write(Path file, int[] programs, int[] kits) throws IOException {
    SF2Soundbank bank = new SF2Soundbank();
    bank.setName("tiny");
    SF2Sample sample = sine(bank);
    bank.addResource(sample);
    SF2Layer layer = layer(bank, sample);
    bank.addResource(layer);
    for (int program : programs) {
      bank.addInstrument(instrument(bank, layer, new ModelPatch(0, program, false)));
    }
    for (int kit : kits) {
      bank.addInstrument(instrument(bank, layer, new ModelPatch(0, kit, true)));
    }
    bank.save(file.toFile());
    return file;
  }

  private static SF2Sample sine(SF2Soundbank bank) {
    int frames = 44_100;
    byte[] data = new byte[frames * 2];
    for (int i = 0; i < frames; i++) {
      int value = (int) Math.round(20_000 * Math.sin(2 * Math.PI * 440 * i / 44_100));
      data[2 * i] = (byte) value;
      data[2 * i + 1] = (byte) (value >> 8);
    }
    SF2Sample sample = new SF2Sample(bank);
    sample.setName("sine");
    sample.setData(new ModelByteBuffer(data));
    sample.setSampleRate(44_100);
    sample.setOriginalPitch(69);
    sample.setStartLoop(4_410);
    sample.setEndLoop(39_690);
    return sample;
  }

  private static SF2Layer layer(SF2Soundbank bank, SF2Sample sample) {
    SF2Layer layer = new SF2Layer(bank);
    layer.setName("sine");
    SF2GlobalRegion global = new SF2GlobalRegion();
    layer.setGlobalZone(global);
    SF2LayerRegion region = new SF2LayerRegion();
    region.putInteger(SF2LayerRegion.GENERATOR_SAMPLEMODES, 1);
    region.setSample(sample);
    layer.getRegions().add(region);
    return layer;
  }

  private static SF2Instrument instrument(SF2Soundbank bank, SF2Layer layer, ModelPatch patch) {
    SF2Instrument instrument = new SF2Instrument(bank);
    instrument.setName("preset " + patch.getProgram());
    instrument.setPatch(patch);
    SF2InstrumentRegion region = new SF2InstrumentRegion();
    region.setLayer(layer);
    instrument.getRegions().add(region);
    return instrument;
  }
}
