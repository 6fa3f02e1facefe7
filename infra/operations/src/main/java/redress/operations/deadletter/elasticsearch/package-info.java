/** Dead letters in an Elasticsearch index of their own, for services that keep nothing elsewhere. */
@NullMarked
package redress.operations.deadletter.elasticsearch;

import org.jspecify.annotations.NullMarked;
