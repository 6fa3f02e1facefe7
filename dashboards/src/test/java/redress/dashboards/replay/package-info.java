/** The dashboards, whole and broken, against a real Elasticsearch with the complaints of the simulated business. */
@NullMarked
package redress.dashboards.replay;

import org.jspecify.annotations.NullMarked;
