/**
 * The one place that knows how this service's documents lie in Elasticsearch: the client, the mappings behind each
 * alias, and how documents are read and written in bulk. An older document never replaces a newer one.
 */
@NullMarked
package redress.query.index;

import org.jspecify.annotations.NullMarked;
