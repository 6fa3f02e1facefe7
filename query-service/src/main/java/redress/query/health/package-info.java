/**
 * How fresh what is shown is, and how the platform fares: consumer lag, and a document a minute in platform-health
 * that Grafana draws.
 */
@NullMarked
package redress.query.health;

import org.jspecify.annotations.NullMarked;
