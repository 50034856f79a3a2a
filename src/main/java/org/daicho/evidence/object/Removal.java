package org.daicho.evidence.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.daicho.objectstore.ObjectStore;
import org.daicho.objectstore.UploadParts;

/**
 * Takes out of the store what did not become evidence. The intent goes last: the other way round a crash would leave
 * something that nobody knows of. As long as the removal holds the intent, nobody can make evidence of the object.
 */
@Singleton
public class Removal {

    private final Intents intents;
    private final StoredObjects objects;
    private final ObjectStore store;
    private final UploadParts parts;

    @Inject
    Removal(Intents intents, StoredObjects objects, ObjectStore store, UploadParts parts) {
        this.intents = intents;
        this.objects = objects;
        this.store = store;
        this.parts = parts;
    }

    /**
     * Right after an upload failed, by whoever wrote the object. Without an intent it stays: another request went on with
     * the same upload and has made it evidence.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void abandon(String key) throws IOException {
        if (intents.hold(key)) {
            if (!objects.isKnown(key)) {
                store.delete(key);
            }
            intents.forget(key);
        }
    }

    /**
     * Later, when whoever wrote it may have been killed: the parts of an upload that was cut off too, which no listing of
     * objects shows. An intent whose object is known is only late in going: the object stays.
     *
     * @param key of an intent that this transaction has locked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(String key) throws IOException {
        if (!objects.isKnown(key)) {
            for (UploadParts.Begun begun : parts.begun(key, null)) {
                if (begun.key().equals(key)) {
                    parts.abort(key, begun.upload());
                }
            }
            store.delete(key);
        }
        intents.forget(key);
    }

    /**
     * Drops the parts of uploads that no intent speaks of. An intent is committed before the first part is sent and goes
     * after the last, so nothing that is under way is without one, however young it is.
     *
     * @return how many uploads that were
     */
    public int dropStaleParts() throws IOException {
        int dropped = 0;
        List<UploadParts.Begun> page = parts.begun(Intents.PREFIX, null);
        while (!page.isEmpty()) {
            List<String> keys = page.stream().map(UploadParts.Begun::key).toList();
            var known = objects.onTheirWay(keys);
            for (UploadParts.Begun begun : page) {
                if (!known.contains(begun.key())) {
                    parts.abort(begun.key(), begun.upload());
                    dropped++;
                }
            }
            page = parts.begun(Intents.PREFIX, page.get(page.size() - 1));
        }
        return dropped;
    }
}
