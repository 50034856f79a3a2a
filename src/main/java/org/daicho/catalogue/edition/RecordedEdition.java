package org.daicho.catalogue.edition;

import org.daicho.catalogue.Edition;
import org.daicho.shared.http.Versioned;

/** An imported edition as the ledger keeps it: whole. */
record RecordedEdition(long version, Edition edition) implements Versioned {}
