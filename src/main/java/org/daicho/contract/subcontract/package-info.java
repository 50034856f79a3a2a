/** Subcontracts (再委託): a tree below each contract, each asked for, approved or refused by somebody for a reason. */
@NullMarked
package org.daicho.contract.subcontract;

import org.jspecify.annotations.NullMarked;
