/** Known panels and the searches that Grafana sends for them. */
@NullMarked
package redress.dashboards.search;

import org.jspecify.annotations.NullMarked;
