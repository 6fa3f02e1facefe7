/** Tests of the query service on a real Kafka and a real Elasticsearch. */
@NullMarked
package redress.query;

import org.jspecify.annotations.NullMarked;
