/**
 * Figures for those who run the service, in the text format of Prometheus at {@code /q/metrics}.
 *
 * <p>They are answered by a resource like any other, on the same port: for callers with {@code metrics:read}, with the
 * role {@code MONITORING} if they may do nothing else, and with a problem for everybody else. A port of its own would have to be
 * told to firewalls and probes and would collide where two replicas share a host; and what comes from loopback is anybody's
 * once a proxy runs there. Prometheus sends the token with {@code authorization.credentials_file}.
 *
 * <p>Beside what the libraries count ({@code http_server_requests_seconds} by template of the path, {@code agroal_*} of the pool
 * of database connections, {@code jvm_*}), ours are, each replica telling of itself unless said otherwise:
 *
 * <ul>
 *   <li>{@code daicho_ledger_entries}: sealed entries, of the whole ledger
 *   <li>{@code daicho_ledger_unsealed_entries}: committed and not sealed yet, of the whole ledger
 *   <li>{@code daicho_ledger_sealer_lag_seconds}: how long the oldest of those has waited; 0 where none does. More than a few
 *       seconds says that no replica seals
 *   <li>{@code daicho_ledger_sealed_total}: entries that this replica has sealed
 *   <li>{@code daicho_ledger_sealing_seconds}: how long its batches took
 *   <li>{@code daicho_feed_readers{way="wait"|"events"}}: who follows the feed at it
 *   <li>{@code daicho_store_uploads}: files that are being sent to the object store
 *   <li>{@code daicho_bundle_streams}: bundles that are being made and sent
 *   <li>{@code daicho_gaps_refresh_seconds{anchor="…"}}: how long the gaps of what a change touched took to compute
 * </ul>
 */
@NullMarked
package org.daicho.shared.metrics;

import org.jspecify.annotations.NullMarked;
