/** The units of the body (組織): offices, sections, the assembly, the audit commissioners. */
@NullMarked
package org.daicho.organization.unit;

import org.jspecify.annotations.NullMarked;
