package org.daicho.ledger.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of the ledger. */
@ConfigMapping(prefix = "daicho.ledger")
public interface LedgerConfig {

    /**
     * What the ledger is called in its checkpoints, and the name of its keys: something nobody else uses, such as
     * {@code example.lg.jp/daicho}. Without white space and plus signs.
     */
    @WithDefault("daicho")
    String origin();

    /**
     * Keys to sign with, with commas between them, each {@code PRIVATE+KEY+name+hash+base64}, its name being the origin. While there are two, both
     * sign: the new one comes first, the old one goes once everybody has the new one's verifier key. Without any, the service
     * makes a key and keeps it in the database, whose administrator could then sign as well.
     */
    Optional<String> key();
}
