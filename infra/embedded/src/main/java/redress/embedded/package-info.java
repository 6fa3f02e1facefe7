/**
 * PostgreSQL, Kafka and Elasticsearch without installing them: each is a process of its own, started from the folder of
 * libraries that this module's build leaves in target/lib. Restarting one that died is left to the caller.
 */
@NullMarked
package redress.embedded;

import org.jspecify.annotations.NullMarked;
