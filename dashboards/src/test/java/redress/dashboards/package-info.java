/** Checks of the dashboards' files: valid for Grafana, and by the rules that every panel keeps. */
@NullMarked
package redress.dashboards;

import org.jspecify.annotations.NullMarked;
