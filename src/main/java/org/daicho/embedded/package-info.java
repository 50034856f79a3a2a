/**
 * The default that needs nothing: a real PostgreSQL and a real S3 server on this host, on loopback.
 *
 * <p>Settings, as environment variable and as property:
 *
 * <table>
 * <caption>Settings of the database and of the object store</caption>
 * <tr><th>Variable</th><th>Property</th><th>Without it</th></tr>
 * <tr><td>{@code DAICHO_DATABASE_URL}</td><td>{@code daicho.database.url}</td><td>PostgreSQL is embedded</td></tr>
 * <tr><td>{@code DAICHO_DATABASE_USER}</td><td>{@code daicho.database.user}</td><td>none</td></tr>
 * <tr><td>{@code DAICHO_DATABASE_PASSWORD}</td><td>{@code daicho.database.password}</td><td>none</td></tr>
 * <tr><td>{@code DAICHO_STORE_ENDPOINT}</td><td>{@code daicho.store.endpoint}</td><td>the S3 server is embedded</td></tr>
 * <tr><td>{@code DAICHO_STORE_ACCESS_KEY}</td><td>{@code daicho.store.access-key}</td><td>none</td></tr>
 * <tr><td>{@code DAICHO_STORE_SECRET_KEY}</td><td>{@code daicho.store.secret-key}</td><td>none</td></tr>
 * <tr><td>{@code DAICHO_STORE_PUBLIC_ENDPOINT}</td><td>{@code daicho.store.public-endpoint}</td><td>none</td></tr>
 * <tr><td>{@code DAICHO_STORE_BUCKET}</td><td>{@code daicho.store.bucket}</td><td>{@code daicho}</td></tr>
 * <tr><td>{@code DAICHO_STORE_REGION}</td><td>{@code daicho.store.region}</td><td>{@code us-east-1}</td></tr>
 * <tr><td>{@code DAICHO_DATA_DIR}</td><td>{@code daicho.data.dir}</td><td>{@code data}</td></tr>
 * </table>
 *
 * <p>The launcher starts what is not configured before Quarkus, and hands it on as the system properties {@code
 * quarkus.datasource.jdbc.url}, {@code quarkus.datasource.username}, {@code quarkus.datasource.password}, {@code
 * daicho.store.endpoint}, {@code daicho.store.public-endpoint}, {@code daicho.store.access-key} and {@code daicho.store.secret-key}. That is why nothing here
 * is a bean: the container starts later, and a build without the optional dependencies must not miss them.
 *
 * <p>The S3 server calls no fsync: a power failure may cost the last objects. It is meant for trying out, for tests and
 * for a desk of one; operation uses an external store.
 */
@NullMarked
package org.daicho.embedded;

import org.jspecify.annotations.NullMarked;
