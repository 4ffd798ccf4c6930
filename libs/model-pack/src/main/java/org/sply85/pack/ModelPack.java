package org.sply85.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder of trained models, each checked: its bytes are those that were published, and its graph
 * is made of allowed operations only.
 */
public final class ModelPack {
  /** The file that lists the models. */
  public static final String MANIFEST = "pack.json";

  private static final String RESOURCES = "/pack/";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path folder;
  private final String sha256;
  private final PackManifest manifest;
  private final Map<String, ModelCard> cards = new LinkedHashMap<>();

  private ModelPack(Path folder, String sha256, PackManifest manifest) {
    this.folder = folder;
    this.sha256 = sha256;
    this.manifest = manifest;
    manifest.models().forEach(m -> cards.put(m.name(), m));
  }

  /**
   * Opens a folder.
   *
   * @throws PackRefusedException if a file is missing, changed, of another form, or holds a model
   *     that is not allowed
   */
  public static ModelPack open(Path folder) {
    byte[] text = read(folder, MANIFEST);
    PackManifest manifest = manifest(text);
    for (ModelCard card : manifest.models()) {
      check(card, read(folder, card.file()));
    }
    return new ModelPack(folder, sha256(text), manifest);
  }

  /**
   * The pack that comes with this version, unpacked into the folder for temporary files.
   *
   * @throws PackRefusedException as for a folder
   */
  public static ModelPack standard() {
    byte[] text = resource(MANIFEST);
    PackManifest manifest = manifest(text);
    Path folder =
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("sply85-pack-" + sha256(text).substring(0, 16));
    try {
      put(folder.resolve(MANIFEST), text);
      for (ModelCard card : manifest.models()) {
        Path file = inside(folder, card.file());
        if (!Files.exists(file) || !sha256(Files.readAllBytes(file)).equals(card.sha256())) {
          put(file, resource(card.file()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the model pack can not be unpacked to " + folder, e);
    }
    return open(folder);
  }

  /** Whole or not at all: another process may be unpacking the same. */
  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    Files.write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] resource(String name) {
    try (InputStream in = ModelPack.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new PackRefusedException("the model pack of this build lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path folder, String name) {
    Path file = inside(folder, name);
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new PackRefusedException("the model pack in " + folder + " lacks " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the model pack's " + file + " can not be read", e);
    }
  }

  private static Path inside(Path folder, String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new PackRefusedException("the model pack names a file outside its folder: " + name);
    }
    return file;
  }

  private static PackManifest manifest(byte[] text) {
    try {
      PackManifest manifest = JSON.readValue(text, PackManifest.class);
      if (manifest.format() != PackManifest.FORMAT) {
        throw new PackRefusedException(
            "the model pack has format %d, this version reads %d"
                .formatted(manifest.format(), PackManifest.FORMAT));
      }
      return manifest;
    } catch (IOException e) {
      throw new PackRefusedException("the model pack's pack.json can not be read", e);
    }
  }

  private static void check(ModelCard card, byte[] bytes) {
    String sha256 = sha256(bytes);
    if (!sha256.equals(card.sha256())) {
      throw new PackRefusedException(
          "%s is not the published model: %s has sha256 %s, expected %s"
              .formatted(card.name(), card.file(), sha256, card.sha256()));
    }
    if (card.file().endsWith(".pb")) {
      List<String> operations = Operations.in(card.name(), bytes);
      List<String> forbidden = Operations.forbidden(operations);
      if (!forbidden.isEmpty()) {
        throw new PackRefusedException(
            card.name() + " holds operations that no model may have: " + forbidden);
      }
      if (!operations.equals(card.operations())) {
        throw new PackRefusedException(
            "%s holds other operations than its card lists".formatted(card.name()));
      }
    }
  }

  /** The folder it lies in. */
  public Path folder() {
    return folder;
  }

  /** SHA-256 of its manifest, which holds those of all its files: it names the pack's content. */
  public String sha256() {
    return sha256;
  }

  /** What the pack says of itself. */
  public PackManifest manifest() {
    return manifest;
  }

  /** Whether there is a model of that name. */
  public boolean has(String model) {
    return cards.containsKey(model);
  }

  /**
   * The folder a model's file lies in.
   *
   * @throws PackRefusedException if there is no such model
   */
  public Path folder(String model) {
    return file(model).getParent();
  }

  /**
   * A model's file.
   *
   * @throws PackRefusedException if there is no such model
   */
  public Path file(String model) {
    return inside(folder, card(model).file());
  }

  /**
   * A model's card.
   *
   * @throws PackRefusedException if there is no such model
   */
  public ModelCard card(String model) {
    ModelCard card = cards.get(model);
    if (card == null) {
      throw new PackRefusedException(
          "the model pack has no %s; it has %s".formatted(model, cards.keySet()));
    }
    return card;
  }

  /** Writes a manifest beside the models it lists. */
  public static void write(PackManifest manifest, Path folder) throws IOException {
    put(folder.resolve(MANIFEST), (JSON.writeValueAsString(manifest) + "\n").getBytes("UTF-8"));
  }

  /** SHA-256 in lower-case hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
