/** Certificates and registrations of contractors (認証・登録), what they cover and how long they count. */
@NullMarked
package org.daicho.contractor.attestation;

import org.jspecify.annotations.NullMarked;
