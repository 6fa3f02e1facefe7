/**
 * Proves a dashboard without Grafana: asks a real Elasticsearch what the dashboard would ask, and counts the values that
 * come back. A misspelt field or a missing index is answered politely and with nothing; here that shows.
 */
@NullMarked
package redress.dashboards.replay;

import org.jspecify.annotations.NullMarked;
