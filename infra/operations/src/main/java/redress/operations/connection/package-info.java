/**
 * How a service gets to Kafka, to Elasticsearch and to the other services: addresses, credentials and transport security,
 * all of them as configured. Where nothing is configured everything is in the open, on this machine.
 */
@NullMarked
package redress.operations.connection;

import org.jspecify.annotations.NullMarked;
