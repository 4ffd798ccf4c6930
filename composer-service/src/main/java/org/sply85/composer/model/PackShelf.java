package org.sply85.composer.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.contracts.PackRef;
import org.sply85.pack.ModelPack;

/**
 * The packs that this composer has loaded: the one that new songs are planned with, and those that
 * songs under way were planned with. A pack is closed when it is neither among the last few nor in
 * use, so a swap disturbs no idea that is being composed.
 */
public final class PackShelf implements AutoCloseable {
  private static final int MOST = 3;

  private final PackSource source;
  private final Function<ModelPack, ServedPack> loader;
  private final Function<ServedPack, IdeaComposer> composers;
  private final Object loading = new Object();

  /** By manifest, the least recently used first. */
  private final Map<String, Loaded> packs = new LinkedHashMap<>(8, 0.75f, true);

  private Loaded current;

  /**
   * A shelf.
   *
   * @param first the pack to begin with
   * @param loader loads a pack that was opened
   * @param composers makes a composer with a pack's models
   */
  public PackShelf(
      ModelPack first,
      PackSource source,
      Function<ModelPack, ServedPack> loader,
      Function<ServedPack, IdeaComposer> composers) {
    this.source = source;
    this.loader = loader;
    this.composers = composers;
    this.current = loaded(first);
    packs.put(first.sha256(), current);
  }

  /** A pack in use. It stays loaded until this is closed. */
  public final class Lease implements AutoCloseable {
    private final Loaded loaded;

    private Lease(Loaded loaded) {
      this.loaded = loaded;
    }

    /** Composes with the pack. */
    public IdeaComposer composer() {
      return loaded.composer;
    }

    /** Names the pack. */
    public PackRef pack() {
      return loaded.pack.ref();
    }

    @Override
    public void close() {
      release(loaded);
    }
  }

  private static final class Loaded {
    private final ServedPack pack;
    private final IdeaComposer composer;
    private int users;
    private boolean shelved = true;

    Loaded(ServedPack pack, IdeaComposer composer) {
      this.pack = pack;
      this.composer = composer;
    }
  }

  /** The pack that new songs are planned with. */
  public synchronized ServedPack current() {
    return current.pack;
  }

  /**
   * The same, for a song to name: any composer can fetch it.
   *
   * @throws org.sply85.kit.failure.TransientException if the store does not answer
   */
  public PackRef forNewSong() {
    ServedPack pack = current();
    source.keep(pack.pack());
    return pack.ref();
  }

  /**
   * Takes a pack to compose with; loads it if need be.
   *
   * @param wanted {@link PackRef#NONE} for the current one
   * @throws org.sply85.pack.PackRefusedException and others as {@link PackSource#fetch}
   */
  public Lease lease(PackRef wanted) {
    Lease lease = ready(wanted);
    if (lease != null) {
      return lease;
    }
    synchronized (loading) {
      lease = ready(wanted);
      if (lease == null) {
        shelve(loaded(source.fetch(wanted)), false);
        lease = ready(wanted);
      }
      return lease;
    }
  }

  /**
   * Plans new songs with a pack from now on. If it can not be loaded, all stays as it is.
   *
   * @throws org.sply85.pack.PackRefusedException and others as {@link PackSource#fetch}
   */
  public void serve(PackRef wanted) {
    synchronized (loading) {
      Loaded there = find(wanted);
      shelve(there == null ? loaded(source.fetch(wanted)) : there, true);
    }
  }

  private Loaded loaded(ModelPack pack) {
    try {
      ServedPack served = loader.apply(pack);
      return new Loaded(served, composers.apply(served));
    } catch (RuntimeException refused) {
      source.discard(pack);
      throw refused;
    }
  }

  private synchronized Loaded find(PackRef wanted) {
    return wanted.named() ? packs.get(wanted.sha256()) : current;
  }

  private synchronized Lease ready(PackRef wanted) {
    Loaded loaded = find(wanted);
    if (loaded == null) {
      return null;
    }
    loaded.users++;
    return new Lease(loaded);
  }

  private void shelve(Loaded loaded, boolean serve) {
    List<Loaded> unused = new ArrayList<>();
    synchronized (this) {
      packs.put(loaded.pack.ref().sha256(), loaded);
      current = serve ? loaded : current;
      Iterator<Loaded> oldest = packs.values().iterator();
      while (packs.size() > MOST) {
        Loaded next = oldest.next();
        if (next != current && next != loaded) {
          oldest.remove();
          next.shelved = false;
          if (next.users == 0) {
            unused.add(next);
          }
        }
      }
    }
    unused.forEach(this::close);
  }

  private void release(Loaded loaded) {
    boolean unused;
    synchronized (this) {
      loaded.users--;
      unused = loaded.users == 0 && !loaded.shelved;
    }
    if (unused) {
      close(loaded);
    }
  }

  private void close(Loaded loaded) {
    loaded.pack.close();
    source.discard(loaded.pack.pack());
  }

  /** Closes what is not in use now, and the rest when it is not any more. */
  @Override
  public void close() {
    List<Loaded> unused;
    synchronized (this) {
      packs.values().forEach(p -> p.shelved = false);
      unused = packs.values().stream().filter(p -> p.users == 0).toList();
      packs.clear();
    }
    unused.forEach(this::close);
  }
}
