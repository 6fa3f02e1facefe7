/**
 * The way from Kafka into the indices: a batch of events and findings is read, each projection folds it into
 * documents, and all are written at once. What cannot be projected is parked as a dead letter; it never blocks
 * what comes after.
 */
@NullMarked
package redress.query.feed;

import org.jspecify.annotations.NullMarked;
