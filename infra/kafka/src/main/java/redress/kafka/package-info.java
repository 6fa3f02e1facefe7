/**
 * How every part speaks Kafka: topics with their settings, publishing that is acknowledged before it counts, and feeds
 * that hand over batches and move on only when a batch is done. Knows CloudEvents, but no complaint.
 */
@NullMarked
package redress.kafka;

import org.jspecify.annotations.NullMarked;
