package org.daicho.assurance;

import org.daicho.shared.text.Text;

/** A value that people read by a name. */
public interface Labelled {

    Text label();
}
