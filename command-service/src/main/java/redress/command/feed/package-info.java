/** How this service stands on Kafka: its topics, its publisher, and feeds that run as long as the service does. */
@NullMarked
package redress.command.feed;

import org.jspecify.annotations.NullMarked;
