/**
 * What is known of complaints and root causes: reads the events and findings from Kafka, writes them as documents to
 * Elasticsearch, and answers people and other systems from there. It decides nothing; commands go to the command service.
 */
@NullMarked
package redress.query;

import org.jspecify.annotations.NullMarked;
