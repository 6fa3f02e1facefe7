/**
 * The searches that Grafana's Elasticsearch data source would send for a panel, an annotation or a variable. Written after
 * the observed requests of its version 12.8; it knows Lucene queries and the aggregations of its query builder, not its
 * raw query languages.
 */
@NullMarked
package redress.dashboards.search;

import org.jspecify.annotations.NullMarked;
