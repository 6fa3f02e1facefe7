/**
 * Brings everything that ever happened into indices that are being built: events from the command service, groupings from
 * analytics, whatever Kafka has kept.
 */
@NullMarked
package redress.query.rebuild.replay;

import org.jspecify.annotations.NullMarked;
