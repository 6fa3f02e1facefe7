/**
 * The one place that knows how this service's documents lie in Elasticsearch: the client, the mappings behind each alias,
 * and how vectors, links, clusters and clusterings are read and written.
 */
@NullMarked
package redress.analytics.index;

import org.jspecify.annotations.NullMarked;
