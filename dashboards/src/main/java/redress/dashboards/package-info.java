/**
 * The dashboards that Redress ships for Grafana, and the data sources they read. Grafana itself is no part of the build,
 * so that what a dashboard would show is proven by replaying its searches.
 */
@NullMarked
package redress.dashboards;

import org.jspecify.annotations.NullMarked;
