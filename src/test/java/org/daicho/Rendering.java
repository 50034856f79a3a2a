package org.daicho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The two folders that have to render; each is rendered once. */
enum Rendering {
    BASE("k8s/base"),
    PRODUCTION("k8s/overlays/production");

    private final Path folder;
    private Manifests manifests;

    Rendering(String folder) {
        this.folder = Path.of(folder);
    }

    synchronized Manifests manifests() {
        if (manifests == null) {
            manifests = render();
        }
        return manifests;
    }

    private Manifests render() {
        try {
            return Manifests.rendered(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
